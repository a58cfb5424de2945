package io.jacquard.benchmarks;

import java.util.SplittableRandom;

/** The same numbers in every fork. */
final class Draws {
    private final SplittableRandom random = new SplittableRandom(1701);

    double[] vector(int length, double from, double to) {
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) vector[i] = random.nextDouble(from, to);
        return vector;
    }
}

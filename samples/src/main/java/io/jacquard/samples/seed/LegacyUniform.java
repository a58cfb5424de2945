package io.jacquard.samples.seed;

import org.hipparchus.random.MersenneTwister;

/** The uniform numbers in [0, 1) that numpy's legacy generator ({@code numpy.random.seed}) draws for the same seed. */
final class LegacyUniform {
    private final MersenneTwister words;

    LegacyUniform(int seed) {
        words = new MersenneTwister(seed);
    }

    double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) matrix[i] = vector(columns);
        return matrix;
    }

    double[] vector(int length) {
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) vector[i] = next();
        return vector;
    }

    /** 53 bits out of two words: the library's own nextDouble puts them together in another way. */
    private double next() {
        long high = words.nextInt() >>> 5;
        long low = words.nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }
}

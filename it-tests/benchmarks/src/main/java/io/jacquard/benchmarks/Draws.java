package io.jacquard.benchmarks;

import java.util.SplittableRandom;

/** The same numbers in every fork. */
public final class Draws {
    private final SplittableRandom random;

    public Draws() {
        this(1701);
    }

    /** What {@code primal.c} of the peers draws by {@code uni(seed, 0)}, {@code uni(seed, 1)}, ... */
    public Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    public double[] vector(int length, double from, double to) {
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) vector[i] = random.nextDouble(from, to);
        return vector;
    }

    public double[][] matrix(int rows, int columns, double from, double to) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) matrix[i] = vector(columns, from, to);
        return matrix;
    }

    public int[] indices(int length, int bound) {
        int[] indices = new int[length];
        for (int i = 0; i < length; i++) indices[i] = random.nextInt(bound);
        return indices;
    }

    public double[] signs(int length) {
        double[] signs = new double[length];
        for (int i = 0; i < length; i++) signs[i] = random.nextDouble() < 0.5 ? -1 : 1;
        return signs;
    }
}

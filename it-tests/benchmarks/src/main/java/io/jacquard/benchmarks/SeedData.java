package io.jacquard.benchmarks;

/** A problem of the seed's kind: every entry in [0.1, 1), so that no root comes near zero. */
final class SeedData {
    static final int INPUTS = 10_000;

    final double[][] a;
    final double[] x1;
    final double[] x2;

    SeedData(int outputs) {
        Draws draws = new Draws();
        a = new double[outputs][];
        for (int i = 0; i < outputs; i++) a[i] = draws.vector(INPUTS, 0.1, 1);
        x1 = draws.vector(INPUTS, 0.1, 1);
        x2 = draws.vector(INPUTS, 0.1, 1);
    }
}

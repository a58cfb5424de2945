package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap41 {
    private Trap41() {}

    @Differentiable
    static double[] f(double[] x) {
        double[][] m = new double[2][2];
        for (int i = 0; i < 2; i++) {
            double[] row = m[i];
            for (int j = 0; j < 2; j++) {
                row[j] = x[j];
                row[j] *= 2 + i;
            }
        }
        double[] y = new double[2];
        for (int j = 0; j < 2; j++) y[j] = m[0][j] * m[1][j];
        return y;
    }

    /** The row is the one that its index named when it was bound. */
    @Differentiable
    static void g(double[][] m, int[] order) {
        int i = 0;
        double[] row = m[i];
        double[] last = m[order[0]];
        i = 1;
        order[0] = 0;
        row[0] *= 2;
        last[0] *= m[i][0];
    }

    static void trap41_rowsAreAliases() {
        Trap41FAdjoint.Result result = Trap41FAdjoint.vjp(new double[] {3, 5}, new double[] {1, 10});
        assertArrayEquals(new double[] {54, 150}, result.value());
        assertArrayEquals(new double[] {36, 600}, result.xBar());
    }

    static void trap41_indexOfItsTime() {
        double[][] dots = {{1}, {100}};
        assertArrayEquals(
                new double[][] {{2}, {1400}},
                Trap41GTangent.jvp(new double[][] {{3}, {7}}, new int[] {1}, dots).mDot());
        assertArrayEquals(
                new double[][] {{2}, {1400}},
                Trap41GAdjoint.vjp(new double[][] {{3}, {7}}, new int[] {1}, dots)
                        .mBar());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap31 {
    private Trap31() {}

    @Differentiable
    static void up(double[] a, int n) {
        System.arraycopy(a, 0, a, 1, n);
    }

    @Differentiable
    static void down(double[] a, int n) {
        System.arraycopy(a, 1, a, 0, n);
    }

    @Differentiable
    static void rows(double[][] a, int i, int j) {
        System.arraycopy(a[i], 0, a[j], 1, 2);
    }

    static void trap31_overlappingRanges() {
        double[] bar = {1, 10, 100, 1000};
        assertArrayEquals(new double[] {11, 100, 1000, 0}, Trap31UpAdjoint.vjp(new double[4], 3, bar).aBar());
        assertArrayEquals(new double[] {11, 100, 0, 1000}, Trap31UpAdjoint.vjp(new double[4], 2, bar).aBar());
        assertArrayEquals(new double[] {0, 1, 10, 1100}, Trap31DownAdjoint.vjp(new double[4], 3, bar).aBar());
        assertArrayEquals(bar, Trap31DownAdjoint.vjp(new double[4], 0, bar).aBar());
        assertArrayEquals(new double[] {1, 1, 10, 100}, Trap31UpTangent.jvp(new double[4], 3, bar).aDot());
        assertArrayEquals(new double[] {10, 100, 1000, 1000}, Trap31DownTangent.jvp(new double[4], 3, bar).aDot());
        // Two rows, and one that is both: known when it runs.
        double[][] bars = {{1, 10, 100}, {2, 20, 200}};
        assertArrayEquals(
                new double[][] {{21, 210, 100}, {2, 0, 0}},
                Trap31RowsAdjoint.vjp(new double[2][3], 0, 1, bars).aBar());
        assertArrayEquals(
                new double[][] {{11, 100, 0}, {2, 20, 200}},
                Trap31RowsAdjoint.vjp(new double[2][3], 0, 0, bars).aBar());
    }
}

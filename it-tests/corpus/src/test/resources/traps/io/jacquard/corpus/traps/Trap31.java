package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    @Differentiable
    static double part(double[] x, int from, int to) {
        double[] y = java.util.Arrays.copyOfRange(x, from, to);
        return y[0] * y[0];
    }

    static void trap31_whatThrows() {
        double[] a = {1, 2, 3};
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap31UpAdjoint.vjp(a, 3, new double[3]));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap31UpTangent.jvp(a, -1, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> Trap31PartAdjoint.gradient(a, 2, 1));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap31PartAdjoint.gradient(a, 4, 5));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap31PartTangent.jvp(a, -1, 1, a));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap31PartJacobian.at(a, 1, 1));
        assertArrayEquals(new double[] {0, 0, 6}, Trap31PartAdjoint.gradient(a, 2, 7));
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

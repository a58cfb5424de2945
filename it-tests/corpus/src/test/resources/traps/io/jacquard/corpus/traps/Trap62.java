package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap62 {
    private Trap62() {}

    @Differentiable
    static double[] f(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
        return y;
    }

    @Differentiable
    static double[] g(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i] * x[i]);
        return y;
    }

    static void trap62_oneZeroInAnArray() {
        double[] x = {4, 0, 16};
        double[] seed = {1, 0, 2};
        assertArrayEquals(new double[] {0.25, 0, 0.25}, Trap62FAdjoint.vjp(x, seed).xBar());
        assertArrayEquals(new double[] {1, 0, 2}, Trap62GAdjoint.vjp(x, seed).xBar());
        assertArrayEquals(new double[] {0.25, 0, 0.25}, Trap62FTangent.jvp(x, seed).tangent());
        assertArrayEquals(new double[] {1, 0, 2}, Trap62GTangent.jvp(x, seed).tangent());
        assertArrayEquals(new double[] {0.25, 0, 0.25}, Trap62FJacobian.at(x).transposeTimes(seed));
        assertArrayEquals(new double[] {1, 0, 2}, Trap62GJacobian.at(x).times(seed));
        assertEquals(Double.POSITIVE_INFINITY, Trap62FAdjoint.vjp(x, new double[] {1, 1, 1}).xBar()[1]);
    }

    @Differentiable
    static double[] ratio(double[] x, double[] w) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) z[i] = x[i] / w[i];
        return z;
    }

    @Differentiable(wrt = "x")
    static double[] share(double[] x, double total, int n) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) z[i] = x[i] / total / n;
        return z;
    }

    static void trap62_oneOddElementAnywhere() {
        for (double odd : new double[] {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, 1e-320}) {
            for (int n : new int[] {1, 7, 8, 9, 20}) {
                for (int k = 0; k < n; k++) oneOddElement(odd, n, k);
            }
        }
    }

    private static void oneOddElement(double odd, int n, int k) {
        double[] x = new double[n];
        double[] w = new double[n];
        double[] seed = new double[n];
        java.util.Arrays.fill(x, 4);
        java.util.Arrays.fill(w, 2);
        java.util.Arrays.fill(seed, 1);
        x[k] = odd;
        seed[k] = 0;
        double[] roots = new double[n];
        java.util.Arrays.fill(roots, 0.25);
        roots[k] = 0;
        assertArrayEquals(roots, Trap62FAdjoint.vjp(x, seed).xBar());
        assertArrayEquals(roots, Trap62FJacobian.at(x).transposeTimes(seed));
        assertArrayEquals(roots, Trap62FJacobian.at(x).times(seed));
        for (double[] divisor : new double[][] {w, x}) {
            double[] dividend = divisor == w ? x : w;
            double[] first = new double[n];
            double[] second = new double[n];
            java.util.Arrays.fill(first, divisor == w ? 0.5 : 0.25);
            java.util.Arrays.fill(second, divisor == w ? -1 : -0.125);
            first[k] = 0;
            second[k] = 0;
            Trap62RatioAdjoint.Result bars = Trap62RatioAdjoint.vjp(dividend, divisor, seed);
            assertArrayEquals(first, bars.xBar());
            assertArrayEquals(second, positive(bars.wBar()));
            double[] dots = Trap62RatioJacobian.at(dividend, divisor).times(both(seed, seed));
            for (int i = 0; i < n; i++) assertEquals(first[i] + second[i], dots[i] + 0.0);
        }
    }

    static void trap62_scalarsThatTheLoopDoesNotChange() {
        double[] x = {4, 0, 16};
        double[] seed = {1, 0, 2};
        assertArrayEquals(new double[] {0.125, 0, 0.25}, Trap62ShareAdjoint.vjp(x, 2, 4, seed).xBar());
        double inf = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {inf, 0, inf}, Trap62ShareAdjoint.vjp(x, 0, 4, seed).xBar());
        assertArrayEquals(new double[] {inf, 0, inf}, Trap62ShareAdjoint.vjp(x, 2, 0, seed).xBar());
        double nan = Double.NaN;
        assertArrayEquals(new double[] {nan, 0, nan}, Trap62ShareAdjoint.vjp(x, nan, 4, seed).xBar());
        assertArrayEquals(new double[] {0, 0, 0}, Trap62ShareAdjoint.vjp(x, inf, 4, seed).xBar());
        assertArrayEquals(new double[] {}, Trap62ShareAdjoint.vjp(new double[0], 0, 0, new double[0]).xBar());
    }

    /** With the zeros all of one sign. */
    private static double[] positive(double[] v) {
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) out[i] = v[i] + 0.0;
        return out;
    }

    private static double[] both(double[] a, double[] b) {
        double[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}

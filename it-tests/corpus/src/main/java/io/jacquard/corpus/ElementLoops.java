package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Loops over elements and rows of arrays. */
public final class ElementLoops {
    private ElementLoops() {}

    @Differentiable
    static double sumOfSquares(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return s;
    }

    @Differentiable
    @Args("x[n]; index[m] in 0..n-1; n >= 1")
    static double gathered(double[] x, int[] index) {
        double s = 1;
        for (int k : index) {
            s = Math.sin(s * x[k]) + k * x[k];
        }
        return s;
    }

    /** The variable is a copy of the element. */
    @Differentiable
    static double assigned(double[] x) {
        double s = 0;
        for (double v : x) {
            v = v * v + s;
            v *= 0.5;
            s += Math.tanh(v);
        }
        return s + (x.length > 0 ? x[0] : 0);
    }

    @Differentiable
    @Args("x[n] inout")
    static double overwritten(double[] x) {
        double s = 1;
        int at = 0;
        for (double v : x) {
            x[x.length - 1 - at] = v * s;
            s += v * x[at];
            at++;
        }
        return s;
    }

    @Differentiable
    static double[] rowSums(double[][] a) {
        double[] y = new double[a.length];
        int i = 0;
        for (double[] row : a) {
            for (double v : row) y[i] += v * v * (i + 1);
            i++;
        }
        return y;
    }

    @Differentiable
    @Args("a[m][n] inout")
    static void scaledRows(double[][] a, double s) {
        for (double[] row : a) {
            double norm = 1;
            for (final double v : row) norm += v * v;
            for (int j = 0; j < row.length; j++) row[j] *= s / norm;
        }
    }

    /** What is looped over is evaluated once: the row that it was at first. */
    @Differentiable
    @Args("a[m][n]; m >= 1")
    static double oneRow(double[][] a) {
        int k = a.length - 1;
        double s = 0;
        for (double v : a[k]) {
            k = 0;
            s = s * v + a[k][0] * v;
        }
        return s;
    }

    @Differentiable
    static double madeUp(double x, double y) {
        double s = 0;
        for (double v : new double[] {x, x * y, y * y}) s = s * y + v * v;
        for (int k : new int[] {2, 3, 5}) s += Math.pow(x, k) * k;
        for (var v : powers(x, 4)) s -= v * y;
        return s;
    }

    private static double[] powers(double x, int n) {
        double[] out = new double[n];
        double p = 1;
        for (int i = 0; i < n; i++) {
            out[i] = p;
            p *= x;
        }
        return out;
    }

    /** Java widens elements to the type of the variable. */
    @Differentiable
    @Args("x; counts[n] in 0..5")
    static double widened(double x, int[] counts) {
        double s = 0;
        for (double c : counts) s += c * x * x;
        for (long c : counts) s += (c << 33 >> 32) * Math.cos(s);
        return s;
    }

    @Differentiable
    @Args("x[n]; table[m][n] in 0..n-1; on[n]; n >= 1")
    static double tables(double[] x, int[][] table, boolean[] on) {
        double s = 0;
        for (int[] row : table) {
            int last = 0;
            for (int k : row) {
                s += x[k] * x[last];
                last = k;
            }
            for (boolean b : on) s *= b ? x[last] : 0.5;
        }
        return s;
    }

    @Differentiable
    static double nested(double[] x) {
        double s = 0;
        for (double v : x) {
            for (double w : x) s += Math.exp(-(v - w) * (v - w));
        }
        return s;
    }

    /** It may return the array that the loop goes through. */
    @Differentiable
    @Args("x[n]; n >= 1")
    static double[] returned(double[] x, double limit) {
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            w[i] = x[i] * limit;
        }
        for (double v : w) {
            if (v > limit) {
                return w;
            }
            w[0] *= v;
        }
        w = x.clone();
        w[0] += limit;
        return w;
    }
}

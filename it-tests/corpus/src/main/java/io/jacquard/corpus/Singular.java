package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Operators whose partials may be infinite, element by element in innermost loops. */
public final class Singular {
    private Singular() {}

    @Differentiable
    static double[] roots(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
        return y;
    }

    @Differentiable
    @Args("z[n] inout")
    static void ratiosTakenAway(double[] x, double[] w, double[] z) {
        for (int i = 0; i < x.length; i++) z[i] -= x[i] / w[i];
    }

    @Differentiable
    @Args("n >= 1")
    static double[] shares(double[] x, double total) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) z[i] = Math.sqrt(x[i] * x[i] * total) / total;
        return z;
    }

    @Differentiable
    static double[][] rootsOfRows(double[][] a) {
        double[][] b = new double[a.length][a.length == 0 ? 0 : a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) b[i][j] = Math.sqrt(a[i][j]);
        }
        return b;
    }

    @Differentiable
    static double[] rootsByHelper(double[] x) {
        double[] y = new double[x.length];
        double[] z = new double[x.length];
        root(x, y);
        root(y, z);
        return z;
    }

    static void root(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
    }

    @Differentiable
    static double rowsByHelper(double[][] a) {
        return energy(a) * energy(a);
    }

    static double energy(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) s += Math.sqrt(a[i][j]) * a[i][j];
        }
        return s;
    }

    /** The exponential overflows where the minimum leaves it out. */
    @Differentiable
    @Args("x in 30..40; b in 2..3; y[n] in 20..30")
    static double overflowNotChosen(double x, double b, double[] y) {
        double s = Math.max(1.0, Math.min(b, Math.exp(x * x)));
        for (int i = 0; i < y.length; i++) {
            s += Math.min(b * s, Math.exp(y[i] * x) * b);
            s = Math.max(Math.sin(s), -Math.exp(x * x));
        }
        return s * b;
    }

    /** Both legs are overwritten, and so is the hypotenuse. */
    @Differentiable
    @Args("x[n] inout; y[n] inout")
    static void lengths(double[] x, double[] y) {
        for (int k = 0; k < x.length; k++) {
            y[k] = Math.hypot(x[k], y[k]);
            x[k] = y[k] * Math.hypot(2.0, x[k]);
            y[k] *= x[k];
        }
    }
}

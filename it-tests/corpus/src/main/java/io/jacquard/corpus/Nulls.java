package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays that may be missing: here they are there, see the trap of that name for where they are not. */
public final class Nulls {
    private Nulls() {}

    @Differentiable
    static double weighted(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (w == null ? 1 : w[i]) * x[i] * x[i];
        return s;
    }

    @Differentiable
    @Args("x[n]; grad[n] out")
    static double optionalOutput(double[] x, double[] grad) {
        double s = 0;
        if (grad != null) {
            for (int i = 0; i < x.length; i++) grad[i] = 2 * x[i];
        }
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        return s;
    }

    @Differentiable
    @Args("u[n] inout; x[n]; idx[n]; a[m][n]")
    static double inPlace(double[] u, double[] x, int[] idx, double[][] a) {
        double s = 1;
        boolean there = null != u && a != null;
        double[] own = new double[x.length];
        if (own == null || own.length > 99) s = 2;
        for (int i = 0; i < x.length; i++) {
            int at = idx == null ? i : idx[i];
            if (there) {
                s += u[at] * u[at];
                u[at] = s * x[i];
                for (int j = 0; j < a.length; j++) s += 0.1 * a[j][i] * u[i];
            } else {
                s *= x[at];
            }
        }
        return s + scale(u, s);
    }

    private static double scale(double[] v, double s) {
        if (v == null || v.length == 0) {
            s *= 2;
        } else {
            s *= v[0];
        }
        return s;
    }
}

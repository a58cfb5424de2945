package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Loops around sums, which may run four trips at a time or not. */
public final class SideBySide {
    private SideBySide() {}

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double arrayNamedTwice(double[][] w, double[] x) {
        int n = w.length;
        double[] a = new double[n + 3];
        double[] r = a;
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += w[i][j] * x[j];
            a[i] = s;
            b[i] = r[2];
        }
        double t = 0;
        for (int i = 0; i < n; i++) t += b[i] * (i + 1) * a[i];
        return t;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double readsBefore(double[][] w, double[] x) {
        int n = w.length;
        double[] a = new double[n + 3];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += w[i][j] * x[j];
            b[i] = s * a[i];
            a[i] = s;
            a[i + 1] = s * 2;
        }
        double t = 0;
        for (int i = 0; i < n; i++) t += b[i] * (i + 1) * a[i];
        return t;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3; y[n] in -1..1")
    public static double sums(double[][] w, double[] x, double[] y) {
        int n = w.length;
        double t = 0;
        double u = 1;
        double l = 0;
        for (int i = 0; i < n; i++) {
            double s = 0;
            double q = y[i];
            for (int j = 0; j < x.length; j++) {
                s += w[i][j] * x[j];
                q -= w[i][j];
            }
            double d = s - y[i];
            t += d * d;
            u -= d * q;
            l += s;
        }
        return t * l + u;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double counters(double[][] w, double[] x) {
        int n = w.length;
        int p = 0;
        int k = 0;
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double s = k;
            for (int j = 0; j < x.length; j++) s += w[i][j] * x[j];
            b[i] = s * s;
            p += 3;
        }
        double t = p;
        for (int i = 0; i < n; i++) t += b[i] * (i + 1);
        return t + p;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double boundBeyond(double[][] w, double[] x, int k) {
        double t = 0;
        double[] b = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += w[i][j] * x[j];
                b[i] += w[i][j] * s;
            }
            t += b[i] * s;
        }
        return t;
    }

    @Differentiable
    @Args("u[n] inout in 0.5..1; n = 0|1|2|4|9")
    public static double started(double[] u) {
        double s = 0;
        for (int i = 1; i < u.length - 1; i++) {
            u[i] = Math.sin(u[i] * u[i + 1]) * u[i];
            s += u[i] * u[i];
        }
        for (int i = 0; i < u.length; i++) {
            double old = u[i];
            u[i] = u[i] * u[i];
            s += old * old * u[i];
        }
        return s;
    }

    @Differentiable
    @Args("u[n] inout in 0.5..1; n = 0|1|2|4|9")
    public static double startedTwice(double[] u) {
        double s = 0;
        for (int i = 0; i < u.length; i++) {
            s += s * u[i] * u[u.length - 1 - i];
            u[i] = s * u[i] + 1;
        }
        if (u.length > 2) u[1] = u[2] * s;
        for (int i = 0; i < u.length; i++) {
            s = s * u[i];
            u[i] = s;
            if (i > 1) u[i - 1] = s * u[i - 1];
        }
        for (int i = 0; i < u.length - 1; i++) {
            s = s * u[i + 1];
            u[i] = Math.cos(s) * u[i];
        }
        return s;
    }

    @Differentiable
    @Args("u[n] inout in 0.5..1; n = 0|1|2|4|9; k = 0|2")
    public static double startedUnder(double[] u, int k) {
        double s = 1;
        if (k > 1) {
            for (int i = 0; i < u.length; i++) {
                s = s * Math.sin(u[i]);
                u[i] = s;
            }
        }
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < u.length; i++) {
                s = s * Math.cos(u[i]);
                u[i] = s * u[i];
            }
        }
        double[] v = new double[u.length];
        for (int i = 0; i < u.length; i++) v[i] = u[i] * s;
        for (int i = 0; i < v.length; i++) {
            s = s * v[i];
            v[i] = s;
        }
        for (int i = 0; i < v.length; i++) s += v[i];
        return s;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|4|9")
    public static double scratchInSum(double[] x) {
        double[] h = new double[x.length];
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) h[j] = x[j] * x[i];
            double s = 0;
            for (int j = 0; j < x.length; j++) s += h[j] * x[j];
            t += s * s;
        }
        return t;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|4|9")
    public static double innerOwn(double[] x) {
        double t = 0;
        double m = 0;
        for (int i = 0; i < x.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                double d = x[j] - x[i];
                s += d * d;
                m += d * d;
            }
            t += s * s;
        }
        return t * m;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double rowNamedOutside(double[][] w, double[] x) {
        int n = w.length;
        double[][] a = new double[n + 3][2];
        double[] r = a[2];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += w[i][j] * x[j];
            a[i][0] = s;
            b[i] = r[0];
        }
        double t = 0;
        for (int i = 0; i < n; i++) t += b[i] * (i + 1) * a[i][0];
        return t;
    }
}

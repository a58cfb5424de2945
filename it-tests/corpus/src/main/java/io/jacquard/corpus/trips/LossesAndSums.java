package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Losses over samples, sums of sums, and scratch in recursion. */
public final class LossesAndSums {
    private LossesAndSums() {}

    @SuppressWarnings("lossy-conversions")
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static float mixed(float[] x, double w) {
        float s = 0;
        double d = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.exp(x[i] * w);
            d -= s > 1 ? x[i] : x[i] * w;
        }
        return (float) (s * w + d);
    }

    @Differentiable
    @Args("n = 1|4; x[n] in -1..1")
    public static double doWhile(double[] x) {
        int p = 0;
        int q = 10;
        double s = 1;
        do {
            s = s * Math.sin(x[p]) + q;
            p++;
            q -= 3;
        } while (p < x.length);
        return s * q;
    }

    @Differentiable
    @Args("x in 0..1; n = 0|1|5")
    public static double scalar(double x, int n) {
        double s = 0;
        int p = 1;
        for (int i = 0; i < n; i++) {
            double t = Math.exp(x * p * 0.1);
            for (int j = 0; j < i; j++) t = Math.sin(t) * x;
            s += t;
            p += 2;
        }
        return 3 * s;
    }

    @Differentiable
    @Args("x in 0..1; n = 0|1|5")
    public static double scalarThrows(double x, int n) {
        double s = 0;
        int p = 7;
        for (int i = 0; i < n; i++) {
            int k = 12 / p;
            s += Math.exp(x * k) + Math.sin(x);
            p -= 1;
        }
        return 3 * s;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double leastSquares(double[][] w, double[] x) {
        double t = 0;
        double[] h = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double s = -i;
            for (int j = 0; j < x.length; j++) s += w[i][j] * x[j];
            h[i] = s * s;
            t += h[i] * s;
        }
        return 0.5 * t;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; x[m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double triangular(double[][] w, double[] x) {
        double t = 0;
        double[] h = new double[x.length];
        for (int i = 0; i < w.length; i++) {
            for (int k = 0; k < h.length; k++) {
                double s = 0;
                for (int j = k; j < x.length; j++) s += w[i][j] * x[j];
                h[k] = Math.exp(s);
            }
            for (int k = 0; k < h.length; k++) t += h[k] * h[h.length - 1 - k];
        }
        return 0.5 * t;
    }

    @Differentiable
    @Args("w[n][m] in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static double softmax(double[][] w) {
        double t = 0;
        for (int i = 0; i < w.length; i++) {
            double[] row = w[i];
            double m = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < row.length; j++) m = Math.max(m, row[j]);
            double s = 0;
            for (int j = 0; j < row.length; j++) s += Math.exp(row[j] - m);
            t += m + Math.log(s);
        }
        return t;
    }

    @Differentiable
    @Args("w[n][m] inout in -1..1; n = 0|1|4|5|9; m = 1|3")
    public static void softmaxInPlace(double[][] w) {
        for (int i = 0; i < w.length; i++) {
            double[] row = w[i];
            double s = 0;
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.exp(row[j]);
                s += row[j];
            }
            for (int j = 0; j < row.length; j++) row[j] /= s;
        }
    }

    @Differentiable
    @Args("w[n][n] inout in -1..1; n = 0|1|4")
    public static double columns(double[][] w) {
        double t = 0;
        for (int i = 0; i < w.length; i++) {
            double s = 0;
            for (int j = 0; j < w.length; j++) {
                s += w[j][i] * w[j][i];
                w[j][i] = s * Math.exp(w[j][i]);
            }
            t += Math.sqrt(s + 1);
        }
        return t;
    }

    @Differentiable
    @Args("w[n][n] inout in -1..1; n = 0|1|4")
    public static double diagonal(double[][] w) {
        double t = 0;
        for (int i = 0; i < w.length; i++) {
            w[i][i] = Math.exp(w[i][i]);
            t += w[i][i] * w[i][0];
        }
        return t;
    }

    @Differentiable
    @Args("w[n][n] inout in -1..1; n = 0|1|4")
    public static double crossed(double[][] w) {
        double t = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[i][j] = Math.exp(w[j][i]);
                t += w[i][j];
            }
        }
        return t;
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|4; y[n] inout")
    public static double dependent(double[] x, double[] y) {
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            double s = 0;
            for (int j = 0; j < i; j++) s += y[j] * x[j];
            y[i] += s;
            t += s * y[i];
        }
        return t;
    }

    static void accumulate(double[] h, double[] x, int i) {
        for (int j = 0; j < h.length; j++) h[j] += x[i] * Math.exp(x[j % x.length]);
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|4; h[3] inout")
    public static double accumulates(double[] x, double[] h) {
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            accumulate(h, x, i);
            t += Math.exp(x[i]);
        }
        return t;
    }

    static double energy(double[] p, double[] q) {
        double s = 0;
        for (int k = 0; k < p.length; k++) s += (p[k] - q[k]) * (p[k] - q[k]);
        return Math.sqrt(s + 0.1);
    }

    @Differentiable
    @Args("p[n][2] in -1..1; n = 0|1|4")
    public static double pairs(double[][] p) {
        double t = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < i; j++) t += energy(p[i], p[j]) / (i + j);
        }
        return t;
    }

    static double recursive(double x, int k, double[] h) {
        h[0] = x * x;
        h[1] = x;
        return k == 0 ? h[0] * h[1] : recursive(Math.sin(x), k - 1, h) * h[0] + h[1];
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|4")
    public static double recursiveScratch(double[] x) {
        double[] h = new double[2];
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            Arrays.fill(h, x[i]);
            t += recursive(x[i], i, h) * h[1];
        }
        return t;
    }
}

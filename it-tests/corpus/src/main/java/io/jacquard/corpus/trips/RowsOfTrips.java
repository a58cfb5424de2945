package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Rows that trips make, copy or exchange. */
public final class RowsOfTrips {
    private RowsOfTrips() {}

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[][] result(double[] x) {
        double[][] y = new double[x.length][];
        double[] h = new double[2];
        for (int i = 0; i < x.length; i++) {
            h[0] = Math.exp(x[i]);
            h[1] = h[0] * x[i];
            y[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) y[i][j] += Math.sin(x[i] * (j + 1)) * h[1];
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[][] plain(double[] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) y[i][j] = Math.exp(x[i] * (j + 1)) * x[i];
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; a[n][3] inout")
    public static double sumRows(double[] x, double[][] a) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] r = a[i];
            for (int j = 0; j < 3; j++) r[j] = Math.exp(x[i] * r[j]) * x[i];
            s += r[1];
        }
        for (double[] r : a) s += r[0] * 0;
        return s;
    }

    static double[][] make(int n) {
        return new double[n][2];
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double made(double[] x) {
        double[][] y = make(x.length);
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i][0] = Math.exp(x[i]);
            y[i][1] = y[i][0] * x[i];
            s += y[i][1] * y[i][0];
        }
        return s;
    }

    static double[] row(double x) {
        return new double[] {x, x * x};
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double copiedRows(double[] x) {
        double[][] y = new double[x.length][2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(row(x[i]), 0, y[i], 0, 2);
            y[i][0] = Math.exp(y[i][1]);
            s += y[i][1] * y[i][0];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double clones(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] h = x.clone();
            h[i] = Math.exp(h[0]);
            for (int j = 0; j < h.length; j++) s += h[j] * h[i];
        }
        return s;
    }

    // alternate arrays
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double exchanged(double[] x) {
        double[] a = new double[2];
        double[] b = new double[2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 2; j++) a[j] = x[i] * j + x[i];
            s += a[0] * Math.exp(a[1]) * b[0];
            double[] t = a;
            a = b;
            b = t;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double partOfRow(double[] x) {
        double[][] h = new double[2][2];
        double[] r = h[1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += r[0] * x[i];
            for (int k = 0; k < 2; k++) {
                for (int j = 0; j < 2; j++) h[k][j] = Math.exp(x[i] * (k + j));
            }
            s += h[0][1] * r[1];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double sizesLater(double[] x) {
        int m = 2;
        double[] h = new double[m];
        double s = 0;
        m = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = Math.exp(x[i] * j);
            s += h[0] * h[1];
            h[1] = x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 1|2")
    public static double sizesSmaller(double[] x, int m) {
        double[] h = new double[m + 1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = Math.exp(x[i] * (j + 1));
            s += h[0] * h[m];
            h[m] = x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double otherLength(double[] x) {
        double[] g = new double[1];
        double[] h = new double[2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < g.length; j++) h[j] = Math.exp(x[i] * (j + 1));
            s += h[0] * h[1] + g[0];
            h[1] = x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double swapped2d(double[] x) {
        double[][] h = new double[2][3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) h[k][j] = Math.exp(x[i] * (j + 1));
            }
            s += h[0][0] * h[1][2];
            h[1][2] = x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double inOuter(double[] x) {
        double s = 0;
        for (int r = 0; r < 2; r++) {
            double[] h = new double[2];
            h[0] = r;
            for (int i = 0; i < x.length; i++) {
                double t = 0;
                for (int j = 0; j < 2; j++) h[j] = Math.exp(x[i] * (j + r));
                for (int j = 0; j < 2; j++) t += h[j] * h[1 - j] * x[i];
                s += t * t;
            }
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double inOuterLooked(double[] x) {
        double s = 0;
        for (int r = 0; r < 2; r++) {
            double[] h = new double[2];
            for (int i = 0; i < x.length; i++) {
                double t = 0;
                for (int j = 0; j < 2; j++) h[j] = Math.exp(x[i] * (j + r));
                for (int j = 0; j < 2; j++) t += h[j] * h[1 - j] * x[i];
                s += t * t;
            }
            s += h[1];
        }
        return s;
    }

    // a row of the user's matrix

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double reduced(double[] x) {
        double[][] y = new double[x.length][];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = new double[3];
            for (int j = 0; j < 3; j++) y[i][j] = Math.exp(x[i] * (j + 1)) * x[i];
            s += y[i][1];
        }
        return s;
    }
}

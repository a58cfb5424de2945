package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Arrays that each trip of a loop overwrites, wholly or not. */
public final class ScratchOfTrips {
    private ScratchOfTrips() {}

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[][] raggedResult(double[] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) y[i][j] = Math.sin(x[i] * (j + 1));
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double twoAllocations(double[] x, boolean c) {
        double[] h;
        if (c) h = new double[5];
        else h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 3; j++) h[j] = Math.sin(x[i] * (j + 1));
            for (int j = 0; j < h.length; j++) s += h[j] * h[j] * x[i];
            if (h.length > 4) h[4] = x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double twoAllocationsB(double[] x, boolean c) {
        double[] h = new double[5];
        if (c) h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 3; j++) h[j] = Math.sin(x[i] * (j + 1));
            for (int j = 0; j < h.length; j++) s += h[j] * h[j] * x[i];
            if (h.length > 4) h[4] = x[i];
        }
        return s;
    }

    static void other(double[] h, double x) {
        h = new double[h.length];
        for (int j = 0; j < h.length; j++) h[j] = x;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperOfItsOwn(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            other(h, x[i]);
            s += h[0] * h[1] * x[i];
            h[0] = x[i];
            h[1] = x[i] * x[i];
        }
        return s;
    }

    static double around(double[] h, double x) {
        double s = 0;
        for (int j = 0; j < h.length; j++) {
            h[j] = x * (j + 1);
            s += h[h.length - 1 - j] * x;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperReturnsEarly(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            early(h, x[i], i);
            s += h[0] * h[1] * x[i];
        }
        return s;
    }

    static void twice(double[] h, double[] g, double x) {
        for (int j = 0; j < h.length; j++) h[j] = x * (j + 1) + 0.5 * g[(j + 1) % g.length];
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperGivenTwice(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            twice(h, h, x[i]);
            s += h[0] * h[1] * x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 0|2")
    public static double zeroTripsInside(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = Math.sin(x[i] * (j + 1));
            for (int j = 0; j < m; j++) s += h[j] * h[m - 1 - j];
        }
        return s * 3;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 1|2")
    public static double underCondition(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                for (int j = 0; j < m; j++) h[j] = Math.sin(x[i] * (j + 1));
            }
            for (int j = 0; j < m; j++) s += h[j] * x[i];
        }
        return s * 3;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 1|2")
    public static double bothWays(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                for (int j = 0; j < m; j++) h[j] = Math.sin(x[i] * (j + 1));
                for (int j = 0; j < m; j++) s += h[j] * x[i];
            } else {
                Arrays.fill(h, x[i] * x[i]);
                for (int j = 0; j < m; j++) s += h[j] * Math.exp(h[m - 1 - j]);
            }
        }
        return s * 3;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double whole2dRow(double[] x) {
        double[][] h = new double[2][3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < 2; k++) {
                double[] r = h[k];
                for (int j = 0; j < 3; j++) r[j] = Math.sin(x[i] * (j + 1 + k));
            }
            double[] p = h[1];
            for (int j = 0; j < 3; j++) s += p[j] * h[0][2 - j];
        }
        return s * 3;
    }

    static void early(double[] h, double x, int i) {
        if (i == 1) return;
        for (int j = 0; j < h.length; j++) h[j] = x * (j + 1);
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double raggedInside(double[] x) {
        double[][] a = new double[x.length][];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            a[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) a[i][j] = Math.sin(x[i] * (j + 1));
            for (int j = 0; j <= i; j++) s += a[i][j] * a[i][j];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double readsLater(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 3; j++) {
                h[j] = Math.sin(x[i] * (j + 1));
                s += h[2 - j] * x[i];
            }
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; k = 1|3")
    public static double readsLaterLength(double[] x, int k) {
        double[] h = new double[k];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < h.length; j++) {
                h[j] = x[i] * (j + 1);
                s += h[(j + 1) % k] * h[(j + 1) % k];
            }
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperReadsLater(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += around(h, x[i]);
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double whole2d(double[] x) {
        double[][] h = new double[2][3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < 2; k++) {
                for (int j = 0; j < 3; j++) h[k][j] = Math.sin(x[i] * (j + 1 + k));
                s += h[1 - k][0] * x[i];
            }
        }
        return s * 3;
    }
}

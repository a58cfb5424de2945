package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Loops of which a trip reads what the one before it has stored, and loops that only look like it. */
public final class CarriedElements {
    private CarriedElements() {}

    @Differentiable
    @Args("n = 0|1|2|5; x[n] in -1..1; a in 0.1..0.9")
    public static double[] smoothed(double[] x, double a) {
        double[] y = new double[x.length];
        if (x.length > 0) {
            y[0] = x[0];
        }
        for (int i = 1; i < x.length; i++) {
            y[i] = a * x[i] + (1 - a) * y[i - 1];
        }
        return y;
    }

    /** The first trip may not be there, nor the element before it. */
    @Differentiable
    @Args("n = 0|1|2|5; x[n] inout in -1..1; from = 1|2|3; to = 0|1")
    public static void between(double[] x, int from, int to) {
        for (int i = from; i < x.length - to; i++) {
            x[i] += x[i] * x[i - 1];
        }
    }

    /** Downwards, and with a sum behind the store that reads it. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] in -1..1; y[n] inout in -1..1")
    public static double backwards(double[] x, double[] y) {
        double sum = 0;
        for (int i = y.length - 2; i >= 0; i--) {
            y[i] = Math.sin(y[i + 1]) * x[i];
            sum += y[i] * x[i + 1] + y[i + 1];
        }
        return sum;
    }

    /** Stored in some trips only. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1")
    public static void sometimes(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (x[i] > 0) {
                x[i] *= x[i - 1];
            }
        }
    }

    /** Stored twice, and read between and behind. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1; y[n] in -1..1")
    public static double twice(double[] x, double[] y) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] * y[i];
            sum += x[i] * x[i - 1];
            x[i] += x[i - 1] * x[i];
            sum -= x[i] * x[i];
        }
        return sum;
    }

    /** The element before is stored too, behind or ahead of where it is read. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1")
    public static void swapped(double[] x) {
        for (int i = 1; i < x.length; i++) {
            double before = x[i - 1];
            x[i - 1] = x[i] * before;
            x[i] = before + x[i - 1];
        }
    }

    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1")
    public static void aheadOfIt(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i - 1] *= 0.5;
            x[i] = x[i - 1] * x[i];
        }
    }

    /** Another name of the same array. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1")
    public static void renamed(double[] x) {
        double[] same = x;
        for (int i = 1; i < x.length; i++) {
            same[i] = x[i - 1] * x[i] + same[i - 1];
        }
    }

    /** An index of its own that meets the same elements. */
    @Differentiable
    @Args("n = 1|2|6; x[n] inout in -1..1; k = 0")
    public static void otherIndex(double[] x, int k) {
        for (int i = 1; i < x.length; i++) {
            x[k] *= 0.9;
            x[i] = x[i - 1] * 0.7 + x[k];
        }
    }

    /** Two arrays that feed each other. */
    @Differentiable
    @Args("n = 1|2|6; p[n] inout in -1..1; v[n] inout in -1..1; h in 0.1..0.2")
    public static void coupled(double[] p, double[] v, double h) {
        for (int i = 1; i < p.length; i++) {
            v[i] = v[i - 1] - h * Math.sin(p[i - 1]);
            p[i] = p[i - 1] + h * v[i];
        }
    }

    /** Within rows, from one row to the next, and two back. */
    @Differentiable
    @Args("n = 1|2|4; m = 1|3; t[n][m] inout in -1..1")
    public static void table(double[][] t) {
        for (int i = 1; i < t.length; i++) {
            for (int j = 1; j < t[i].length; j++) {
                t[i][j] += 0.5 * t[i][j - 1] - 0.25 * t[i - 1][j] * t[i - 1][j - 1];
            }
        }
    }

    @Differentiable
    @Args("n = 0|1|2|3|7; x[n] in -1..1")
    public static double[] filtered(double[] x) {
        double[] y = x.clone();
        for (int i = 2; i < y.length; i++) {
            y[i] = x[i] + 0.5 * y[i - 1] - 0.25 * y[i - 2];
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1")
    public static void narrow(float[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i] * x[i - 1];
            x[i] = (float) (x[i] + 0.5 * x[i - 1]);
            x[i] += 0.25f * x[i - 1];
        }
    }

    /** A trip that ends the loop, and one that skips the rest. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] inout in -1..1")
    public static void stopped(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (x[i] < -0.8) {
                break;
            }
            if (x[i] > 0.8) {
                continue;
            }
            x[i] += x[i - 1] * x[i];
        }
    }

    /** The system of a tridiagonal matrix, eliminated and substituted back. */
    @Differentiable
    @Args("n = 1|2|6; low[n] in 0.1..0.5; mid[n] in 2..3; up[n] in 0.1..0.5; b[n] in -1..1")
    public static double[] tridiagonal(double[] low, double[] mid, double[] up, double[] b) {
        int n = b.length;
        double[] c = new double[n];
        double[] x = new double[n];
        c[0] = up[0] / mid[0];
        x[0] = b[0] / mid[0];
        for (int i = 1; i < n; i++) {
            double pivot = mid[i] - low[i] * c[i - 1];
            c[i] = up[i] / pivot;
            x[i] = (b[i] - low[i] * x[i - 1]) / pivot;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= c[i] * x[i + 1];
        }
        return x;
    }

    /** The bound is not what was asked about any more. */
    @Differentiable
    @Args("n = 0|3; x[n] inout in -1..1; m = 2")
    public static void changedBound(double[] x, int m) {
        if (m > 1) {
            if (x.length == 0) {
                m -= 3;
            }
            for (int i = 1; i < m; i++) {
                x[i] += x[i] * x[i - 1];
            }
        }
    }

    /** Nothing but what the trip before has left. */
    @Differentiable
    @Args("n = 0|1|4; x[n] inout in -1..1")
    public static void spread(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1];
        }
    }
}

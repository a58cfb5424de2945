package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Loops that overwrite an array, and others that only look like it. */
public final class Coverings {
    private Coverings() {}

    // nested ragged: rows made in the inner fused loop of an outer fused loop
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double raggedBefore(double[] x) {
        double[][] a = new double[x.length][];
        for (int i = 0; i < x.length; i++) a[i] = new double[i + 2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) a[i][j] = Math.sin(x[i] * (j + 1));
            for (int j = 0; j <= i; j++) s += a[i][j] * a[i][j];
        }
        return s;
    }

    // a result whose rows are made within
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[][] raggedResultRead(double[] x) {
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

    // scratch given to a helper that reads it first
    static double reads(double[] h, double x) {
        double t = h[0];
        for (int j = 0; j < h.length; j++) h[j] = x * (j + 1);
        return t * x;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperReadsFirst(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) s += reads(h, x[i]);
        return s;
    }

    static double bounded(double[] h, double x, int m) {
        for (int j = 0; j < m; j++) h[j] = x * (j + 1);
        double t = 0;
        for (double v : h) t += v * v;
        return t * x;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperBounded(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) s += bounded(h, x[i], 3 - i % 2);
        return s;
    }

    static void fill(double[] h, double x) {
        if (x > 0) throw new IllegalStateException();
        Arrays.fill(h, x);
    }

    static void deeper(double[] h, double x) {
        fillUp(h, x);
        h[0] = h[1] * h[0];
    }

    static void fillUp(double[] h, double x) {
        Arrays.fill(h, x);
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperDeeper(double[] x) {
        double[] h = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            deeper(h, x[i]);
            h[2] *= x[i] * h[0];
            s += h[2] * h[1] + h[0];
        }
        return s;
    }

    // the loop bound of the covering loop is a variable that changes
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double boundChanges(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = x[i] * (j + 1);
            s += h[0] * h[2] * x[i];
            m = 1;
            h[2] = x[i];
        }
        return s;
    }

    // covering loop with a break
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double coveringBreaks(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) {
                h[j] = x[i] * (j + 1);
                if (j == i) break;
            }
            s += h[0] * h[2] * x[i] + h[1];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double coveringContinues(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) {
                if (j == i) continue;
                h[j] = x[i] * (j + 1);
            }
            s += h[0] * h[2] * x[i] + h[1];
        }
        return s;
    }

    // scratch reset at the end of each trip
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double resetAtEnd(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] += x[i] * (j + 1);
            s += h[0] * h[2] * x[i] + h[1];
            Arrays.fill(h, 0);
        }
        return s;
    }

    // scratch used after
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double usedAfter(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = x[i] * (j + 1);
            s += h[0] * h[2] * x[i] + h[1];
        }
        return s + h[1];
    }

    // scratch shared by two loops
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double twoLoops(double[] x, int m) {
        double[] h = new double[m];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = x[i] * (j + 1);
            s += h[0] * h[2] * x[i] + h[1];
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) h[j] = Math.sin(x[i] * (j + 1));
            s += h[0] * h[2] * x[i] + h[1];
        }
        return s;
    }

    // scratch given another name
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double otherName(double[] x, int m) {
        double[] h = new double[m];
        double[] g = h;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += g[1] * x[i];
            for (int j = 0; j < m; j++) h[j] = x[i] * (j + 1);
            s += h[0] * g[2] * x[i] + h[1];
        }
        return s;
    }

    // partial copy
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; m = 3")
    public static double partialCopy(double[] x, int m) {
        double[] h = new double[m + 1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x, 0, h, 0, Math.min(m + 1, x.length));
            s += h[0] * h[2] * x[i] + h[1];
            h[3] = x[i];
        }
        return s;
    }

    // whole copy of a parameter, and back to front
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double wholeCopy(double[] x) {
        double[] h = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x, 0, h, 0, x.length);
            h[i] *= h[0];
            for (int j = 0; j < h.length; j++) s += h[j] * h[i];
        }
        return s;
    }

    // scratch only in an inner loop
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double innerScratch(double[] x) {
        double[] h = new double[2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            for (int k = i; k < x.length; k++) {
                for (int j = 0; j < 2; j++) h[j] = t * x[k] + j;
                t = Math.sin(h[0] * h[1]);
            }
            s += t;
        }
        return s;
    }

    // int scratch
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double intScratch(double[] x) {
        int[] h = new int[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            h[i % 3] += i;
            s += Math.sin(x[i] * h[(i + 1) % 3] + x[h[0] % x.length]);
            h[1]++;
        }
        return s;
    }

    // passive scratch that is carried along
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double passiveCarried(double[] x) {
        double[] w = {1, 2, 3};
        double v = 1;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.exp(x[i] * w[i % 3] * v);
            w[(i + 1) % 3] *= 0.5 + v;
            v *= 0.8;
            for (int j = 0; j < 3; j++) {
                s += Math.sin(x[i] * w[j]);
                w[j] += 0.1;
            }
        }
        return s;
    }

    // two covering ways under different conditions
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double nestedFresh(double[] x) {
        double[] h = new double[2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                if (x[k] > 0) {
                    Arrays.fill(h, x[k]);
                    s += h[0] * h[1] * x[i];
                }
            }
        }
        return s;
    }

    // sum into an out parameter's element and scratch
    @Differentiable
    @Args("n = 1|4; x[n] in -1..1; y[2] inout")
    public static double sumsInto(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[0] += Math.exp(x[i]);
            y[1] -= Math.sin(x[i]) * y.length;
            s += x[i];
        }
        y[0] *= s;
        return s;
    }

    @Differentiable
    @Args("n = 1|4; x[n] in -1..1; y[2] inout")
    public static double sumsOnly(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[0] += Math.exp(x[i]);
            y[i % 2] -= Math.sin(x[i]) * y.length;
            s += x[i];
        }
        return s * y.length;
    }

    @Differentiable
    @Args("n = 1|4; x[n] in -1..1; y[n] inout; z[n] inout")
    public static void chain(double[] x, double[] y, double[] z) {
        for (int i = 0; i < x.length; i++) y[i] = Math.exp(x[i]) * y[i];
        for (int i = 1; i < x.length; i++) z[i] = z[i] * y[i - 1];
        for (int i = 0; i < x.length - 1; i++) y[i + 1] = Math.sin(y[i + 1]) * x[i];
        for (int i = x.length - 1; i >= 0; i -= 2) z[i] *= z[i] + x[0];
    }

    @Differentiable
    @Args("n = 1|4; x[n] in -1..1; w in 1..2")
    public static double reassigned(double[] x, double w) {
        double s = w;
        for (int i = 0; i < x.length; i++) s += Math.exp(x[i] * w);
        double t = s;
        s = 0;
        for (int i = 0; i < x.length; i++) s += Math.sin(x[i] * w);
        s += 2 * t;
        double r = s;
        s = s * w;
        return s + r * 3 + w;
    }

    // rows made in a loop before, used in a fused loop

    /** What a trip reads of the parameter is what the caller left there, if a later trip overwrites it. */
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static double parameterSeenAhead(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
            s += y[y.length - 1 - i] * x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] out")
    public static double parameterSeenBehind(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
            s += y[i] * x[i];
        }
        return s;
    }
}

package io.jacquard.corpus.trips;

import io.jacquard.Checkpoint;
import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** What becomes of the results of a loop whose trips are independent. */
public final class BehindLoops {
    private BehindLoops() {}

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static void outTriangle(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * Math.exp(x[i]);
            y[i] = y[i] * y[i] + x[x.length - 1 - i];
        }
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static double outOverwritten(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += y[i] * y[i];
        }
        if (x.length > 1) y[1] = 3;
        if (x.length > 2) s += y[2];
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static double outFilled(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += y[i] * y[i];
        }
        Arrays.fill(y, x.length);
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static double outFilledSum(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += y[i] * y[i];
        }
        Arrays.fill(y, s);
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] out")
    public static double outCopied(double[] x, double[] y) {
        double s = 0;
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += z[i] * z[i];
        }
        System.arraycopy(z, 0, y, 0, x.length);
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] out")
    public static double outCopiedRefilled(double[] x, double[] y) {
        double s = 0;
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += z[i] * z[i];
        }
        System.arraycopy(z, 0, y, 0, x.length);
        Arrays.fill(z, 2 * s);
        for (int i = 0; i < x.length; i++) {
            s += z[i] * x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] inout in -1..1")
    public static double copiedBack(double[] x) {
        double s = 0;
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += z[i] * z[i];
        }
        System.arraycopy(z, 0, x, 0, x.length);
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] inout in -1..1")
    public static double partCopied(double[] x) {
        double s = 0;
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += z[i] * z[i];
        }
        System.arraycopy(z, 0, x, 0, x.length / 2);
        System.arraycopy(x, 0, z, x.length / 2, x.length / 2);
        System.arraycopy(z, 0, x, 0, x.length / 2);
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] inout in -1..1")
    public static double inoutOwn(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += x[i] * x[i];
            x[i] *= x[i];
        }
        return 4 * s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] inout in -1..1")
    public static double inoutThree(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += Math.exp(x[i]);
        for (int i = 0; i < x.length; i++) x[i] = Math.sin(x[i]) * Math.exp(x[i]);
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        return 4 * s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[] returnedTwice(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sin(x[i]) * Math.exp(x[i]);
        for (int i = 0; i < x.length; i++) y[i] = Math.cos(x[i]) * y[i];
        return y;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[] returnedRead(double[] x) {
        double[] y = new double[x.length + 1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * Math.exp(x[i]);
            s += y[i] * x[i];
        }
        y[x.length] = s;
        return y;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; u[n] inout")
    public static double[] returnedParameter(double[] x, double[] u) {
        for (int i = 0; i < x.length; i++) {
            u[i] = Math.sin(x[i]) * Math.exp(u[i]);
        }
        return u;
    }

    public record Two(double a, double[] y, double b) {}

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; w in 1..2")
    public static Two records(double[] x, double w) {
        double a = 0;
        double b = w;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i] * w) * Math.exp(x[i]);
            a += y[i] * y[i];
            b -= y[i] * x[i] * w;
        }
        return new Two(a + 2 * b, y, b * w);
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; w in 1..2")
    public static double nonlinear(double[] x, double w) {
        double a = 0;
        double b = w;
        for (int i = 0; i < x.length; i++) {
            a += Math.sin(x[i]) * Math.exp(x[i] * w);
            b -= x[i] * x[i] * w;
        }
        double c = a * 2 + w * b;
        if (a > 0.5) c += b;
        return c * w;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; w in 1..2")
    public static double twoSums(double[] x, double w) {
        double a = 0;
        for (int i = 0; i < x.length; i++) a += Math.sin(x[i]) * Math.exp(x[i] * w);
        for (int i = 0; i < x.length; i++) a -= Math.sin(x[i] * w) * Math.exp(x[i]);
        w = w * 2;
        a = a * w;
        for (int i = 0; i < x.length; i++) a -= Math.sin(x[i] * w) * Math.exp(x[i]);
        a = -a;
        return a / w;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; w in 1..2")
    public static double feeds(double[] x, double w) {
        double a = 0;
        for (int i = 0; i < x.length; i++) a += Math.sin(x[i]) * Math.exp(x[i] * w);
        double b = a;
        for (int i = 0; i < x.length; i++) b += Math.sin(a) * Math.exp(x[i]);
        return b + a;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; w in 1..2")
    public static double sumReadsSum(double[] x, double w) {
        double a = 0;
        for (int i = 0; i < x.length; i++) a += Math.sin(x[i]) * Math.exp(x[i] * w);
        double b = 0;
        for (int i = 0; i < x.length; i++) b += a * x[i];
        double c = 0;
        for (int i = 0; i < x.length; i++) c += a + b * x[i] + x[i] * x[i];
        return c;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; w in 1..2")
    public static double passiveUse(double[] x, double w) {
        double a = 0;
        for (int i = 0; i < x.length; i++) {
            if (a > 0.3) {
                a += x[i] * x[i] * w;
            } else {
                a += Math.sin(x[i]) * 0.3 + 0.2;
            }
        }
        return a;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; idx[n] inout in 0..n-1; h[n] inout")
    public static double indices(double[] x, int[] idx, double[] h) {
        double a = 0;
        for (int i = 0; i < x.length; i++) {
            h[idx[i]] += x[idx[i]] * x[i];
            idx[i] = 0;
            idx[(i + 1) % x.length] = i;
            a += x[idx[i]] * x[idx[i]];
        }
        return a;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; idx[n] in 0..n-1")
    public static double histogram(double[] x, int[] idx) {
        double[] h = new double[x.length];
        for (int i = 0; i < x.length; i++) h[idx[i]] += x[idx[i]] * x[i];
        double s = 1;
        for (int i = 0; i < x.length; i++) s *= h[i] + 1;
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double nestedTwice(double[] x) {
        int n = x.length;
        double[][] g = new double[n][n];
        double s = 0;
        for (int i = 0; i < n; i++) {
            double t = 0;
            for (int j = 0; j < n; j++) {
                g[i][j] = Math.sin(x[i] * x[j]);
                double r = 0;
                for (int k = 0; k < n; k++) r += Math.exp(x[k] * x[j]) * g[i][j];
                t += r;
            }
            s += t * 2;
            for (int j = 0; j < n; j++) s -= g[i][j] * x[j];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static double breaks(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            for (int j = 0; j < 5; j++) {
                t = Math.sin(t) + 1;
                if (t > 1.6) break;
                if (t < 0.8) continue;
                t *= x[i];
            }
            int k = 0;
            while (t > 0.1 && k < 4) {
                t = t * 0.5 * x[i];
                k++;
            }
            y[i] = t;
            if (x[i] < 0) continue;
            s += t * y[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double early(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0.5) return s;
            s += x[i] * x[i];
        }
        return s * 2;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double reductions(double[] x) {
        double m = -10;
        double l = 10;
        for (int i = 0; i < x.length; i++) m = Math.max(m, x[i] * x[i]);
        for (double v : x) l = Math.min(l, v * m);
        return m * l;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double checkpointed(double[] x) {
        double s = 0;
        double[] h = new double[2];
        for (@Checkpoint int i = 0; i < x.length; i++) {
            for (int j = 0; j < 2; j++) h[j] = Math.exp(x[i] * j);
            s += h[0] * h[1];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double checkpointedInside(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            for (@Checkpoint int j = 0; j < 5; j++) t = Math.sin(t) * x[i];
            s += t;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double sharedLocal(double[] x) {
        double s = 0;
        double t;
        double[] h;
        for (int i = 0; i < x.length; i++) {
            h = new double[3];
            while (true) {
                t = x[i] * x[i];
                break;
            }
            h[1] = t;
            for (int k = 0; k < 2; k++) {
                t = Math.sin(x[i]);
                h[2] += t * t;
            }
            s += t * t + h[1] * h[2];
        }
        for (int i = 0; i < x.length; i++) {
            h = new double[2];
            if (x[i] > 0) t = x[i];
            else t = -x[i] * x[i];
            h[1] = t;
            s += t * t * h[1] + h[0];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; y[n] inout")
    public static float floats(float[] x, float[] y) {
        float s = 0;
        float[] h = new float[2];
        for (int i = 0; i < x.length; i++) {
            h[0] = x[i] * x[i];
            h[1] = (float) Math.exp(h[0]);
            y[i] = h[1] * h[0];
            s += y[i];
        }
        return 2 * s;
    }

    static double fib(double x, int n) {
        return n < 2 ? x : Math.sin(fib(x, n - 1)) * fib(x * 0.5, n - 2);
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double recursion(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += fib(x[i], i + 1) * fib(x[i], 3);
        return s;
    }

    static double writes(double[] row, double x) {
        row[0] = Math.sin(x * row[0]);
        row[1] = row[0] * x;
        return row[1] + row[0];
    }

    @Differentiable
    @Args("n = 0|1|4; a[n][2] inout; x[n] in -1..1")
    public static double helperWrites(double[][] a, double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += writes(a[i], x[i]);
            double[] r = a[i];
            r[1] += s > 3 ? 1 : x[i];
        }
        return s;
    }

    static double[] pair(double x) {
        return new double[] {Math.sin(x), x * x};
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double helperReturns(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] p = pair(x[i]);
            double[] q = pair(p[1]);
            s += p[0] * q[1] + p[1] * q[0];
        }
        return s;
    }

    @Differentiable(wrt = "x", of = "y")
    @Args("x[n] in 0.5..1; y[n] inout; n = 1|2|4")
    public static double subsetOf(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * Math.exp(y[i]);
            s += y[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] *= 2;
        }
        return s;
    }

    @Differentiable(wrt = "x", of = "result")
    @Args("x[n] in 0.5..1; y[n] inout; n = 1|2|4")
    public static double subsetScratch(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) y[j] = x[i] * j;
            s += y[i] * x[i] * y[0];
        }
        return s;
    }
}

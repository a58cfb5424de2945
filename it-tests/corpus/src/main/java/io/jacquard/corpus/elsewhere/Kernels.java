package io.jacquard.corpus.elsewhere;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Methods that are differentiated where they are, and called from another package. */
public final class Kernels {
    /** Weights of three terms; not final on purpose. */
    static double[] weights = {0.5, -0.25, 2};

    static double rate = 0.75;

    private Kernels() {}

    @Differentiable
    public static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Differentiable
    public static double bent(double x, double y) {
        double t = Math.sin(x * y) + x;
        for (int i = 0; i < weights.length; i++) {
            t = t * Math.exp(-t * weights[i] * weights[i] * rate) + y;
        }
        return t * slope(x);
    }

    private static double slope(double x) {
        double s = x;
        for (int i = 0; i < 3; i++) {
            s = s * x * rate + 1;
        }
        return s;
    }

    @Differentiable
    public static double dot(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * y[i];
        }
        return s;
    }

    @Differentiable(wrt = "x")
    public static double polynomial(double x, double[] c) {
        double s = 0;
        for (int i = 0; i < c.length; i++) {
            s = s * x + c[i];
        }
        return s;
    }

    @Args("x[n]; y[n] inout")
    @Differentiable
    public static void axpy(double a, double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] += a * x[i];
        }
    }

    /** What it leaves in {@code work} is no dependent of its companions. */
    @Args("x[n]; y[n] inout; work[n] out")
    @Differentiable(of = "y")
    public static void smoothed(double[] x, double[] y, double[] work) {
        for (int i = 0; i < work.length; i++) {
            work[i] = Math.tanh(x[i]);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = work[i] * work[i] + x[i] * (i > 0 ? y[i - 1] : 1);
        }
    }

    @Differentiable
    public static double[] product(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * Math.cos(x[j]);
            }
            y[i] = s;
        }
        return y;
    }

    /** Returns the size of what it writes. */
    @Args("x[n] inout")
    @Differentiable
    public static double normalise(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
        }
        double n = Math.sqrt(s);
        for (int i = 0; i < x.length; i++) {
            x[i] /= n;
        }
        return n;
    }

    @Differentiable
    public static float half(float x) {
        return x * x / 2;
    }

    /** Calls itself and reads fields of its class, which it hands on. */
    @Differentiable
    @Args("n = 0|1|4")
    public static double folded(double x, int n) {
        double w = weights[n % weights.length];
        return n <= 0 ? x * w + rate : Math.sin(w * folded(x * rate, n - 1)) + x * x;
    }

    /** Calls itself for the two halves of what it writes to. */
    @Differentiable
    @Args("x[n] inout; from = 0; to = 0|1; n >= 1")
    public static void halved(double[] x, int from, int to) {
        if (to - from < 2) {
            if (to > from) {
                x[from] *= x[from] * weights[from % weights.length];
            }
            return;
        }
        int middle = (from + to) / 2;
        halved(x, from, middle);
        halved(x, middle, to);
        x[from] += rate * x[middle];
    }
}

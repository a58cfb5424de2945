package io.jacquard.corpus;

import static io.jacquard.corpus.elsewhere.Kernels.logistic;

import io.jacquard.Differentiable;
import io.jacquard.corpus.elsewhere.Kernels;

/** Calls of annotated methods of other classes, in this package and in another one. */
public final class Crossing {
    private Crossing() {}

    @Differentiable
    public static double chained(double x, double y) {
        return logistic(x * y) * Kernels.bent(y, x) + CrossingSteps.twice(x);
    }

    @Differentiable(wrt = "x")
    static double partly(double x, double y) {
        return Kernels.bent(y, x) + Kernels.bent(x, 0.5) * Kernels.bent(y, y);
    }

    @Differentiable
    static double looped(double[] x) {
        double s = 0.5;
        for (int i = 0; i < x.length; i++) {
            if (i % 2 == 0) {
                s = logistic(s * x[i]) + x[i];
            } else {
                s += Kernels.bent(x[i], s) * 0.1;
            }
        }
        return s;
    }

    @Differentiable
    static double nested(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                s = Kernels.bent(s * 0.3, x[j]) * 0.2 + x[i];
            }
        }
        return s;
    }

    @Differentiable
    static double whiled(double x) {
        double t = x * x + 1;
        int n = 0;
        while (t < 40 && n < 20) {
            t = CrossingSteps.grown(t, x);
            n++;
        }
        return t;
    }

    /** Trap 14: one array for both. */
    @Differentiable
    static double squared(double[] x) {
        return Kernels.dot(x, x);
    }

    @Differentiable(wrt = "x")
    static double weighted(double[] x, double[] w) {
        return Kernels.dot(x, w) * Kernels.dot(w, x) + Kernels.dot(w, w);
    }

    @Differentiable
    static double inHelper(double[] x, double a) {
        return helped(x, a) + helped(x, a * a);
    }

    private static double helped(double[] x, double a) {
        double s = a;
        for (int i = 0; i < x.length; i++) {
            s = Kernels.bent(s * 0.2, x[i]);
        }
        return s * Kernels.dot(x, x);
    }

    /** The callee leaves {@code c} out of its independents, and nothing that varies goes there. */
    @Differentiable(wrt = "x")
    static double evaluated(double x, double[] c) {
        return Kernels.polynomial(x * x, c) + x;
    }

    @Args("x[n] inout; y[n] inout")
    @Differentiable
    static void added(double[] x, double[] y, double a) {
        Kernels.axpy(a * a, x, y);
        Kernels.axpy(2, y, x);
        for (int i = 0; i < x.length; i++) {
            x[i] *= y[i];
        }
    }

    @Args("x[n]; y[n] inout")
    @Differentiable
    static void filtered(double[] x, double[] y) {
        double[] work = new double[x.length];
        Kernels.smoothed(x, y, work);
        for (int k = 0; k < 2; k++) {
            double[] t = new double[x.length];
            Kernels.smoothed(y, t, work);
            for (int i = 0; i < x.length; i++) {
                y[i] += t[i] * work[i];
            }
        }
    }

    @Args("x[2]; a[2][2]")
    @Differentiable
    static double[] applied(double[] x, double[][] a) {
        double[] y = Kernels.product(a, x);
        double[] z = Kernels.product(a, y);
        for (int i = 0; i < z.length; i++) {
            z[i] *= y[i];
        }
        return z;
    }

    @Args("x[2]; a[2][2]")
    @Differentiable(wrt = "x")
    static double iterated(double[] x, double[][] a) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            double[] y = Kernels.product(a, x);
            s += Kernels.dot(y, y) * Kernels.normalise(y) + y[0];
        }
        return s;
    }

    /** What is returned is not looked at, or what is written is not. */
    @Differentiable
    static double ignored(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
        }
        double[] z = y.clone();
        Kernels.normalise(y);
        double s = Kernels.normalise(z);
        for (int i = 0; i < x.length; i++) {
            s += y[i] * x[i];
        }
        return s;
    }

    @Differentiable
    static double single(double x, float f) {
        return Kernels.half((float) x) * x + Kernels.half(f);
    }

    /** Both are called by what is called. */
    @Differentiable
    static double deep(double x) {
        return CrossingSteps.viaKernels(x, 0.5) * CrossingSteps.viaKernels(0.3, x);
    }

    /** Both call themselves and read fields. */
    @Differentiable
    @Args("n = 0|1|3; k = 2|5")
    static double recursive(double x, int n, int k) {
        double[] y = new double[k];
        double s = x;
        for (int i = 0; i < k; i++) {
            s = Math.cos(Kernels.folded(s * 0.3, n)) + x;
            y[i] = s;
        }
        Kernels.halved(y, 0, k);
        return y[0] * y[k - 1] + s;
    }
}

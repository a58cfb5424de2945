package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** One-dimensional arrays: results, gathers, scatters, overwriting. */
public final class Arrays1D {
    private Arrays1D() {}

    @Differentiable
    static double[] scale(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = a * x[i];
        return y;
    }

    @Differentiable
    static double[] elementwise(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sin(x[i]) * x[i];
        }
        return y;
    }

    @Differentiable
    @Args("n >= 1")
    static double[] partlyWritten(double[] x) {
        double[] y = new double[x.length + 2];
        for (int i = 0; i < x.length; i += 2) y[i + 1] = x[i] * x[0];
        return y;
    }

    @Differentiable
    static double[] constantLength(double x) {
        double[] y = new double[3];
        y[0] = x;
        y[2] = x * x;
        return y;
    }

    @Differentiable
    static double[] emptyResult(double[] x) {
        double[] y = new double[0];
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i];
        for (int i = 0; i < y.length; i++) y[i] = s;
        return y;
    }

    @Differentiable
    static double[] runningSum(double[] x) {
        double[] y = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
            y[i] = s;
        }
        return y;
    }

    @Differentiable
    static double[] runningProduct(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                y[i] = x[i];
            } else {
                y[i] = y[i - 1] * x[i];
            }
        }
        return y;
    }

    @Differentiable
    @Args("x[n+2]")
    static double[] stencil(double[] x) {
        double[] y = new double[x.length - 2];
        for (int i = 1; i < x.length - 1; i++) {
            y[i - 1] = x[i - 1] * x[i] - 2 * x[i] * x[i] + x[i + 1];
        }
        return y;
    }

    @Differentiable
    @Args("idx[m] in 0..n-1; n >= 1")
    static double[] gather(double[] x, int[] idx) {
        double[] y = new double[idx.length];
        for (int i = 0; i < idx.length; i++) {
            y[i] = x[idx[i]] * x[0];
        }
        return y;
    }

    @Differentiable
    @Args("idx[m] in 0..2; x[m]")
    static double[] scatterAdd(double[] x, int[] idx) {
        double[] y = new double[3];
        for (int i = 0; i < x.length; i++) {
            y[idx[i]] += x[i] * x[i];
        }
        return y;
    }

    @Differentiable
    @Args("idx[m] in 0..2; x[m]")
    static double[] scatterMultiply(double[] x, int[] idx) {
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) y[i] = 1;
        for (int i = 0; i < x.length; i++) {
            y[idx[i]] *= x[i];
            y[idx[i]] -= x[i] / y[idx[i]];
        }
        return y;
    }

    @Differentiable
    @Args("i = 0|2; j = 0|2; a[3] inout")
    static double assignFromOther(double[] a, int i, int j) {
        a[i] = a[j] * 5;
        return a[i] * a[j];
    }

    @Differentiable
    @Args("a[2+n] inout")
    static double swapEnds(double[] a) {
        double t = a[0];
        a[0] = a[a.length - 1];
        a[a.length - 1] = t;
        return a[0] * a[0] * a[1];
    }

    @Differentiable
    @Args("n >= 1; x[n] inout")
    static double overwrittenAfterRead(double[] x) {
        double s = x[0] * x[0];
        x[0] = Math.sin(x[0]) + s;
        s = s * x[0];
        x[0] = 2;
        return s + x[x.length - 1];
    }

    @Differentiable
    static double localWorkArray(double[] x) {
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) w[i] = x[i] * x[i];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            w[i] = w[i] * w[x.length - 1 - i];
            s += w[i];
        }
        return s;
    }

    @Differentiable
    static double localArrayInsideLoop(double[] x, int k) {
        double s = 0.9;
        for (int i = 0; i < x.length; i++) {
            double[] w = new double[k + 1];
            w[0] = x[i] * s;
            for (int j = 1; j <= k; j++) {
                w[j] = w[j - 1] * x[i] + s;
            }
            s = w[k] / (1 + w[0] * w[0]);
        }
        return s;
    }

    @Differentiable
    static double workArrayReset(double[] x, int k) {
        double[] w = new double[2];
        double s = 0;
        for (int i = 0; i < k; i++) {
            w[0] = 1;
            w[1] = 0;
            for (int j = 0; j < x.length; j++) {
                w[0] *= x[j];
                w[1] += w[0] * (i + s);
            }
            s += w[0] * w[1];
        }
        return s;
    }

    @Differentiable
    static double[] buffersCopied(double[] x, int k) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) a[i] = x[i];
        for (int t = 0; t < k; t++) {
            for (int i = 0; i < x.length; i++) {
                b[i] = a[i] * a[(i + 1) % x.length];
            }
            for (int i = 0; i < x.length; i++) {
                a[i] = 0.5 * (a[i] + b[i]);
            }
        }
        return a;
    }

    @Differentiable
    static double[] recurrenceOfOrderTwo(double x, double y, int n) {
        double[] f = new double[n + 2];
        f[0] = x;
        f[1] = y;
        for (int i = 2; i < f.length; i++) {
            f[i] = f[i - 1] * f[i - 2] + 0.5 * f[i - 1];
        }
        return f;
    }

    @Differentiable
    static double[] selfConvolution(double[] x) {
        double[] y = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i + j] += x[i] * x[j];
            }
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|2|5")
    static double[] normalised(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        double r = Math.sqrt(s);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = x[i] / r;
        return y;
    }

    @Differentiable
    static double[] softmax(double[] x) {
        double[] y = new double[x.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) top = Math.max(top, x[i]);
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i] - top);
            s += y[i];
        }
        for (int i = 0; i < y.length; i++) y[i] /= s;
        return y;
    }

    @Differentiable
    static double logSumExp(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) s += Math.exp(x[i]);
        return Math.log(s);
    }

    @Differentiable
    static double largest(double[] x) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] > x[best]) best = i;
        }
        double s = 0;
        if (x.length > 0) {
            s = x[best] * x[0];
        }
        return s;
    }

    @Differentiable
    static double[] tridiagonal(double[] a, double[] b, double[] c, double[] d) {
        int n = d.length;
        double[] cp = new double[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double below = 0;
            double before = 0;
            if (i > 0) {
                below = a[i] * cp[i - 1];
                before = a[i] * x[i - 1];
            }
            double m = 4 + b[i] - below;
            cp[i] = c[i] / m;
            x[i] = (d[i] - before) / m;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= cp[i] * x[i + 1];
        }
        return x;
    }

    @Differentiable
    static double[] rebuilt(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i];
        double s = 0;
        for (int i = 0; i < x.length; i++) s += y[i];
        for (int i = 0; i < y.length; i++) y[i] = s * x[i] + y[i];
        for (int i = 0; i < y.length; i++) y[i] = y[i] * y[i];
        return y;
    }

    @Differentiable
    static double elementUpdates(double[] x) {
        double[] w = new double[2];
        w[0]++;
        for (int i = 0; i < x.length; i++) {
            w[0] *= x[i];
            w[1] -= w[0];
            w[1] /= 1 + w[0];
            w[0]--;
            w[i % 2] += x[i] * w[(i + 1) % 2];
        }
        return w[0] * w[1];
    }

    @Differentiable
    static double slidingIndex(double[] x) {
        double s = 1;
        int k = 0;
        for (int i = 0; i < x.length; i++) {
            k = (3 * k + i) % x.length;
            s = s * x[k] + x[i];
            k++;
            k %= x.length;
        }
        return s + k * s;
    }
}

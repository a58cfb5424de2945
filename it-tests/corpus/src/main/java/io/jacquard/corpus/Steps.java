package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Loops whose step is a variable: the sweeps count their trips. */
public final class Steps {
    private Steps() {}

    @Differentiable
    @Args("x[n]; step = 1|2|3|9")
    static double parameter(double[] x, int step) {
        double p = 1;
        for (int i = 0; i < x.length; i += step) {
            p = p * x[i] + 0.25 * p * p;
        }
        return p;
    }

    @Differentiable
    @Args("x[n]; k = 0|1")
    static double local(double[] x, int k) {
        int step = 1;
        double s = 0;
        for (int i = 0; i < x.length; i += step) {
            s += x[i] * x[i];
        }
        step = step + k;
        for (int i = 0; i < x.length; i += step) {
            s = s * x[i] + x[0];
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; step = -1|-2|-7")
    static double negative(double[] x, int step) {
        double p = 1;
        for (int i = x.length - 1; i >= 0; i += step) {
            p = Math.sin(p) * x[i];
        }
        return p;
    }

    @Differentiable
    @Args("x[n] inout; step = 1|2")
    static void subtracted(double[] x, int step) {
        for (int i = x.length - 1; i > 0; i -= step) {
            x[i - 1] = x[i - 1] * x[i];
        }
    }

    @Differentiable
    @Args("x[n]; step = 1|2")
    static double wide(double[] x, int step) {
        double p = 1;
        for (long i = 0; i < x.length; i += step) {
            p *= x[(int) i];
        }
        return p;
    }

    /** As a transform of a signal walks: blocks, then strides within each, both halved from pass to pass. */
    @Differentiable
    @Args("x[n]; n = 1|2|4|8")
    static double[] butterflies(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        int half = x.length / 2;
        for (int pass = 0; pass < 3; pass++) {
            if (half > 0) {
                int whole = 2 * half;
                for (int start = 0; start < y.length; start += whole) {
                    for (int i = start; i < start + half; i++) {
                        double a = y[i];
                        double b = y[i + half];
                        y[i] = a + a * b;
                        y[i + half] = a - b * b;
                    }
                }
            }
            half = half / 2;
        }
        return y;
    }

    @Differentiable
    @Args("x[n]; step = 1|3")
    static double helped(double[] x, int step) {
        return every(x, 0, step) * every(x, 1, 2 * step);
    }

    private static double every(double[] x, int from, int step) {
        double p = 2;
        for (int i = from; i < x.length; i += step) {
            p = p * x[i];
        }
        return p;
    }
}

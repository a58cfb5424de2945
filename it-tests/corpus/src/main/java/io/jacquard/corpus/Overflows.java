package io.jacquard.corpus;

import io.jacquard.Differentiable;

/**
 * Values that overflow, and then are left out: their bar is zero and their partial infinite, and the product of both must be nothing. The tangent has it right by
 * itself, because there the dot is what is left out.
 */
public final class Overflows {
    private Overflows() {}

    @Differentiable
    @Args("x in 711..800; hi in 2..3")
    static double exponentialCut(double x, double hi) {
        double r = Math.exp(x);
        if (r > hi) r = hi * x;
        return r;
    }

    @Differentiable
    @Args("x in 711..800; hi in 2..3")
    static double exponentialLessOneCut(double x, double hi) {
        double r = hi * x;
        double e = Math.expm1(x);
        if (e < hi) r = e;
        return r;
    }

    @Differentiable
    @Args("x in 711..800; hi in 2..3")
    static double hyperbolicSineCut(double x, double hi) {
        double r = Math.sinh(x);
        r = r > hi ? hi * x : r;
        return r;
    }

    @Differentiable
    @Args("x in -800..-711; hi in 2..3")
    static double hyperbolicCosineCut(double x, double hi) {
        double r = Math.cosh(x);
        return Math.min(r, hi * x * x);
    }

    @Differentiable
    @Args("x in 1e160..1e170; hi in 2..3")
    static double cubeCut(double x, double hi) {
        double r = Math.pow(x, 3);
        if (r > hi) r = hi;
        return r * (x * 1e-160);
    }

    @Differentiable
    @Args("x in 1e160..1e170; y in 3..4; hi in 2..3")
    static double powerCut(double x, double y, double hi) {
        double r = Math.pow(x, y) + Math.pow(x, 2.5);
        if (r > hi) r = hi * y;
        return r * (x * 1e-160);
    }

    @Differentiable
    @Args("x in 1..2; k = 1000|2000; hi in 2..3")
    static double scaledCut(double x, int k, double hi) {
        double r = Math.scalb(x, k);
        if (r > hi) r = hi * x;
        return r;
    }

    @Differentiable
    @Args("x[n] in 711..800; hi in 2..3")
    static double[] cutElements(double[] x, double hi) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i]);
            if (y[i] > hi) y[i] = hi * x[i];
        }
        return y;
    }

    /** The whole array is overwritten after a loop that HotSpot can vectorise. */
    @Differentiable
    @Args("x[n] in 711..800; hi in 2..3")
    static double[] cutLater(double[] x, double hi) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.exp(x[i]);
        for (int i = 0; i < x.length; i++) y[i] = Math.min(y[i], hi * x[i]);
        return y;
    }

    @Differentiable
    @Args("x[n] in 711..800; hi in 2..3")
    static double cutSum(double[] x, double hi) {
        double s = hi * x.length;
        for (double v : x) s += Math.cosh(v) + Math.exp(v);
        if (s > hi) s = hi * hi;
        return s;
    }

    @Differentiable
    @Args("x in 711..800; hi in 2..3")
    static double cutByHelper(double x, double hi) {
        return cut(growth(x), hi) * cut(growth(x * hi), hi);
    }

    private static double growth(double x) {
        return 2.0 * Math.exp(x);
    }

    private static double cut(double r, double hi) {
        if (r > hi) return hi;
        return r;
    }

    /** Each dot or bar that reaches an exponential is tested by itself; what is dear is still computed once. */
    @Differentiable
    @Args("x in 711..800; hi in 2..3")
    static double cutSeveral(double x, double hi) {
        double r = 2.0 * Math.exp(x) - 3.0 * Math.sinh(-x) + Math.cosh(hi * x) / 3.0;
        while (r > hi) r = hi / 2;
        return r;
    }

    @Differentiable
    @Args("x in 90..100; hi in 2..3")
    static float cutFloat(float x, float hi) {
        float r = (float) Math.exp(x) + (float) Math.exp(x * 10);
        if (r > hi) r = hi * x;
        return r;
    }
}

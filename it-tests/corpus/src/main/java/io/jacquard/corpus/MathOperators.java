package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Every function of {@link Math} that has a derivative or a documented convention, one method each. */
public final class MathOperators {
    private MathOperators() {}

    @Differentiable
    @Args("x in -1..-0.1; y in 0.1..1")
    static double abs(double x, double y) {
        return Math.abs(x) * y + Math.abs(y) * Math.abs(x * y);
    }

    @Differentiable
    @Args("x in -0.9..0.9")
    static double acos(double x) {
        return Math.acos(x) * x;
    }

    @Differentiable
    @Args("x in -0.9..0.9")
    static double asin(double x) {
        return Math.asin(x) * x;
    }

    @Differentiable
    @Args("x in -3..3")
    static double atan(double x) {
        return Math.atan(x) * x;
    }

    @Differentiable
    @Args("y in -2..-1; x in -2..-1")
    static double atan2(double y, double x) {
        double t = Math.atan2(y, x);
        return t * y + Math.atan2(-y, x) * t + Math.atan2(x, 2) + Math.atan2(2, y);
    }

    @Differentiable
    @Args("x in -3..-1")
    static double cbrt(double x) {
        double r = Math.cbrt(x);
        return r * x - Math.cbrt(-r);
    }

    @Differentiable
    @Args("x in -2.9..-2.1")
    static double ceil(double x) {
        return Math.ceil(x) * x;
    }

    @Differentiable
    @Args("x in -2..-1; y in -2..-1")
    static double copySign(double x, double y) {
        return Math.copySign(x * x, y) * y + Math.copySign(x, 1.0) * x + Math.copySign(x * y, -x) * y;
    }

    @Differentiable
    @Args("x in -3..3")
    static double cos(double x) {
        return Math.cos(x) * x;
    }

    @Differentiable
    @Args("x in -2..2")
    static double cosh(double x) {
        return Math.cosh(x) * x;
    }

    @Differentiable
    static double exp(double x) {
        double e = Math.exp(x);
        return e * x - Math.exp(-e);
    }

    @Differentiable
    static double expm1(double x) {
        double e = Math.expm1(x);
        return e * x;
    }

    @Differentiable
    @Args("x in 2.1..2.9")
    static double floor(double x) {
        return Math.floor(x) * x + (x - Math.floor(x)) * x;
    }

    @Differentiable
    static double fma(double a, double b, double c) {
        double t = Math.fma(a, b, c);
        return Math.fma(t, a, b * c) + Math.fma(2, t, 1) * Math.fma(a, 3, c);
    }

    @Differentiable
    static double hypot(double a, double b) {
        double h = Math.hypot(a, b);
        return h * a + Math.hypot(h, 2);
    }

    @Differentiable
    @Args("x in 5.3..5.7; m in 1.95..2.05")
    static double ieeeRemainder(double x, double m) {
        return Math.IEEEremainder(x, m) * x + Math.IEEEremainder(x, 2);
    }

    @Differentiable
    static double log(double x) {
        return Math.log(x) * x;
    }

    @Differentiable
    static double log10(double x) {
        return Math.log10(x) * x;
    }

    @Differentiable
    static double log1p(double x) {
        return Math.log1p(x) * x;
    }

    @Differentiable
    @Args("a in 0.5..1; b in 1.1..2")
    static double max(double a, double b) {
        return Math.max(a, b) * a + Math.max(b, a) * b + Math.max(a, 0.75) * Math.max(3, b);
    }

    @Differentiable
    @Args("a in 0.5..0.7; b in 1.1..2")
    static double min(double a, double b) {
        return Math.min(a, b) * a + Math.min(b, a) * b + Math.min(a, 0.75) * Math.min(3, b);
    }

    @Differentiable
    static double pow(double x, double y) {
        double p = Math.pow(x, y);
        return p * x + Math.pow(p, x);
    }

    @Differentiable
    @Args("x in -2..-1; k = -2|0|1|3")
    static double powConstants(double x, int k) {
        return Math.pow(x, 2)
                + Math.pow(x, 3) * x
                + Math.pow(x, -1)
                + Math.pow(x, 0)
                + Math.pow(x, 1)
                + Math.pow(x, k)
                + Math.pow(2, x)
                + Math.pow(-x, 0.5);
    }

    @Differentiable
    @Args("x in 2.1..2.4")
    static double rint(double x) {
        return Math.rint(x) * x;
    }

    @Differentiable
    @Args("x in -2.9..-2.6")
    static double round(double x) {
        return Math.round(x) * x;
    }

    @Differentiable
    @Args("k = -3|0|4")
    static double scalb(double x, int k) {
        return Math.scalb(x * x, k) + Math.scalb(x, 2 * k) * x;
    }

    @Differentiable
    @Args("x in -2..-1; y in 1..2")
    static double signum(double x, double y) {
        return Math.signum(x) * y + Math.signum(y) * x * y;
    }

    @Differentiable
    @Args("x in -3..3")
    static double sin(double x) {
        return Math.sin(x) * x;
    }

    @Differentiable
    @Args("x in -2..2")
    static double sinh(double x) {
        return Math.sinh(x) * x;
    }

    @Differentiable
    static double sqrt(double x) {
        double r = Math.sqrt(x);
        return r * x + Math.sqrt(r + 1);
    }

    @Differentiable
    @Args("x in -1..1")
    static double tan(double x) {
        return Math.tan(x) * x;
    }

    @Differentiable
    @Args("x in -2..2")
    static double tanh(double x) {
        return Math.tanh(x) * x;
    }

    @Differentiable
    static double degrees(double x) {
        return Math.toDegrees(x) * x - Math.toRadians(x * x);
    }

    @Differentiable
    static double ulp(double x) {
        return Math.ulp(x) * x + x * x;
    }

    @Differentiable
    @Args("x in 1.1..1.9")
    static double casts(double x) {
        int i = (int) x;
        long j = (long) (x * 10.05);
        return x * i + (double) j * x * x + (int) 2.9 * x;
    }
}

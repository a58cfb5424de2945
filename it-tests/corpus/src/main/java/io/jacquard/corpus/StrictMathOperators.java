package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** The functions of {@link StrictMath}: the same partials, other primals. */
public final class StrictMathOperators {
    private StrictMathOperators() {}

    @Differentiable
    @Args("x in -0.9..0.9")
    static double trigonometric(double x) {
        return StrictMath.sin(x) * StrictMath.cos(x) + StrictMath.tan(x) * x;
    }

    @Differentiable
    @Args("x in -0.9..0.9; y in 1..2")
    static double inverseTrigonometric(double x, double y) {
        return StrictMath.asin(x) * StrictMath.acos(x) + StrictMath.atan(x * y) * StrictMath.atan2(x, y);
    }

    @Differentiable
    static double hyperbolic(double x) {
        return StrictMath.sinh(x) * StrictMath.cosh(x) - StrictMath.tanh(x) * x;
    }

    @Differentiable
    static double exponential(double x) {
        return StrictMath.exp(x) * StrictMath.expm1(x)
                + StrictMath.log(x) * StrictMath.log10(x)
                + StrictMath.log1p(x) * x;
    }

    @Differentiable
    static double powers(double x, double y) {
        return StrictMath.pow(x, y) * StrictMath.sqrt(x) + StrictMath.cbrt(y) * StrictMath.hypot(x, y);
    }

    @Differentiable
    @Args("x in -1.4..-1.1; y in 1.6..1.9")
    static double rounding(double x, double y) {
        return StrictMath.floor(x) * y + StrictMath.ceil(y) * x + StrictMath.rint(x) * y + StrictMath.round(y) * x * y;
    }

    @Differentiable
    @Args("x in -1.4..-1.1; y in 1.6..1.9")
    static double signs(double x, double y) {
        return StrictMath.abs(x) * y
                + StrictMath.signum(x) * y * y
                + StrictMath.copySign(y, x) * x
                + StrictMath.ulp(x) * y
                + x * y;
    }

    @Differentiable
    @Args("x in -1.4..-1.1; y in 1.6..1.9")
    static double choices(double x, double y) {
        return StrictMath.max(x, y) * x + StrictMath.min(x, y) * y * y;
    }

    @Differentiable
    @Args("x in 5.3..5.7; m in 1.95..2.05; k = -2|0|3")
    static double others(double x, double m, int k) {
        return StrictMath.IEEEremainder(x, m) * StrictMath.scalb(x, k)
                + StrictMath.toDegrees(x) * StrictMath.toRadians(m)
                + StrictMath.fma(x, m, x);
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Straight-line programs over scalars. */
public final class ScalarExpressions {
    static final double HALF = 0.5;
    private static final int THREE = 3;
    static final double TWO_PI = 2.0 * Math.PI;

    private ScalarExpressions() {}

    @Differentiable
    static double wave(double a, double b) {
        double t = a * b;
        double u = Math.sin(t);
        t = u * u + a;
        return t * Math.exp(-b);
    }

    @Differentiable
    static double identity(double x) {
        return x;
    }

    @Differentiable
    static double square(double x) {
        x = x * x;
        return x;
    }

    @Differentiable
    static double repeatedSquare(double x) {
        x = x * x;
        x = x * x + x;
        x *= x;
        return x / (1 + x);
    }

    @Differentiable
    static double horner(double x, double c0, double c1, double c2) {
        return c0 + x * (c1 + x * (c2 + x * 0.25));
    }

    @Differentiable
    static double precedence(double a, double b) {
        return a - (b - a) - (a - b - 2) / (a / (b / 3)) * -b - -a + +b - a * (b * (a * 2)) / (2 * b);
    }

    @Differentiable
    static double quotient(double a, double b) {
        double q = a / (1.0 + b * b);
        return q / a + a / q;
    }

    @Differentiable
    static double compound(double x, double y) {
        double s = x;
        s += y * x;
        s -= x / y;
        s *= s + y;
        s /= 1 + s * s;
        s += s;
        s -= 2 * s * y;
        return s;
    }

    @Differentiable
    @Args("x in 5.1..5.9; m in 1.9..2.1")
    static double remainders(double x, double m) {
        double r = x % m;
        r %= 0.9;
        return r * x + x % 2;
    }

    @Differentiable
    static double redefinedBetweenUses(double x) {
        double t = Math.sin(x);
        double a = t * x;
        t = Math.cos(a) * t;
        double b = t * a;
        t = t * t * b;
        a = a * b;
        return a * t + b;
    }

    @Differentiable
    static double copies(double x, double y) {
        double t = x;
        x = y;
        y = t;
        double z = x;
        x = x * y;
        return x * z - y * t;
    }

    @Differentiable
    static double constants(double x) {
        final double scale = HALF * THREE;
        var shifted = x + TWO_PI;
        return scale * shifted * Math.E - HALF / shifted + 1e-3 * x + 3 * x + 7L * x + 0x1p-2 * x;
    }

    @Differentiable
    static double deadCode(double x, double y) {
        double unused = Math.acos(2.0 * x) * y;
        unused = unused + Math.log(-y);
        double t = x * y;
        t = Math.exp(x);
        return t * y;
    }

    @Differentiable
    static double unusedIndependents(double x, double y, double z) {
        return y * y;
    }

    @Differentiable
    static double siblingBlocks(double x) {
        double s = 0;
        {
            double t = x * x;
            s += t * t;
        }
        {
            double t = Math.sqrt(x);
            s *= t;
        }
        {
            int t = 2;
            s /= t;
        }
        return s;
    }

    @Differentiable
    static double lateInitialisation(double x) {
        double a, b = x * x, c;
        a = b * x;
        c = a / b;
        b = c * a;
        return a + b * c;
    }

    @Differentiable
    static double incrementDouble(double x) {
        double t = x * x;
        t++;
        double u = t * x;
        t--;
        --u;
        ++x;
        return t * u * x;
    }

    @Differentiable
    static double sharedSubexpressions(double x, double y) {
        double a = Math.exp(x * y) + Math.exp(x * y);
        double b = Math.exp(x * y) * Math.exp(-(x * y));
        return a * b / Math.exp(x * y) + Math.exp(x) * Math.exp(x);
    }

    @Differentiable
    static double cancelling(double x) {
        double big = x + 1e3;
        double back = big - 1e3;
        return back * back - x * x + (x - x) * x + 0.0 * x + x * 1.0 + x / 1.0 - 0.0;
    }

    @Differentiable
    static double longChain(double x) {
        double t = x;
        t = Math.sin(t) + 1.1;
        t = t * t;
        t = Math.log(t);
        t = Math.exp(t) - t;
        t = Math.sqrt(t + 2);
        t = t / (t + x);
        t = Math.tanh(t);
        t = t * x - t;
        t = Math.atan(t);
        return t * t * t;
    }

    @Differentiable(wrt = "b")
    static double withRespectToOne(double a, double b) {
        double t = Math.sin(a) * b;
        return t * t * a;
    }

    @Differentiable(wrt = {"c", "a"})
    static double withRespectToTwo(double a, double b, double c) {
        return a * b * c + a / b - Math.pow(c, a);
    }

    @Differentiable(name = "Renamed")
    static double named(double x) {
        return x * x * x;
    }

    @Differentiable(name = "TwiceByX", wrt = "x")
    @Differentiable(name = "TwiceByY", wrt = "y")
    @Differentiable(name = "TwiceByBoth")
    static double annotatedTwice(double x, double y) {
        return x * Math.exp(y * x);
    }

    @Differentiable
    static double overload(double x) {
        return 2 * x * x;
    }

    @Differentiable(name = "ScalarExpressionsOverloadOfTwo")
    static double overload(double x, double y) {
        return overload(x) * y;
    }

    /** Members of static nested classes. */
    static final class Inner {
        private Inner() {}

        @Differentiable
        static double cube(double x) {
            return x * x * x;
        }
    }
}

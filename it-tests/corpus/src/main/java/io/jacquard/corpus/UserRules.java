package io.jacquard.corpus;

import io.jacquard.Checkpoint;
import io.jacquard.DerivativeOf;
import io.jacquard.Differentiable;
import io.jacquard.Passive;
import io.jacquard.corpus.elsewhere.MoreRules;
import io.jacquard.corpus.elsewhere.SpecialFunctions;

/** Calls of methods whose derivatives are given by rules. */
final class UserRules {
    private UserRules() {}

    /** In this class, beside what is differentiated. */
    @DerivativeOf(type = SpecialFunctions.class, method = "logGamma")
    static double digamma(double x) {
        return SpecialFunctions.digamma(x);
    }

    /** The real root of {@code r * r * r + r = a}. */
    static double root(double a) {
        double r = a;
        for (int i = 0; i < 100; i++) {
            double next = r - (r * r * r + r - a) / (3 * r * r + 1);
            if (next == r) {
                return r;
            }
            r = next;
        }
        return r;
    }

    @DerivativeOf(method = "root")
    static double rootSlope(double a, double r) {
        return 1 / (3 * r * r + 1);
    }

    /** Of a method that has overloads, whole numbers and conditions among its parameters. */
    static double power(double x, int n, boolean odd) {
        double p = odd ? x : 1;
        for (int i = 0; i < n; i++) {
            p *= x * x;
        }
        return p;
    }

    static double power(double x) {
        return Math.sqrt(x);
    }

    static float power(float x, int n) {
        return (float) Math.pow(x, n);
    }

    /** Classes inside count. */
    static final class Slopes {
        private Slopes() {}

        @DerivativeOf(type = UserRules.class, method = "power")
        static double power(double x, int n, boolean odd) {
            int all = 2 * n + (odd ? 1 : 0);
            return all == 0 ? 0 : all * Math.pow(x, all - 1);
        }

        @DerivativeOf(type = UserRules.class, method = "power")
        static double root(double x, double r) {
            return 0.5 / r;
        }

        @DerivativeOf(type = UserRules.class, method = "power")
        static float power(float x, int n) {
            return n == 0 ? 0 : n * (float) Math.pow(x, n - 1);
        }
    }

    /** What is its own derivative. */
    @DerivativeOf(method = "grow")
    static double grow(double x) {
        return Math.exp(x);
    }

    @Differentiable
    static double alone(double x) {
        return SpecialFunctions.logGamma(x);
    }

    @Differentiable
    static double within(double x, double y) {
        return y * SpecialFunctions.logGamma(x * y + 1) - root(x - y) * Math.sin(root(y));
    }

    @Differentiable
    static double besideTheMethod(double f, double h) {
        return SpecialFunctions.waveNumber(f * h, h + f) * f;
    }

    @Differentiable
    @Args("k = 0|1|3; odd = true|false")
    static double overloads(double x, int k, boolean odd) {
        return power(x, k, odd) * power(x) + power(power(x, 1, odd));
    }

    @Differentiable
    @Args("k = 0|1|3")
    static float single(float x, int k) {
        return x * power(x * x, k);
    }

    @Differentiable
    static double widened(float x, double y) {
        return root(x) * y + grow(x * y);
    }

    @Differentiable
    static double[] elements(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = a * root(x[i]) * x[i];
        }
        return y;
    }

    @Differentiable
    static double carried(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = root(s * x) + s * s;
        }
        return s;
    }

    @Differentiable
    @Args("y[m] inout")
    static void nested(double[][] a, double[] y) {
        for (int i = 0; i < a.length; i++) {
            y[i] = 1;
            for (int j = 0; j < a[i].length; j++) {
                y[i] *= root(a[i][j] * y[i]);
            }
        }
    }

    @Differentiable
    static double inBranches(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v > 1 ? root(v) : v * root(v * v) + (root(v) > 0.5 && root(v) < 0.75 ? grow(-v) : 0);
        }
        int i = 0;
        while (i < x.length && root(x[i]) < 0.7) {
            s *= root(x[i++]);
        }
        return s;
    }

    /** By a helper, in place and in several steps. */
    @Differentiable
    static double byHelpers(double x, double y) {
        double s = damped(x, y, 3);
        x = root(x);
        x += root(x) * y;
        return s * damped(y, x, 1);
    }

    private static double damped(double x, double y, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = root(s) * y - grow(-s);
        }
        return s;
    }

    /** The slope is infinite at 0, where nothing asks for it. */
    static double cubeRoot(double x) {
        return Math.cbrt(x);
    }

    @DerivativeOf(method = "cubeRoot")
    static double cubeRootSlope(double x, double r) {
        return 1 / (3 * r * r);
    }

    @Differentiable
    @Args("z = 0.0")
    static double[] singular(double[] x, @Passive double z) {
        double[] y = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            y[i] = cubeRoot(x[i] * z) * z + x[i];
        }
        return y;
    }

    /** A rule wins over the body, and over what is known of a class. */
    @Differentiable
    static double square(double x) {
        return x * x;
    }

    @DerivativeOf(method = "square")
    static double squareSlope(double x) {
        return x + x;
    }

    @DerivativeOf(type = Math.class, method = "rint")
    static double rintSlope(double x) {
        return 0;
    }

    @Differentiable
    static double ruleFirst(double x) {
        return square(Math.sin(x)) + Math.rint(x * 0.01);
    }

    /** Independent of one, with a derivative to the other. */
    static double scaled(double x, double scale) {
        return Math.sinh(x) * scale;
    }

    @DerivativeOf(method = "scaled", parameter = 0)
    static double scaledSlope(double x, double scale) {
        return Math.cosh(x) * scale;
    }

    @Differentiable(wrt = "x")
    static double oneOfTwo(double x, double y) {
        return scaled(x, y) + scaled(x * x, 3) + scaled(x, (@Passive double) x * 0 + 1);
    }

    /** Segments run again: a rule says that its method is pure. */
    @Differentiable
    static double checkpointed(double x, int n) {
        double s = x;
        for (@Checkpoint int i = 0; i < n; i++) {
            s = root(s * x) + s * SpecialFunctions.logGamma(s + 1);
        }
        return s;
    }

    static final class Elsewhere {
        private Elsewhere() {}

        @Differentiable
        static double cubes(double x, double y) {
            return damped(x, y, 2) + root(y);
        }
    }

    @Differentiable(rules = MoreRules.class)
    static double named(double x) {
        return SpecialFunctions.digamma(x) * root(x) + SpecialFunctions.logGamma(x);
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** A variable number of arguments: an array in companions, an array made where it is called. */
public final class Varargs {
    private Varargs() {}

    @Differentiable
    @Args("x[n]")
    static double norm(double... x) {
        double s = 1;
        for (double v : x) s += v * v;
        return Math.sqrt(s);
    }

    /** With none, one, several, and with an array as it is. */
    @Differentiable
    @Args("x[n]")
    static double calls(double a, double b, double[] x) {
        return norm() + norm(a) * norm(a, b, 2) + norm(x) * norm(a * b, 1, b, a);
    }

    private static double weighted(double scale, int power, double... x) {
        double s = scale;
        for (int i = 0; i < x.length; i++) s = s * x[i] + power;
        return s;
    }

    /** The method that Java chooses: one with a fixed number first. */
    private static double pick(double a, double b) {
        return a * b;
    }

    private static double pick(double... x) {
        return x.length - x[0];
    }

    private static double pick(int n, double... x) {
        return n + x.length;
    }

    @Differentiable
    static double chosen(double a, double b) {
        double s = pick(a, b) + pick(a) + pick(a, b, a);
        for (int i = 0; i < 3; i++) {
            s += weighted(a, i) * weighted(b, 1, s, i, a * s);
        }
        return s;
    }

    /** What is written to the array that is made is lost. */
    private static double overwriting(double... x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i];
            x[i] = s * s;
        }
        return s + (x.length > 0 ? x[0] : 0);
    }

    @Differentiable
    static double lost(double a, double b) {
        double s = overwriting(a, b, a * b);
        return s * a + overwriting(s, b) + b;
    }

    private static int most(int... k) {
        int m = 0;
        for (int each : k) m = Math.max(m, each);
        return m;
    }

    @Differentiable
    @Args("x[n]; k = 0|2")
    static double passive(double[] x, int k) {
        double s = 0;
        for (int i = 0; i < most(k, x.length, 1); i++) s += i < x.length ? x[i] * i : 0.5 * s;
        return s;
    }

    private static double depth(int n, double... x) {
        if (n == 0) return x.length == 0 ? 1 : x[0] * x[x.length - 1];
        return depth(n - 1) * 0.5 + depth(n - 1, x[0], n, x[0] * 0.9);
    }

    @Differentiable
    @Args("n = 0|1")
    static double recursive(double a, int n) {
        return depth(n, a * a, a);
    }
}

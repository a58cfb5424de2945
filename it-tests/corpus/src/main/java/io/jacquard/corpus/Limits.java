package io.jacquard.corpus;

/** Checks that other classes call. */
final class Limits {
    private Limits() {}

    static void requireFinite(double x) {
        if (!Double.isFinite(x)) {
            throw new ArithmeticException("not finite: " + x);
        }
    }

    static boolean isAbove(double x, double limit) {
        return x > limit;
    }

    static double damping(double x, int k) {
        return Math.exp(-x * x) / (1 + k);
    }

    static float half(double x) {
        return (float) (x / 2);
    }

    static int clamp(int k, int least, int most) {
        return Math.max(least, Math.min(most, k));
    }

    static double ceiling(double x) {
        return Math.ceil(x);
    }
}

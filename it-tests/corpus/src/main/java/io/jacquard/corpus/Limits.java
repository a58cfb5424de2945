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

    static int clamp(int k, int least, int most) {
        return Math.max(least, Math.min(most, k));
    }
}

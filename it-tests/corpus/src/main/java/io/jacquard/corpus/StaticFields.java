package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Static fields that are read: numbers that can change, arrays, constants that are computed when the class is loaded. */
final class StaticFields {
    static double rate = 0.25;
    static int order = 2;
    static boolean damped = true;
    private static double hidden = 1.5;
    private static final double ROOT = Math.sqrt(2);
    static final double[] TABLE = {0.5, -1.25, 2, 0.75, 1};
    static final double[][] MATRIX = {{1, 2}, {-0.5, 0.25}};
    private static final int[] ORDER = {2, 0, 1};
    private static final double[] WEIGHTS = {0.3, 0.6, 0.1};

    private StaticFields() {}

    static double getHidden() {
        return hidden;
    }

    @Differentiable
    static double scaled(double x) {
        return rate * x * x + ROOT * Math.sin(x) * hidden;
    }

    @Differentiable
    static double powers(double x) {
        double p = 1;
        for (int i = 0; i < order; i++) {
            p = p * x * rate;
        }
        return damped ? p * Math.exp(-x) : p;
    }

    @Args("n >= 0")
    @Differentiable
    static double table(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += TABLE[i % TABLE.length] * x[i] * x[i];
        }
        return s;
    }

    @Args("x[2]; y[2] out")
    @Differentiable
    static void rows(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            double[] row = MATRIX[i];
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += row[j] * x[j] * x[j];
            }
            y[i] = s;
        }
    }

    @Args("x[3]; y[3] inout")
    @Differentiable
    static void gathered(double[] x, double[] y) {
        double[] w = WEIGHTS;
        for (int i = 0; i < ORDER.length; i++) {
            y[i] = y[i] * x[ORDER[i]] + StaticFields.WEIGHTS[i] * smoothed(x, w, i);
        }
    }

    /** Reads fields, and gets one of them as an argument too. */
    private static double smoothed(double[] x, double[] w, int i) {
        double s = 0;
        for (int j = 0; j < x.length; j++) {
            s += WEIGHTS[j] * w[j] * bent(x[j]) * Nested.SHIFT[i];
        }
        return s * hidden;
    }

    private static double bent(double x) {
        return Math.tanh(x * rate);
    }

    /** The fields of a neighbour. */
    static final class Nested {
        private static final double[] SHIFT = {1, 2, 3};
        static double gain = 2;

        private Nested() {}

        @Differentiable
        static double gained(double rate, double[] x) {
            double gain = StaticFields.Nested.gain + StaticFields.rate;
            double s = rate;
            for (int i = 0; i < x.length; i++) {
                s *= gain * x[i] + SHIFT[i % 3];
            }
            return s;
        }
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

/** A value that overflows has an infinite partial, and where nobody wants the value, nothing comes of it. */
final class TrapOverflow {
    private TrapOverflow() {}

    @Differentiable
    static double clipped(double x, double hi) {
        double r = Math.exp(x);
        if (r > hi) r = hi;
        return r;
    }

    @Differentiable
    static double[] each(double[] x) {
        double[] y = new double[5];
        y[0] = Math.exp(x[0]);
        y[1] = Math.expm1(x[1]);
        y[2] = Math.sinh(x[2]);
        y[3] = Math.cosh(x[3]);
        y[4] = x[4] % x[5];
        return y;
    }

    @Differentiable
    static double[] growth(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.exp(x[i]);
        return y;
    }

    static void trapOverflow_valueLeftOut() {
        TrapOverflowClippedAdjoint.Gradient bars = TrapOverflowClippedAdjoint.gradient(800, 7);
        assertEquals(0.0, bars.xBar());
        assertEquals(1.0, bars.hiBar());
        assertEquals(0.0, TrapOverflowClippedTangent.jvp(800, 7, 1, 0).tangent());
        assertArrayEquals(new double[] {0, 1}, TrapOverflowClippedJacobian.at(800, 7).transposeTimes(new double[] {1}));
    }

    static void trapOverflow_otherRows() {
        double[] x = {800, 800, 800, 800, 1, 0};
        for (int row = 0; row < 5; row++) {
            double[] seed = new double[5];
            seed[row] = 1;
            double[] bars = TrapOverflowEachAdjoint.vjp(x, seed).xBar();
            double[] same = TrapOverflowEachJacobian.at(x).transposeTimes(seed);
            for (int column = 0; column < 6; column++) {
                double expected = column == 5
                        ? (row == 4 ? Double.NaN : 0)
                        : column != row ? 0 : row == 4 ? 1 : Double.POSITIVE_INFINITY;
                assertEquals(expected, bars[column] + 0.0);
                assertEquals(expected, same[column] + 0.0);
            }
        }
    }

    static void trapOverflow_otherElements() {
        double[] x = {0, 800, 0};
        double[] seed = {2, 0, 3};
        assertArrayEquals(seed, TrapOverflowGrowthAdjoint.vjp(x, seed).xBar());
        assertArrayEquals(seed, TrapOverflowGrowthTangent.jvp(x, seed).tangent());
        assertArrayEquals(seed, TrapOverflowGrowthJacobian.at(x).transposeTimes(seed));
        assertArrayEquals(seed, TrapOverflowGrowthJacobian.at(x).times(seed));
    }
}

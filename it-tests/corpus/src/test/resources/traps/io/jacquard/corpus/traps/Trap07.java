package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap07 {
    private Trap07() {}

    @Differentiable
    static double f(double[] x) {
        double s = 1;
        for (int i = 0; i < 11; i += 3) {
            s = s * x[i] + 1;
        }
        return s;
    }

    static void trap07_stepThatMissesTheBound() {
        double[] x = {2, 0, 0, 3, 0, 0, 5, 0, 0, 7, 0};
        double[] expected = new double[11];
        expected[0] = 3 * 5 * 7;
        expected[3] = 3 * 5 * 7;
        expected[6] = (3 * 3 + 1) * 7;
        expected[9] = (3 * 3 + 1) * 5 + 1;
        assertArrayEquals(expected, Trap07FAdjoint.gradient(x));
    }
}

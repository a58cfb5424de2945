package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap06 {
    private Trap06() {}

    @Differentiable
    static double f(double[] x) {
        double s = 0;
        for (int i = 0; i < 4; i++) {
            s += x[i] * x[i];
            if (s > 3) break;
        }
        return s;
    }

    static void trap06_breakEndsTheSumForBothSweeps() {
        assertArrayEquals(new double[] {2, 4, 0, 0}, Trap06FAdjoint.gradient(new double[] {1, 2, 3, 4}));
    }
}

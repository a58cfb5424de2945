package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap08 {
    private Trap08() {}

    @Differentiable
    static double f(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += x[i] * x[i];
            n = Math.min(n, 2);
        }
        return s;
    }

    static void trap08_tripsAreCountedWhereTheBoundChanges() {
        assertArrayEquals(new double[] {2, 4, 0, 0, 0}, Trap08FAdjoint.gradient(new double[] {1, 2, 3, 4, 5}, 5));
    }
}

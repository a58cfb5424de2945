package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap17 {
    private Trap17() {}

    @Differentiable
    static double f(double[] x) {
        double s = x[0] * x[0];
        x[0] = 100;
        return s + x[0] + x[1];
    }

    static void trap17_inputOverwrittenAfterItWasRead() {
        double[] x = {3, 4};
        assertArrayEquals(new double[] {6, 1}, Trap17FAdjoint.vjp(x, 1.0, new double[] {0, 0}).xBar());
        assertArrayEquals(new double[] {100, 4}, x);
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap20 {
    private Trap20() {}

    @Differentiable
    static double f(double x) {
        return Math.sqrt(x * x);
    }

    @Differentiable
    static double g(double x, double y) {
        return Math.sqrt(x * x) * y;
    }

    static void trap20_zeroBarAtASingularity() {
        assertEquals(0.0, Trap20FAdjoint.vjp(0.0, 0.0).xBar());
        assertEquals(0.0, Trap20GAdjoint.gradient(0.0, 0.0).xBar());
        assertEquals(1.0, Trap20FAdjoint.gradient(2.0));
    }
}

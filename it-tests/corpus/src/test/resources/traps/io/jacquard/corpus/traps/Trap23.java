package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap23 {
    private Trap23() {}

    @Differentiable
    @SuppressWarnings("lossy-conversions")
    static double f(double x) {
        int i = 3;
        i *= 1.9;
        return i * x;
    }

    @Differentiable(wrt = "x")
    @SuppressWarnings("lossy-conversions")
    static double g(double x) {
        int i = 3;
        i *= x;
        return i;
    }

    static void trap23_hiddenCast() {
        assertEquals(5.0, Trap23FAdjoint.gradient(2.0));
        assertEquals(10.0, Trap23FAdjoint.vjp(2.0, 1.0).value());
        assertEquals(5.0, Trap23GAdjoint.vjp(1.9, 1.0).value());
        assertEquals(0.0, Trap23GAdjoint.gradient(1.9));
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap24 {
    private Trap24() {}

    @Differentiable
    static double f(double x) {
        return 1 / 2 * x + 3 / 2 * x;
    }

    static void trap24_divisionOfWholeNumbers() {
        assertEquals(1.0, Trap24FAdjoint.gradient(2.0));
    }
}

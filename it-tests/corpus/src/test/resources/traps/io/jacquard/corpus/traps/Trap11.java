package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap11 {
    private Trap11() {}

    @Differentiable
    static double f(double x) {
        double t = x * x;
        double s = 0;
        for (int i = 0; i < 3; i++) {
            double u = 2 * x;
            s += u;
        }
        return s + t;
    }

    static void trap11_valueFromBeforeTheLoopUsedAfterIt() {
        assertEquals(6 + 2 * 5.0, Trap11FAdjoint.gradient(5.0));
    }
}

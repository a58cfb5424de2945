package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap18 {
    private Trap18() {}

    @Differentiable
    static double f(double x) {
        double unused = Math.acos(2.0 * x);
        return x * x;
    }

    static void trap18_deadCode() {
        assertEquals(6.0, Trap18FAdjoint.gradient(3.0));
        assertEquals(6.0, Trap18FTangent.jvp(3.0, 1.0).tangent());
    }
}

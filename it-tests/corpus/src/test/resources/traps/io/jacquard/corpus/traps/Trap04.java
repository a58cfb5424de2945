package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap04 {
    private Trap04() {}

    @Differentiable
    static double f(double i, double j) {
        j = i;
        return j;
    }

    static void trap04_parameterReplacedByAnother() {
        assertEquals(1.0, Trap04FAdjoint.gradient(2.0, 3.0).iBar());
        assertEquals(0.0, Trap04FAdjoint.gradient(2.0, 3.0).jBar());
        assertEquals(7.0, Trap04FTangent.jvp(2.0, 3.0, 7.0, 11.0).tangent());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap01 {
    private Trap01() {}

    @Differentiable
    static double f(double x) {
        x = x * x;
        return x;
    }

    static void trap01_assignmentToWhatItReads() {
        assertEquals(6.0, Trap01FAdjoint.gradient(3.0));
        assertEquals(6.0, Trap01FTangent.jvp(3.0, 1.0).tangent());
    }
}

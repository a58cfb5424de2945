package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap19 {
    private Trap19() {}

    @Differentiable
    static double f(double x) {
        return x == 0 ? 0 : x * Math.log(x);
    }

    static void trap19_onlyTheTakenArm() {
        assertEquals(0.0, Trap19FAdjoint.gradient(0.0));
        assertEquals(0.0, Trap19FTangent.jvp(0.0, 1.0).tangent());
        assertEquals(1 + Math.log(2.0), Trap19FAdjoint.gradient(2.0), 1e-15);
    }
}

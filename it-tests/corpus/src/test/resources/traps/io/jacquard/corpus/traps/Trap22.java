package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap22 {
    private Trap22() {}

    @Differentiable
    static double f(double v) {
        return Math.max(v, v);
    }

    @Differentiable
    static double g(double v) {
        return Math.min(v, v);
    }

    @Differentiable
    static double h(double a, double b) {
        return Math.max(a, b);
    }

    static void trap22_largerOfTwoEqualNumbers() {
        assertEquals(1.0, Trap22FAdjoint.gradient(2.0));
        assertEquals(1.0, Trap22FTangent.jvp(2.0, 1.0).tangent());
        assertEquals(1.0, Trap22GAdjoint.gradient(2.0));
        assertEquals(1.0, Trap22HAdjoint.gradient(2.0, 2.0).aBar());
        assertEquals(0.0, Trap22HAdjoint.gradient(2.0, 2.0).bBar());
        assertEquals(1.0, Trap22HAdjoint.gradient(Double.NaN, 2.0).aBar());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap61 {
    private Trap61() {}

    @Differentiable
    static double f(double x, double m) {
        return x % m;
    }

    @Differentiable
    static double g(double x, double m) {
        return Math.IEEEremainder(x, m);
    }

    static void trap61_quotientOfARemainder() {
        assertEquals(1.0, Trap61FAdjoint.gradient(0.9, 0.1).xBar());
        assertEquals(-8.0, Trap61FAdjoint.gradient(0.9, 0.1).mBar());
        assertEquals(-8.0, Trap61FTangent.jvp(0.9, 0.1, 0.0, 1.0).tangent());
        assertEquals(-9.0, Trap61GAdjoint.gradient(0.9, 0.1).mBar());
        assertEquals(2.0, Trap61FAdjoint.gradient(-0.7, 0.3).mBar());
    }
}

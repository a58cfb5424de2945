package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap26 {
    private Trap26() {}

    @Differentiable
    static double f(double x, double y) {
        return x + (x = y) * x;
    }

    @Differentiable
    static double g(double x, double y) {
        x += (x = y) * x;
        return x;
    }

    static void trap26_operandsLeftToRight() {
        assertEquals(19.0, Trap26FAdjoint.valueAndGradient(3, 4).value());
        assertEquals(1.0, Trap26FAdjoint.gradient(3, 4).xBar());
        assertEquals(8.0, Trap26FAdjoint.gradient(3, 4).yBar());
        assertEquals(8.0, Trap26FTangent.jvp(3, 4, 0, 1).tangent());
        assertEquals(19.0, Trap26GAdjoint.valueAndGradient(3, 4).value());
        assertEquals(1.0, Trap26GAdjoint.gradient(3, 4).xBar());
        assertEquals(8.0, Trap26GAdjoint.gradient(3, 4).yBar());
    }
}

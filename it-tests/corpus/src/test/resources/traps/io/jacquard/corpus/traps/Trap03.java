package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap03 {
    private Trap03() {}

    @Differentiable
    static double f(double x) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            double t = x;
            s += t;
        }
        return s;
    }

    static void trap03_barOfALocalInALoop() {
        assertEquals(3.0, Trap03FAdjoint.gradient(0.5));
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap28 {
    private Trap28() {}

    @Differentiable
    static double f(double x) {
        double s = x;
        double t = s * s;
        s += 1e16;
        s -= 1e16;
        return t + s * 0.0;
    }

    @Differentiable
    static double g(double x) {
        double s = x;
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            if (i == 0) sum += s * s;
            s += 1e16;
            s -= 1e16;
        }
        return sum + s * 0.0;
    }

    static void trap28_absorbedAddend() {
        assertEquals(0.5, Trap28FAdjoint.gradient(0.25));
        assertEquals(0.5, Trap28GAdjoint.gradient(0.25));
    }
}

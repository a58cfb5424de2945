package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap09 {
    private Trap09() {}

    @Differentiable(wrt = "lo")
    static double f(double lo, double hi, double dx) {
        double s = 0;
        for (double x = lo; x < hi; x += dx) s += x * x;
        return s;
    }

    static void trap09_startOfTheHeaderIsAnIndependent() {
        // x is 1, 1.5, 2: twice their sum.
        assertEquals(9.0, Trap09FAdjoint.gradient(1, 2.25, 0.5), 1e-14);
    }
}

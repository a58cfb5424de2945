package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap29 {
    private Trap29() {}

    @Differentiable
    static double f(double x) {
        double p = x;
        double q = p * p;
        p *= 0;
        return q + p;
    }

    @Differentiable
    static double g(double[] x) {
        double p = 1;
        for (int i = 0; i < x.length; i++) p *= x[i];
        return p;
    }

    static void trap29_productWithZero() {
        assertEquals(6.0, Trap29FAdjoint.gradient(3.0));
        assertArrayEquals(new double[] {0, 10, 0}, Trap29GAdjoint.gradient(new double[] {2, 0, 5}));
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap38 {
    private Trap38() {}

    @Differentiable
    static double f(double xBar, double t1, double x, double resultBar, double ws) {
        double xDot = xBar * t1;
        double xBarBar = xDot * x;
        double b = Math.sin(xBarBar) * resultBar;
        return b * ws;
    }

    /** In the way of the one in java.lang. */
    static final class Math {
        private Math() {}

        static double sin(double x) {
            return x * x;
        }
    }

    static void trap38_namesOfTheUsers() {
        Trap38FAdjoint.Gradient g = Trap38FAdjoint.gradient(2.0, 3.0, 5.0, 7.0, 11.0);
        assertEquals(2 * 30.0 * 15 * 77, g.xBarBar());
        assertEquals(2 * 30.0 * 10 * 77, g.t1Bar());
        assertEquals(900.0 * 11, g.resultBarBar());
        assertEquals(900.0 * 7, g.wsBar());
    }
}

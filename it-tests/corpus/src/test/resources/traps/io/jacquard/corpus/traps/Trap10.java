package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap10 {
    private Trap10() {}

    @Differentiable
    static double f(double[] x, double a) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += 1.0 / (x[i] + a * a);
        }
        return s;
    }

    static void trap10_divisorOfEachIteration() {
        double[] x = {1, 2, 4};
        double[] xBar = new double[3];
        double aBar = 0;
        for (int i = 0; i < 3; i++) {
            double d = x[i] + 0.25;
            xBar[i] = -1 / (d * d);
            aBar -= 2 * 0.5 / (d * d);
        }
        Trap10FAdjoint.Gradient gradient = Trap10FAdjoint.gradient(x, 0.5);
        assertArrayEquals(xBar, gradient.xBar(), 1e-15);
        assertEquals(aBar, gradient.aBar(), 1e-14);
    }
}

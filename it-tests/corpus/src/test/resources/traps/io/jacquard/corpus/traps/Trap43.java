package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap43 {
    private Trap43() {}

    @Differentiable
    static double f(double[] x) {
        double s = x[0] * x[0];
        x = x.clone();
        x[0] = 3 * x[0];
        x[1] *= x[0];
        return s + x[1];
    }

    static void trap43_parameterReassigned() {
        double[] x = {2, 5};
        double[] xBar = {100, 1000};
        Trap43FAdjoint.vjp(x, 1, xBar, new Trap43FAdjoint.Workspace());
        assertArrayEquals(new double[] {100 + 4 + 15, 1000 + 6}, xBar);
        assertArrayEquals(new double[] {2, 5}, x);
        assertEquals(34.0, Trap43FTangent.jvp(x, new double[] {0, 0}).value());
        assertEquals(25.0, Trap43FTangent.jvp(x, new double[] {1, 1}).tangent());
    }
}

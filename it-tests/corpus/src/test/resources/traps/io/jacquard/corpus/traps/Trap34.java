package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Differentiable;

final class Trap34 {
    private Trap34() {}

    @Differentiable
    static double f(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        return s;
    }

    static void trap34_barsThatAreNotFresh() {
        double[] x = {1, 2, 3};
        Trap34FAdjoint.Workspace ws = new Trap34FAdjoint.Workspace();
        assertThrows(IllegalArgumentException.class, () -> Trap34FAdjoint.vjp(x, 1.0, x, ws));
        assertThrows(IllegalArgumentException.class, () -> Trap34FAdjoint.gradient(x, x, ws));
        Trap34FTangent.Workspace tangent = new Trap34FTangent.Workspace();
        assertThrows(IllegalArgumentException.class, () -> Trap34FTangent.jvp(x, x, tangent));
        assertArrayEquals(new double[] {1, 2, 3}, x);
        double[] xBar = {100, 200, 300};
        Trap34FAdjoint.vjp(x, 1.0, xBar, ws);
        assertArrayEquals(new double[] {102, 204, 306}, xBar);
        Trap34FAdjoint.gradient(x, xBar, ws);
        assertArrayEquals(new double[] {2, 4, 6}, xBar);
        assertThrows(IllegalArgumentException.class, () -> Trap34FAdjoint.vjp(x, 1.0, new double[2], ws));
        assertThrows(NullPointerException.class, () -> Trap34FAdjoint.vjp(x, 1.0, null, ws));
        assertThrows(NullPointerException.class, () -> Trap34FAdjoint.gradient(null));
    }
}

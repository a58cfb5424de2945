package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Differentiable;

final class Trap40 {
    private Trap40() {}

    @Differentiable
    static void f(double[] u, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = u[i] * u[i];
        }
    }

    @Differentiable
    static double g(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += x[i] * x[i];
        }
        return s;
    }

    static void trap40_primalThatThrowsHalfWay() {
        double[] u = {2, 3};
        double[] uBar = {1, 1};
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap40FAdjoint.vjp(u, 3, uBar));
        assertArrayEquals(new double[] {4, 9}, u);
        assertArrayEquals(new double[] {1, 1}, uBar);
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap40FTangent.jvp(u, 3, uBar));
        assertArrayEquals(new double[] {16, 81}, u);
        assertArrayEquals(new double[] {1, 1}, uBar);
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap40FJacobian.at(u, 3));
        assertArrayEquals(new double[] {16, 81}, u);
        double[] x = {2, 3};
        Trap40GAdjoint.Workspace ws = new Trap40GAdjoint.Workspace();
        double[] xBar = new double[2];
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap40GAdjoint.gradient(x, 3));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Trap40GAdjoint.gradient(x, 3, xBar, ws));
        Trap40GAdjoint.gradient(x, 2, xBar, ws);
        assertArrayEquals(new double[] {4, 6}, xBar);
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap48 {
    private Trap48() {}

    @Differentiable
    static void f(double[] x, double[] y, double[] tmp) {
        for (int i = 0; i < tmp.length; i++) {
            tmp[i] = x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] = tmp[i] * 3;
        }
    }

    @Differentiable(of = "y", name = "Trap48OfY")
    static void g(double[] x, double[] y, double[] tmp) {
        for (int i = 0; i < tmp.length; i++) {
            tmp[i] = x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] = tmp[i] * 3;
        }
    }

    static void trap48_rolesOfWrittenArrays() {
        double[] x = {1, 2};
        double[] y = {7, 7};
        double[] tmp = {8, 8};
        Trap48FAdjoint.Result r = Trap48FAdjoint.vjp(x, y, tmp, new double[] {1, 1}, new double[] {0, 1});
        assertArrayEquals(new double[] {6, 16}, r.xBar());
        assertArrayEquals(new double[] {3, 12}, y);
        assertArrayEquals(new double[] {1, 4}, tmp);
        assertArrayEquals(new double[] {6, 12}, Trap48OfYAdjoint.vjp(x, y, tmp, new double[] {1, 1}).xBar());
        assertArrayEquals(new double[] {6, 12}, Trap48OfYTangent.jvp(x, y, tmp, new double[] {1, 1}).yDot());
    }
}

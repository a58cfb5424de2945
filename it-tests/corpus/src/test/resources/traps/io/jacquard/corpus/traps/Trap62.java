package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap62 {
    private Trap62() {}

    @Differentiable
    static double[] f(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
        return y;
    }

    @Differentiable
    static double[] g(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i] * x[i]);
        return y;
    }

    static void trap62_oneZeroInAnArray() {
        double[] x = {4, 0, 16};
        double[] seed = {1, 0, 2};
        assertArrayEquals(new double[] {0.25, 0, 0.25}, Trap62FAdjoint.vjp(x, seed).xBar());
        assertArrayEquals(new double[] {1, 0, 2}, Trap62GAdjoint.vjp(x, seed).xBar());
        assertArrayEquals(new double[] {0.25, 0, 0.25}, Trap62FTangent.jvp(x, seed).tangent());
        assertArrayEquals(new double[] {1, 0, 2}, Trap62GTangent.jvp(x, seed).tangent());
        assertArrayEquals(new double[] {0.25, 0, 0.25}, Trap62FJacobian.at(x).transposeTimes(seed));
        assertArrayEquals(new double[] {1, 0, 2}, Trap62GJacobian.at(x).times(seed));
        assertEquals(Double.POSITIVE_INFINITY, Trap62FAdjoint.vjp(x, new double[] {1, 1, 1}).xBar()[1]);
    }
}

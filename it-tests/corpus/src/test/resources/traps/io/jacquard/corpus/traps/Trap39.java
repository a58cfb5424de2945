package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap39 {
    private Trap39() {}

    @Differentiable
    static double[] f(double[] x, double a) {
        double[] y = new double[x.length];
        double s = a;
        for (int i = 0; i < x.length; i++) {
            for (int j = 1; j < i; j++) s = s * x[j] + a;
            for (int j = x.length - 1; j > i; j--) s = Math.sin(s);
            y[i] = s * x[i];
        }
        return y;
    }

    static void trap39_nothingAndOne() {
        assertEquals(0.0, Trap39FAdjoint.vjp(new double[0], 2.0, new double[0]).aBar());
        assertEquals(0, Trap39FAdjoint.vjp(new double[0], 2.0, new double[0]).xBar().length);
        assertEquals(0, Trap39FTangent.jvp(new double[0], 2.0, new double[0], 1.0).tangent().length);
        assertArrayEquals(new double[] {2}, Trap39FAdjoint.vjp(new double[] {3}, 2.0, new double[] {1}).xBar());
        assertEquals(3.0, Trap39FAdjoint.vjp(new double[] {3}, 2.0, new double[] {1}).aBar());
        assertEquals(0, Trap39FJacobian.at(new double[0], 2.0).rows());
        assertEquals(0, Trap39FJacobian.jacobianProduct(new double[0], 2.0, new double[0], 3.0).length);
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Differentiable;

final class TrapThrown {
    private TrapThrown() {}

    @Differentiable
    static double f(double[] x, double a, int k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (i == k) {
                throw new IllegalStateException("stopped at " + i + " with " + s + ": " + String.format("%.3f", a));
            }
            s += x[i] * a;
        }
        switch (k) {
            case -1:
                return s * s;
            case -2:
                throw new UnsupportedOperationException();
            default:
                return s;
        }
    }

    static void trapThrown_companionsThrowTheSame() {
        double[] x = {1, 2.5, 3};
        String own = assertThrows(IllegalStateException.class, () -> f(x, 0.7, 2)).getMessage();
        assertEquals("stopped at 2 with 2.45: 0.700", own.replace(',', '.'));
        assertEquals(
                own,
                assertThrows(IllegalStateException.class, () -> TrapThrownFAdjoint.gradient(x, 0.7, 2))
                        .getMessage());
        assertEquals(
                own,
                assertThrows(IllegalStateException.class, () -> TrapThrownFTangent.jvp(x, 0.7, 2, x, 1))
                        .getMessage());
        assertEquals(
                own,
                assertThrows(IllegalStateException.class, () -> TrapThrownFJacobian.at(x, 0.7, 2))
                        .getMessage());
        assertThrows(UnsupportedOperationException.class, () -> TrapThrownFAdjoint.gradient(x, 0.7, -2));
    }

    static void trapThrown_pathsThatReturnHaveTheirDerivative() {
        double[] x = {1, 2};
        assertEquals(3.0, TrapThrownFAdjoint.gradient(x, 0.5, 9).aBar());
        assertEquals(2 * 1.5 * 3.0, TrapThrownFAdjoint.gradient(x, 0.5, -1).aBar());
    }
}

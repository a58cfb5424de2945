package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Differentiable;

final class Trap27 {
    private Trap27() {}

    private static int first(double[] u) {
        u[0] = u[0] * 2;
        return 1;
    }

    private static double second(double[] u) {
        return u[0] * u[0];
    }

    @Differentiable
    static double[] f(double x) {
        double[] u = new double[1];
        double[] a = new double[2];
        u[0] = x;
        a[first(u)] = second(u);
        return a;
    }

    @Differentiable
    static double g(double x, boolean c) {
        double y = 1;
        boolean b = c && (y = x * x) > 0;
        return b ? y * y : y * x;
    }

    private static double thrown(double[] u, int i) {
        u[1] = 7;
        return u[i];
    }

    @Differentiable
    static void h(double[] u, int i) {
        u[0] = u[i] + thrown(u, i - 1);
    }

    static void trap27_effectsInTheOrderOfTheLanguage() {
        assertArrayEquals(
                new double[] {0, 36}, Trap27FAdjoint.vjp(3, new double[] {0, 1}).value());
        assertEquals(24.0, Trap27FAdjoint.vjp(3, new double[] {5, 1}).xBar());
        assertEquals(81.0, Trap27GAdjoint.valueAndGradient(3, true).value());
        assertEquals(108.0, Trap27GAdjoint.gradient(3, true));
        assertEquals(1.0, Trap27GAdjoint.gradient(3, false));
    }

    static void trap27_exceptionsInTheOrderOfTheLanguage() {
        double[] u = {1, 2};
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> Trap27HAdjoint.vjp(u, 2, new double[2]));
        assertArrayEquals(new double[] {1, 2}, u, "the read on the left throws before anything is written");
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> Trap27HAdjoint.vjp(u, 0, new double[2]));
        assertArrayEquals(new double[] {1, 7}, u, "the call throws after it has written");
    }
}

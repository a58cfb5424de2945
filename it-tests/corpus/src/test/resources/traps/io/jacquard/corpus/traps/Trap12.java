package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap12 {
    private Trap12() {}

    @Differentiable
    static void f(double[] a) {
        double t = a[0];
        a[0] = a[1];
        a[1] = t;
    }

    static void trap12_swap() {
        double[] a = {3, 4};
        double[] aBar = {10, 20};
        assertArrayEquals(new double[] {20, 10}, Trap12FAdjoint.vjp(a, aBar).aBar());
        assertArrayEquals(new double[] {10, 20}, aBar);
        assertArrayEquals(new double[] {4, 3}, a);
        Trap12FAdjoint.vjp(a, aBar, new Trap12FAdjoint.Workspace());
        assertArrayEquals(new double[] {20, 10}, aBar);
        assertArrayEquals(new double[] {20, 10}, Trap12FTangent.jvp(a, new double[] {10, 20}).aDot());
    }
}

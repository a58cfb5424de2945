package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap25 {
    private Trap25() {}

    @Differentiable
    static double[] f(double v, double w) {
        double[] a = new double[3];
        int i = 0;
        a[i++] += v;
        a[i++] += w;
        a[2] = i;
        return a;
    }

    static void trap25_indexWithAnEffect() {
        double[] bars = {10, 20, 40};
        Trap25FAdjoint.Result result = Trap25FAdjoint.vjp(2, 3, bars);
        assertArrayEquals(new double[] {2, 3, 2}, result.value());
        assertArrayEquals(new double[] {10, 20}, new double[] {result.vBar(), result.wBar()});
        assertArrayEquals(
                new double[] {5, 7, 0}, Trap25FTangent.jvp(2, 3, 5, 7).tangent());
    }
}

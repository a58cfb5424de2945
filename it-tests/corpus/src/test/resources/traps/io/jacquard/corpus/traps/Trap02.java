package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap02 {
    private Trap02() {}

    @Differentiable
    static void f(double[] a, int i, int j) {
        a[i] = a[j] * 5;
    }

    static void trap02_elementOfTheSameArray() {
        double[] a = {3, 4};
        assertArrayEquals(new double[] {5, 0}, Trap02FAdjoint.vjp(a, 0, 0, new double[] {1, 0}).aBar());
        assertArrayEquals(new double[] {15, 4}, a);
        assertArrayEquals(new double[] {0, 6}, Trap02FAdjoint.vjp(a, 0, 1, new double[] {1, 1}).aBar());
        assertArrayEquals(new double[] {5, 1}, Trap02FTangent.jvp(a, 0, 0, new double[] {1, 1}).aDot());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap44 {
    private Trap44() {}

    @Differentiable
    static double[] f(double[] x) {
        return x;
    }

    @Differentiable
    static double[] g(double[] u, double v) {
        u[0] *= v;
        return u;
    }

    static void trap44_parameterReturned() {
        double[] xBar = {100, 1000};
        Trap44FAdjoint.vjp(new double[] {2, 3}, new double[] {5, 7}, xBar, new Trap44FAdjoint.Workspace());
        assertArrayEquals(new double[] {105, 1007}, xBar);
    }

    static void trap44_parameterWrittenAndReturned() {
        double[] seed = {5, 7};
        double[] uBar = {10, 20};
        Trap44GAdjoint.Result result = Trap44GAdjoint.vjp(new double[] {2, 3}, 4, seed, uBar);
        assertArrayEquals(new double[] {8, 3}, result.value());
        assertArrayEquals(new double[] {60, 27}, result.uBar());
        assertArrayEquals(new double[] {5, 7}, seed);
        assertArrayEquals(new double[] {10, 20}, uBar);
    }
}

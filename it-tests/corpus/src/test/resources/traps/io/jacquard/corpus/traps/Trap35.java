package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;

final class Trap35 {
    private Trap35() {}

    @Differentiable
    static double[] f(double[] x, int k) {
        double[] w = new double[x.length];
        double s = 1;
        for (int t = 0; t < k; t++) {
            for (int i = 0; i < x.length; i++) {
                w[i] = w[i] * s + x[i];
                s = Math.sin(s * w[i]);
            }
        }
        return w;
    }

    static void trap35_calledTwice() {
        double[] x = {1, 2, 3};
        double[] seed = {1, -1, 0.5};
        Trap35FAdjoint.Workspace ws = new Trap35FAdjoint.Workspace();
        double[] first = new double[3];
        double[] second = new double[3];
        Trap35FAdjoint.vjp(x, 4, seed, first, ws);
        Trap35FAdjoint.vjp(new double[] {9, 9, 9, 9}, 2, new double[4], new double[4], ws);
        Trap35FAdjoint.vjp(x, 4, seed, second, ws);
        assertArrayEquals(first, second);
        assertArrayEquals(first, Trap35FAdjoint.vjp(x, 4, seed).xBar());
        assertArrayEquals(new double[] {1, -1, 0.5}, seed);
    }
}

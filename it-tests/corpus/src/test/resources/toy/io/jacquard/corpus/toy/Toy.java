package io.jacquard.corpus.toy;

import io.jacquard.Differentiable;

/** What the companions beside it are companions of. They are written by hand, and right. */
final class Toy {
    private Toy() {}

    @Differentiable
    static double f(double[] x, double a) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += a * x[i] * x[i];
        }
        return s;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;
import io.jacquard.corpus.elsewhere.Kernels;

/** What {@link Crossing} calls in its own package. */
final class CrossingSteps {
    private CrossingSteps() {}

    @Differentiable
    static double twice(double x) {
        return 2 * x;
    }

    @Differentiable
    static double grown(double t, double x) {
        return t * (1.5 + 0.1 * Math.sin(x * t));
    }

    @Differentiable
    static double viaKernels(double x, double y) {
        double s = x;
        for (int i = 0; i < 2; i++) {
            s = Kernels.bent(s, y) * Kernels.logistic(s);
        }
        return s;
    }
}

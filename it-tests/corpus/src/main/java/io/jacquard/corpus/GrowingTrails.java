package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Loops whose trips are counted as they run, and that run longer than their trails were at first. */
public final class GrowingTrails {
    private GrowingTrails() {}

    @Differentiable
    @Args("x[n]; k = 40")
    static double nested(double[] x, int k) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            for (long j = 0; j < k; j++) {
                s = Math.sin(s) * x[i] + s * s * 0.1;
            }
        }
        return s;
    }

    @Differentiable
    @Args("k = 40")
    static double single(double x, int k) {
        double s = x;
        for (long j = 0; j < k; j++) {
            s = Math.sin(s) * x + s * 0.5;
        }
        return s;
    }
}

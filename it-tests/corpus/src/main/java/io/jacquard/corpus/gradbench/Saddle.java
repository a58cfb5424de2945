package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** A function of two pairs of numbers with a saddle point. */
public final class Saddle {
    private Saddle() {}

    /** The squared length of one pair less that of the other. */
    @Differentiable
    @Args("p[2]; q[2]")
    public static double value(double[] p, double[] q) {
        return p[0] * p[0] + p[1] * p[1] - (q[0] * q[0] + q[1] * q[1]);
    }
}

package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** The logarithm of a sum of exponentials. */
public final class Lse {
    private Lse() {}

    /** log Σ exp(x), shifted by the maximum so that nothing overflows. */
    @Differentiable
    @Args("n >= 1; x[n] in -2..2")
    public static double primal(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }
}

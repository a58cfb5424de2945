package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Least squares: a polynomial against the sign function. */
public final class Llsq {
    private Llsq() {}

    /**
     * Half the sum of squares of the residuals at {@code n} points from -1 to 1.
     *
     * @param x the coefficients, lowest power first
     */
    @Differentiable
    @Args("x[m] in -1..1; n = 2|3|16")
    public static double primal(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double r = Math.signum(t);
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                r -= x[j] * power;
                power *= t;
            }
            sum += r * r;
        }
        return 0.5 * sum;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Methods that assert: the harness runs them with and without. */
public final class Assertions {
    private Assertions() {}

    @Differentiable
    @Args("n >= 1")
    static double inLoops(double[] x) {
        assert x.length > 0 : "no numbers";
        double s = 1.0;
        for (int i = 0; i < x.length; i++) {
            s *= x[i] * s;
            assert s > 0 && x[i] > 0 : s;
            s = capped(s, i);
        }
        return s;
    }

    private static double capped(double s, int i) {
        assert isSmall(s, i) : "s = " + s + " in trip " + i;
        double t = s;
        for (int k = 0; k < 2; k++) {
            t = t / (1 + t);
        }
        return t;
    }

    private static boolean isSmall(double s, int i) {
        return s < 100 + i;
    }
}

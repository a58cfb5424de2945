package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Sums for a bar beside loops that may have no trip, with factors that are infinite just then; indices that change between two accesses. */
public final class EmptySums {
    private EmptySums() {}

    @Differentiable
    @Args("n = 0|1|5; x[n] in 0.5..1.5")
    static double emptyMean(double[] x, double w) {
        double f = 1.0 / x.length;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = x[i] * w * f;
        double s = w;
        for (int i = 0; i < x.length; i++) s += y[i] * y[i];
        return s;
    }

    @Differentiable
    @Args("n = 0|1|5; x[4] in 0.5..1.5")
    static double[] firstFew(double[] x, double w, int n) {
        double[] y = x.clone();
        double f = 1.0 / n;
        int k = Math.min(n, x.length);
        for (int i = 0; i < k; i++) y[i] += x[i] * w * f;
        return y;
    }

    @Differentiable
    @Args("n = 2|5; x[n] inout in -1..1; y in 0.5..1.5")
    static void zeroThenAdd(double[] x, double y) {
        int k = 0;
        x[k] = 3;
        k++;
        x[k] += y * y;
    }

    @Differentiable
    @Args("n = 2|5; x[n] inout in -1..1; y in 0.5..1.5")
    static void byAnotherIndex(double[] x, double y) {
        int[] at = {0, 1};
        x[at[0]] = 3;
        at[0] = 1;
        x[at[0]] += y * y;
    }

    @Differentiable
    @Args("n = 1|2|5; x[n] in -1..1; y[3]")
    static double ring(double[] x, double[] y) {
        double[] z = x.clone();
        double s = 1;
        int k = 0;
        for (int i = 0; i < y.length; i++) {
            s += z[k] * y[i];
            z[k] = 0;
            k = (k + 1) % z.length;
            z[k] += y[i] * s;
        }
        for (int i = 0; i < z.length; i++) s += z[i] * z[i];
        return s;
    }

    private static void emptied(double[] x, double y, int k) {
        x[k] = 0;
        k++;
        x[k] += y;
    }

    @Differentiable
    @Args("n = 2|5; x[n] in -1..1")
    static double inAHelper(double[] x, double y) {
        double[] z = x.clone();
        for (int i = 0; i + 1 < z.length; i++) emptied(z, y * i + z[i], i);
        double s = 0;
        for (int i = 0; i < z.length; i++) s += z[i] * z[i];
        return s;
    }
}

package io.jacquard.benchmarks;

import io.jacquard.Differentiable;

/** The function of the main job. */
public final class Seed {
    private Seed() {}

    @Differentiable(wrt = "x")
    public static double[] f(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += a[i][j] * x[j];
            y[i] = Math.sqrt(s / x.length);
        }
        return y;
    }
}

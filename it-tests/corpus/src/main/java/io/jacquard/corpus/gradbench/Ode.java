package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** A bilinear system of differential equations, by the classical method of Runge and Kutta. */
public final class Ode {
    private Ode() {}

    /**
     * The solution at time 2 of y' = F(y), where F is x for the first component and x times the component before it for
     * each other, from y = 0.
     *
     * @param s how many steps are taken
     */
    @Differentiable
    @Args("x[n] in 0.2..0.9; n = 1|2|5; s = 1|2|4")
    public static double[] primal(double[] x, int s) {
        int n = x.length;
        double h = 2.0 / s;
        double[] y = new double[n];
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        double[] at = new double[n];
        for (int step = 0; step < s; step++) {
            slope(x, y, k1);
            move(y, h / 2, k1, at);
            slope(x, at, k2);
            move(y, h / 2, k2, at);
            slope(x, at, k3);
            move(y, h, k3, at);
            slope(x, at, k4);
            for (int i = 0; i < n; i++) {
                y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
            }
        }
        return y;
    }

    private static void slope(double[] x, double[] y, double[] k) {
        k[0] = x[0];
        for (int i = 1; i < x.length; i++) {
            k[i] = x[i] * y[i - 1];
        }
    }

    private static void move(double[] y, double h, double[] k, double[] to) {
        for (int i = 0; i < y.length; i++) {
            to[i] = y[i] + h * k[i];
        }
    }
}

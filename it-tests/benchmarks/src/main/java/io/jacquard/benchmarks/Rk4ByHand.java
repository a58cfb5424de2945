package io.jacquard.benchmarks;

/** The adjoint of the integrator by hand: one saved state per step, its stages computed again on the way back. */
final class Rk4ByHand {
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] w1;
    private final double[] w2;
    private final double[] w3;
    private final double[] k1Bar;
    private final double[] k2Bar;
    private final double[] k3Bar;
    private final double[] k4Bar;
    private final double[] wBar;

    private Rk4ByHand(int n) {
        k1 = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        w1 = new double[n];
        w2 = new double[n];
        w3 = new double[n];
        k1Bar = new double[n];
        k2Bar = new double[n];
        k3Bar = new double[n];
        k4Bar = new double[n];
        wBar = new double[n];
    }

    static void adjoint(double[] y, double[] yBar, double[] p, double[] pBar, double h, int steps) {
        int n = y.length;
        Rk4ByHand work = new Rk4ByHand(n);
        double[] yAt = new double[steps * n];
        for (int t = 0; t < steps; t++) {
            System.arraycopy(y, 0, yAt, t * n, n);
            work.stages(y, p, h);
            work.advance(y, p, h);
        }
        double[] yStart = new double[n];
        for (int t = steps - 1; t >= 0; t--) {
            System.arraycopy(yAt, t * n, yStart, 0, n);
            work.reverse(yStart, yBar, p, pBar, h);
        }
    }

    private void stages(double[] y, double[] p, double h) {
        int n = y.length;
        Examples.lotka(y, p, k1);
        for (int i = 0; i < n; i++) w1[i] = y[i] + 0.5 * h * k1[i];
        Examples.lotka(w1, p, k2);
        for (int i = 0; i < n; i++) w2[i] = y[i] + 0.5 * h * k2[i];
        Examples.lotka(w2, p, k3);
        for (int i = 0; i < n; i++) w3[i] = y[i] + h * k3[i];
    }

    private void advance(double[] y, double[] p, double h) {
        Examples.lotka(w3, p, k4);
        for (int i = 0; i < y.length; i++) y[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
    }

    private void reverse(double[] y, double[] yBar, double[] p, double[] pBar, double h) {
        stages(y, p, h);
        for (int i = 0; i < y.length; i++) {
            double b = h / 6.0 * yBar[i];
            k1Bar[i] = b;
            k2Bar[i] = 2.0 * b;
            k3Bar[i] = 2.0 * b;
            k4Bar[i] = b;
        }
        lotkaAdjoint(w3, wBar, p, pBar, k4Bar);
        spread(yBar, k3Bar, h);
        lotkaAdjoint(w2, wBar, p, pBar, k3Bar);
        spread(yBar, k2Bar, 0.5 * h);
        lotkaAdjoint(w1, wBar, p, pBar, k2Bar);
        spread(yBar, k1Bar, 0.5 * h);
        lotkaAdjoint(y, yBar, p, pBar, k1Bar);
    }

    private void spread(double[] yBar, double[] kBar, double factor) {
        for (int i = 0; i < yBar.length; i++) {
            double b = wBar[i];
            wBar[i] = 0.0;
            yBar[i] += b;
            kBar[i] += factor * b;
        }
    }

    private static void lotkaAdjoint(double[] y, double[] yBar, double[] p, double[] pBar, double[] dyBar) {
        double d1 = dyBar[1];
        dyBar[1] = 0.0;
        pBar[2] += y[0] * y[1] * d1;
        yBar[0] += p[2] * y[1] * d1;
        yBar[1] += (p[2] * y[0] - p[3]) * d1;
        pBar[3] -= y[1] * d1;
        double d0 = dyBar[0];
        dyBar[0] = 0.0;
        pBar[0] += y[0] * d0;
        yBar[0] += (p[0] - p[1] * y[1]) * d0;
        pBar[1] -= y[0] * y[1] * d0;
        yBar[1] -= p[1] * y[0] * d0;
    }
}

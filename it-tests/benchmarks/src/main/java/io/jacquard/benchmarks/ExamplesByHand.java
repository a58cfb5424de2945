package io.jacquard.benchmarks;

/** Adjoints of the examples as a careful person writes them. */
final class ExamplesByHand {
    private ExamplesByHand() {}

    static void waveAdjoint(double a, double b, double resultBar, double[] bars) {
        double t = a * b;
        double u = Math.sin(t);
        double t1 = u * u + a;
        double e = Math.exp(-b);
        double t1Bar = e * resultBar;
        double bBar = -t1 * e * resultBar;
        double uBar = 2.0 * u * t1Bar;
        double aBar = t1Bar;
        double tBar = Math.cos(t) * uBar;
        aBar += b * tBar;
        bBar += a * tBar;
        bars[0] += aBar;
        bars[1] += bBar;
    }

    static void dotAdjoint(double[] x, double[] xBar, double[] y, double[] yBar, double resultBar) {
        for (int i = 0; i < x.length; i++) {
            xBar[i] += y[i] * resultBar;
            yBar[i] += x[i] * resultBar;
        }
    }

    static void cumulateAdjoint(double[] u, double[] uBar) {
        double[] uIn = u.clone();
        for (int i = 1; i < u.length; i++) u[i] = u[i] * u[i - 1];
        for (int i = u.length - 1; i >= 1; i--) {
            double bar = uBar[i];
            uBar[i] = u[i - 1] * bar;
            uBar[i - 1] += uIn[i] * bar;
        }
    }

    static void rootMatVecAdjoint(double[] a, double[] aBar, double[] x, double[] xBar, double[] y, double[] yBar) {
        int n = x.length;
        Examples.rootMatVec(a, x, y);
        for (int i = y.length - 1; i >= 0; i--) {
            double sBar = yBar[i] / (2.0 * y[i]);
            yBar[i] = 0.0;
            for (int j = 0; j < n; j++) {
                aBar[i * n + j] += x[j] * sBar;
                xBar[j] += a[i * n + j] * sBar;
            }
        }
    }

    static void dampedAdjoint(double[] x, double[] xBar, double resultBar) {
        double s = 0.0;
        double[] sAt = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sAt[i] = s;
            if (s > 1.0) s = 0.5 * s * x[i];
            else s += x[i] * x[i];
        }
        double sBar = resultBar;
        for (int i = x.length - 1; i >= 0; i--) {
            s = sAt[i];
            if (s > 1.0) {
                xBar[i] += 0.5 * s * sBar;
                sBar = 0.5 * x[i] * sBar;
            } else {
                xBar[i] += 2.0 * x[i] * sBar;
            }
        }
    }

    /** Without a care for roots of zero. */
    static void rootsAdjoint(double[] x, double[] xBar, double[] y, double[] yBar) {
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
        for (int i = 0; i < x.length; i++) xBar[i] += yBar[i] / (2.0 * y[i]);
    }

    /** With a test of each bar. */
    static void rootsAdjointTested(double[] x, double[] xBar, double[] y, double[] yBar) {
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
        for (int i = 0; i < x.length; i++) {
            double b = yBar[i];
            xBar[i] += b == 0.0 ? 0.0 : b / (2.0 * y[i]);
        }
    }

    static void logLikelihoodAdjoint(double[] x, double[] xBar, double resultBar) {
        for (int i = 0; i < x.length; i++) xBar[i] += resultBar / x[i];
    }
}

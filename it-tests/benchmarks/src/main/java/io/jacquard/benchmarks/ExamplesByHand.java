package io.jacquard.benchmarks;

import java.util.Arrays;

/** Values and adjoints of the examples as a careful person writes them; what a method returns is the value. */
final class ExamplesByHand {
    private ExamplesByHand() {}

    static double waveAdjoint(double a, double b, double resultBar, double[] bars) {
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
        return t1 * e;
    }

    /** The value is a sum of its own: nothing of it is needed here. */
    static double dotAdjoint(double[] x, double[] xBar, double[] y, double[] yBar, double resultBar) {
        for (int i = 0; i < x.length; i++) {
            xBar[i] += y[i] * resultBar;
            yBar[i] += x[i] * resultBar;
        }
        return Examples.dot(x, y);
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

    static double dampedAdjoint(double[] x, double[] xBar, double resultBar) {
        double s = 0.0;
        double[] sAt = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sAt[i] = s;
            if (s > 1.0) s = 0.5 * s * x[i];
            else s += x[i] * x[i];
        }
        double value = s;
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
        return value;
    }

    static double heronAdjoint(double a, double start, double resultBar, double[] bars) {
        double x = start;
        double[] xAt = new double[16];
        int steps = 0;
        while (Math.abs(x * x - a) > 1e-12) {
            if (steps == xAt.length) xAt = Arrays.copyOf(xAt, 2 * steps);
            xAt[steps++] = x;
            x = 0.5 * (x + a / x);
        }
        double value = x;
        double aBar = 0.0;
        double xBar = resultBar;
        for (int k = steps - 1; k >= 0; k--) {
            x = xAt[k];
            double half = 0.5 * xBar;
            aBar += half / x;
            xBar = half - half * a / (x * x);
        }
        bars[0] += aBar;
        bars[1] += xBar;
        return value;
    }

    static double productAdjoint(double[] x, double[] xBar, double limit, double resultBar) {
        double p = 1.0;
        double[] pAt = new double[x.length];
        int done = 0;
        boolean negative = false;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0.0) {
                negative = true;
                break;
            }
            pAt[i] = p;
            p *= x[i];
            done = i + 1;
            if (p > limit) break;
        }
        double pBar = negative ? -resultBar : 2.0 * p * resultBar;
        for (int i = done - 1; i >= 0; i--) {
            xBar[i] += pAt[i] * pBar;
            pBar = x[i] * pBar;
        }
        return negative ? -p : p * p;
    }

    /** Runs the primal again for each level; returns the bar of {@code x}. */
    static double powerAdjoint(double x, int n, double resultBar) {
        if (n == 0) return 0.0;
        double h = Examples.power(x, n / 2);
        boolean even = n % 2 == 0;
        double hBar = even ? 2.0 * h * resultBar : 2.0 * h * x * resultBar;
        double xBar = even ? 0.0 : h * h * resultBar;
        return xBar + powerAdjoint(x, n / 2, hBar);
    }

    static double energyAdjoint(double[] x, double[] xBar, double a, double[] bars, double resultBar) {
        double[] w = new double[x.length];
        Examples.affine(x, a, w);
        double e = 0.0;
        for (int i = 0; i < w.length; i++) e += w[i] * w[i];
        double[] w1 = w.clone();
        Examples.affine(w, e, w);
        double[] outBar = new double[x.length];
        outBar[0] = e * resultBar;
        double eBar = w[0] * resultBar;
        double[] wBar = new double[x.length];
        eBar += affineAdjoint(w1, wBar, e, outBar);
        for (int i = w1.length - 1; i >= 0; i--) wBar[i] += 2.0 * w1[i] * eBar;
        bars[0] += affineAdjoint(x, xBar, a, wBar);
        return w[0] * e;
    }

    private static double affineAdjoint(double[] x, double[] xBar, double a, double[] outBar) {
        double aBar = 0.0;
        for (int i = 0; i < x.length; i++) {
            double b = outBar[i];
            outBar[i] = 0.0;
            aBar += x[i] * b;
            xBar[i] += a * b;
        }
        return aBar;
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

    static double logLikelihoodAdjoint(double[] x, double[] xBar, double resultBar) {
        for (int i = 0; i < x.length; i++) xBar[i] += resultBar / x[i];
        return Examples.logLikelihood(x);
    }
}

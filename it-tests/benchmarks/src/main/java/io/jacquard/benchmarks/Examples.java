package io.jacquard.benchmarks;

import io.jacquard.Differentiable;

/** The methods of the handwritten examples. */
final class Examples {
    private Examples() {}

    @Differentiable
    static double wave(double a, double b) {
        double t = a * b;
        double u = Math.sin(t);
        t = u * u + a;
        return t * Math.exp(-b);
    }

    @Differentiable
    static double dot(double[] x, double[] y) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) s += x[i] * y[i];
        return s;
    }

    @Differentiable
    static void cumulate(double[] u) {
        for (int i = 1; i < u.length; i++) u[i] = u[i] * u[i - 1];
    }

    @Differentiable
    static void rootMatVec(double[] a, double[] x, double[] y) {
        int n = x.length;
        for (int i = 0; i < y.length; i++) {
            double s = 0.0;
            for (int j = 0; j < n; j++) s += a[i * n + j] * x[j];
            y[i] = Math.sqrt(s);
        }
    }

    @Differentiable
    static double damped(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            if (s > 1.0) s = 0.5 * s * x[i];
            else s += x[i] * x[i];
        }
        return s;
    }

    @Differentiable(wrt = {"y", "p"})
    static void rk4(double[] y, double[] p, double h, int steps) {
        int n = y.length;
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        double[] w = new double[n];
        for (int t = 0; t < steps; t++) {
            lotka(y, p, k1);
            for (int i = 0; i < n; i++) w[i] = y[i] + 0.5 * h * k1[i];
            lotka(w, p, k2);
            for (int i = 0; i < n; i++) w[i] = y[i] + 0.5 * h * k2[i];
            lotka(w, p, k3);
            for (int i = 0; i < n; i++) w[i] = y[i] + h * k3[i];
            lotka(w, p, k4);
            for (int i = 0; i < n; i++) y[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
        }
    }

    static void lotka(double[] y, double[] p, double[] dy) {
        dy[0] = p[0] * y[0] - p[1] * y[0] * y[1];
        dy[1] = p[2] * y[0] * y[1] - p[3] * y[1];
    }

    @Differentiable
    static double heron(double a, double start) {
        double x = start;
        while (Math.abs(x * x - a) > 1e-12) x = 0.5 * (x + a / x);
        return x;
    }

    @Differentiable(wrt = "x")
    static double product(double[] x, double limit) {
        double p = 1.0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0.0) return -p;
            p *= x[i];
            if (p > limit) break;
        }
        return p * p;
    }

    @Differentiable
    static double power(double x, int n) {
        if (n == 0) return 1.0;
        double h = power(x, n / 2);
        return n % 2 == 0 ? h * h : h * h * x;
    }

    @Differentiable
    static double energy(double[] x, double a) {
        double[] w = new double[x.length];
        affine(x, a, w);
        double e = 0.0;
        for (int i = 0; i < w.length; i++) e += w[i] * w[i];
        affine(w, e, w);
        return w[0] * e;
    }

    static void affine(double[] x, double a, double[] out) {
        for (int i = 0; i < x.length; i++) out[i] = a * x[i] + 1.0;
    }

    @Differentiable
    static double[] roots(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
        return y;
    }

    @Differentiable
    static double[] ratios(double[] x, double[] w) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) z[i] = x[i] / w[i];
        return z;
    }

    @Differentiable
    static double logLikelihood(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) s += Math.log(x[i]);
        return s;
    }
}

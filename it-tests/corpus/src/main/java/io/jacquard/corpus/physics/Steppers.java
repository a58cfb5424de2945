package io.jacquard.corpus.physics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Ordinary differential equations, stepped as integrators do it. */
public final class Steppers {
    private static final double[] C = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] A = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    private Steppers() {}

    /** Van der Pol's oscillator. */
    private static void derivative(double t, double[] y, double mu, double[] dy) {
        dy[0] = y[1];
        dy[1] = mu * (1 - y[0] * y[0]) * y[1] - y[0] + 0.1 * Math.sin(t);
    }

    @Args("y0[2]; mu in 0.5..1; steps = 0|1|4")
    @Differentiable
    static double[] rungeKutta4(double[] y0, double mu, double h, int steps) {
        double[] y = y0.clone();
        double[] k1 = new double[2];
        double[] k2 = new double[2];
        double[] k3 = new double[2];
        double[] k4 = new double[2];
        double[] mid = new double[2];
        double dt = 0.1 * h;
        for (int s = 0; s < steps; s++) {
            double t = s * dt;
            derivative(t, y, mu, k1);
            for (int i = 0; i < 2; i++) mid[i] = y[i] + 0.5 * dt * k1[i];
            derivative(t + 0.5 * dt, mid, mu, k2);
            for (int i = 0; i < 2; i++) mid[i] = y[i] + 0.5 * dt * k2[i];
            derivative(t + 0.5 * dt, mid, mu, k3);
            for (int i = 0; i < 2; i++) mid[i] = y[i] + dt * k3[i];
            derivative(t + dt, mid, mu, k4);
            for (int i = 0; i < 2; i++) y[i] += dt / 6 * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
        }
        return y;
    }

    /** Seven stages from a tableau, steps that are tried, rejected and resized, the last one cut to the end. */
    @Args("y0[2]; mu in 0.5..1; end in 0.9..1; tolerance = 0.01|0.001")
    @Differentiable(wrt = {"y0", "mu"})
    static double[] dormandPrince(double[] y0, double mu, double end, double tolerance) {
        double[] y = y0.clone();
        double[][] k = new double[7][2];
        double[] stage = new double[2];
        double t = 0;
        double h = 1.0;
        int tries = 0;
        derivative(t, y, mu, k[0]);
        while (t < end) {
            if (++tries > 50) throw new IllegalStateException("too many steps at " + t);
            if (t + h > end) h = end - t;
            for (int s = 1; s < 7; s++) {
                double[] a = A[s];
                for (int i = 0; i < 2; i++) {
                    double sum = 0;
                    for (int j = 0; j < s; j++) sum += a[j] * k[j][i];
                    stage[i] = y[i] + h * sum;
                }
                derivative(t + C[s] * h, stage, mu, k[s]);
            }
            double error = 0;
            for (int i = 0; i < 2; i++) {
                double e = 0;
                for (int s = 0; s < 7; s++) e += E[s] * k[s][i];
                double scale = tolerance * (1 + Math.abs(y[i]));
                error += h * e / scale * (h * e / scale);
            }
            error = Math.sqrt(error / 2);
            if (error <= 1) {
                t += h;
                for (int i = 0; i < 2; i++) {
                    y[i] = stage[i];
                    k[0][i] = k[6][i];
                }
            }
            h *= Math.min(4, Math.max(0.2, 0.9 * Math.pow(error + 1e-10, -0.2)));
        }
        return y;
    }

    /** Momentum first, then position: symplectic, for a pendulum; positions go out as a track. */
    @Args("track[n] out; q in 0.2..1; p in 0..0.5; h in 0.05..0.1")
    @Differentiable
    static double symplecticEuler(double q, double p, double h, double[] track) {
        for (int i = 0; i < track.length; i++) {
            p -= h * Math.sin(q);
            q += h * p;
            track[i] = q;
        }
        return 0.5 * p * p - Math.cos(q);
    }

    /** Leapfrog with a half kick at both ends and an anharmonic force. */
    @Args("x[n] inout; v[n] inout; h in 0.05..0.1; steps = 0|1|3; n = 1|2|4")
    @Differentiable
    static void leapfrog(double[] x, double[] v, double h, double stiffness, int steps) {
        double[] a = new double[x.length];
        force(x, stiffness, a);
        for (int s = 0; s < steps; s++) {
            for (int i = 0; i < x.length; i++) {
                v[i] += 0.5 * h * a[i];
                x[i] += h * v[i];
            }
            force(x, stiffness, a);
            for (int i = 0; i < x.length; i++) v[i] += 0.5 * h * a[i];
        }
    }

    private static void force(double[] x, double stiffness, double[] a) {
        int n = x.length;
        for (int i = 0; i < n; i++) a[i] = 0;
        for (int i = 0; i < n; i++) {
            double stretch = x[(i + 1) % n] - x[i] + 0.3;
            double f = stiffness * stretch + 0.2 * stretch * stretch * stretch;
            a[i] += f;
            a[(i + 1) % n] -= f;
        }
    }

    /** Adams and Bashforth of the third order, started by Euler's steps, slopes shifted along. */
    @Args("y in 0.2..0.5; r in 1..2; h in 0.05..0.1; steps = 0|1|2|6")
    @Differentiable
    static double adamsBashforth(double y, double r, double h, int steps) {
        double f1 = 0;
        double f2 = 0;
        for (int n = 0; n < steps; n++) {
            double f0 = r * y * (1 - y);
            if (n == 0) {
                y += h * f0;
            } else if (n == 1) {
                y += h * (1.5 * f0 - 0.5 * f1);
            } else {
                y += h / 12 * (23 * f0 - 16 * f1 + 5 * f2);
            }
            f2 = f1;
            f1 = f0;
        }
        return y;
    }

    /** Backward Euler for a stiff reaction: Newton inside each step. */
    @Args("y0 in 0.5..1; k in 5..20; h in 0.1..0.2; steps = 0|1|3")
    @Differentiable
    static double backwardEuler(double y0, double k, double h, int steps) {
        double y = y0;
        for (int s = 0; s < steps; s++) {
            double next = y;
            int newton = 0;
            double delta;
            do {
                double residual = next - y + h * k * (next * next * next + next - 0.2);
                delta = residual / (1 + h * k * (3 * next * next + 1));
                next -= delta;
            } while (Math.abs(delta) > 1e-14 && ++newton < 20);
            y = next;
        }
        return y;
    }

    /** Crank and Nicolson for a linear pair, the two by two system solved by hand. */
    @Args("y[2] inout; omega in 1..3; damping in 0.1..0.2; h in 0.1..0.2; steps = 0|1|4")
    @Differentiable
    static void crankNicolson(double[] y, double omega, double damping, double h, int steps) {
        double a = 0.5 * h;
        double b = 0.5 * h * omega * omega;
        double c = 1 + 0.5 * h * damping;
        double det = c + a * b;
        while (steps-- > 0) {
            double r0 = y[0] + a * y[1];
            double r1 = -b * y[0] + (2 - c) * y[1];
            y[0] = (c * r0 + a * r1) / det;
            y[1] = (r1 - b * r0) / det;
        }
    }

    /** Bulirsch and Stoer: modified midpoints of growing number, extrapolated in a row of their own. */
    @Args("y0 in 0.5..1; lambda in 0.5..1.5; h in 0.5..0.6")
    @Differentiable
    static double extrapolated(double y0, double lambda, double h) {
        double[] table = new double[4];
        for (int k = 0; k < 4; k++) {
            int n = 2 * (k + 1);
            double sub = h / n;
            double before = y0;
            double now = y0 + sub * slope(y0, lambda);
            for (int m = 1; m < n; m++) {
                double next = before + 2 * sub * slope(now, lambda);
                before = now;
                now = next;
            }
            double t = 0.5 * (now + before + sub * slope(now, lambda));
            for (int j = 0; j < k; j++) {
                double ratio = (double) n / (2 * (k - j));
                double old = table[j];
                table[j] = t;
                t += (t - old) / (ratio * ratio - 1);
            }
            table[k] = t;
        }
        return table[3];
    }

    private static double slope(double y, double lambda) {
        return lambda * Math.cos(y) - 0.3 * y * y;
    }

    /** A delay equation: the past lies in an array, read between its points. */
    @Args("history in 0.5..1; beta in 1..2; tau in 0.31..0.38; n = 1|6")
    @Differentiable
    static double delayed(double history, double beta, double tau, int n) {
        double h = 0.1;
        double[] y = new double[n + 1];
        y[0] = history;
        for (int i = 0; i < n; i++) {
            double at = i - tau / h;
            double past;
            if (at <= 0) {
                past = history;
            } else {
                int lo = (int) at;
                double w = at - lo;
                past = (1 - w) * y[lo] + w * y[lo + 1];
            }
            y[i + 1] = y[i] + h * (beta * past / (1 + past * past * past * past) - y[i]);
        }
        return y[n];
    }

    /** Euler and Maruyama with normals given, a path that is held above a barrier. */
    @Args("x0 in 0.5..1; kappa in 0.5..1; sigma in 0.1..0.2; z[n] in -1..1")
    @Differentiable(wrt = {"x0", "kappa", "sigma"})
    static double eulerMaruyama(double x0, double kappa, double sigma, double[] z) {
        final double dt = 0.1;
        final double rootDt = Math.sqrt(dt);
        double x = x0;
        double integral = 0;
        for (double dw : z) {
            x += kappa * (0.7 - x) * dt + sigma * Math.sqrt(Math.max(x, 1e-3)) * rootDt * dw;
            integral += x * dt;
        }
        return x * Math.exp(-integral);
    }
}

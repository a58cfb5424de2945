package io.jacquard.corpus.optimise;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Steps of optimisers, themselves differentiated: what unrolled training and bilevel problems need. */
public final class Steps {
    private static final double SUFFICIENT = 1e-4;

    private final double rate;
    private final double decay;

    Steps(double rate, double decay) {
        this.rate = rate;
        this.decay = decay;
    }

    static Steps receiver(double rate, double decay) {
        return new Steps(rate, decay);
    }

    private static double value(double[] x, double[] target) {
        double f = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - target[i];
            f += d * d * (i + 1) + 0.1 * d * d * d * d;
        }
        return f;
    }

    private static void slope(double[] x, double[] target, double[] g) {
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - target[i];
            g[i] = 2 * d * (i + 1) + 0.4 * d * d * d;
        }
    }

    /** Halves the step until Armijo is content. */
    @Args("x[n] inout in -1..1; target[n] in 1..2; rate in 0.4..0.5; decay in 0.5..0.6; n = 1|3; steps = 0|1|3")
    @Differentiable
    @Differentiable(
            name = "StepsBacktrackingOfRate",
            wrt = {"x", "this.rate"})
    void backtracking(double[] x, double[] target, int steps) {
        double[] g = new double[x.length];
        double[] trial = new double[x.length];
        for (int s = 0; s < steps; s++) {
            double f = value(x, target);
            slope(x, target, g);
            double norm = 0;
            for (double v : g) norm += v * v;
            double t = rate;
            while (true) {
                for (int i = 0; i < x.length; i++) trial[i] = x[i] - t * g[i];
                if (value(trial, target) <= f - SUFFICIENT * t * norm) break;
                t *= decay;
                if (t < 1e-8) return;
            }
            System.arraycopy(trial, 0, x, 0, x.length);
        }
    }

    /** Moments with bias correction. */
    @Args("x[n] inout in -1..1; target[n] in 1..2; rate in 0.1..0.2; decay in 0.8..0.9; n = 0|1|3; steps = 0|1|4")
    @Differentiable(wrt = {"x", "target", "this.rate", "this.decay"})
    void adam(double[] x, double[] target, int steps) {
        double[] m = new double[x.length];
        double[] v = new double[x.length];
        double[] g = new double[x.length];
        double pow = 1;
        for (int t = 1; t <= steps; t++) {
            slope(x, target, g);
            pow *= decay;
            double correction2 = 1 - Math.pow(0.99, t);
            for (int i = 0; i < x.length; i++) {
                m[i] = decay * m[i] + (1 - decay) * g[i];
                v[i] = 0.99 * v[i] + 0.01 * g[i] * g[i];
                x[i] -= rate * (m[i] / (1 - pow)) / (Math.sqrt(v[i] / correction2) + 1e-8);
            }
        }
    }

    /** Limited memory: two loops over pairs kept around a ring. */
    @Args("x[n] in -1..1; target[n] in 1..2; rate in 0.05..0.06; decay in 0..1; n = 1|3; steps = 1|4")
    @Differentiable
    double limitedMemory(double[] x, double[] target, int steps) {
        final int memory = 2;
        int n = x.length;
        double[] y = x.clone();
        double[] g = new double[n];
        double[] old = new double[n];
        double[] d = new double[n];
        double[][] ds = new double[memory][n];
        double[][] dg = new double[memory][n];
        double[] rho = new double[memory];
        double[] alpha = new double[memory];
        slope(y, target, g);
        for (int k = 0; k < steps; k++) {
            for (int i = 0; i < n; i++) d[i] = g[i];
            int stored = Math.min(k, memory);
            for (int j = 1; j <= stored; j++) {
                int at = (k - j) % memory;
                double s = 0;
                for (int i = 0; i < n; i++) s += ds[at][i] * d[i];
                alpha[at] = rho[at] * s;
                for (int i = 0; i < n; i++) d[i] -= alpha[at] * dg[at][i];
            }
            double scale = k == 0 ? rate : 0.9;
            if (k > 0) {
                int at = (k - 1) % memory;
                double gg = 0;
                for (int i = 0; i < n; i++) gg += dg[at][i] * dg[at][i];
                scale *= 1 / (rho[at] * gg);
            }
            for (int i = 0; i < n; i++) d[i] *= scale;
            for (int j = stored; j >= 1; j--) {
                int at = (k - j) % memory;
                double s = 0;
                for (int i = 0; i < n; i++) s += dg[at][i] * d[i];
                double beta = rho[at] * s;
                for (int i = 0; i < n; i++) d[i] += ds[at][i] * (alpha[at] - beta);
            }
            int at = k % memory;
            double curvature = 0;
            for (int i = 0; i < n; i++) {
                old[i] = g[i];
                y[i] -= d[i];
                ds[at][i] = -d[i];
            }
            slope(y, target, g);
            for (int i = 0; i < n; i++) {
                dg[at][i] = g[i] - old[i];
                curvature += dg[at][i] * ds[at][i];
            }
            if (curvature < 1e-12) break;
            rho[at] = 1 / curvature;
        }
        return value(y, target);
    }

    /** Projection onto the simplex: the threshold from values sorted by selection. */
    @Args("x[n] in -1..1; n = 1|2|5")
    @Differentiable
    static double[] simplexProjection(double[] x) {
        int n = x.length;
        double[] u = x.clone();
        double sum = 0;
        double theta = 0;
        for (int k = 0; k < n; k++) {
            int top = k;
            for (int i = k + 1; i < n; i++) if (u[i] > u[top]) top = i;
            double t = u[k];
            u[k] = u[top];
            u[top] = t;
            sum += u[k];
            double candidate = (sum - 1) / (k + 1);
            if (u[k] - candidate <= 0) break;
            theta = candidate;
        }
        double[] p = new double[n];
        for (int i = 0; i < n; i++) p[i] = x[i] > theta ? x[i] - theta : 0;
        return p;
    }

    /** Soft thresholds with momentum: a sparse regression, accelerated. */
    @Args("a[m][n] in -1..1; b[m] in -1..1; lambda in 0.05..0.1; m = 2|3; n = 1|2; rounds = 0|1|3")
    @Differentiable
    static double[] fista(double[][] a, double[] b, double lambda, int rounds) {
        int n = a[0].length;
        double[] x = new double[n];
        double[] y = new double[n];
        double t = 1;
        for (int k = 0; k < rounds; k++) {
            double next = 0.5 * (1 + Math.sqrt(1 + 4 * t * t));
            double[] g = new double[n];
            for (int i = 0; i < b.length; i++) {
                double r = -b[i];
                for (int j = 0; j < n; j++) r += a[i][j] * y[j];
                for (int j = 0; j < n; j++) g[j] += a[i][j] * r;
            }
            for (int j = 0; j < n; j++) {
                double z = y[j] - 0.3 * g[j];
                double shrunk = Math.signum(z) * Math.max(Math.abs(z) - 0.3 * lambda, 0);
                y[j] = shrunk + (t - 1) / next * (shrunk - x[j]);
                x[j] = shrunk;
            }
            t = next;
        }
        return x;
    }

    /** Proximal map of the group norm, groups of uneven length. */
    @Args("x[6] inout in 0.3..1; lambda in 0.2..0.9; groups = 1|2|3")
    @Differentiable
    static void groupShrink(double[] x, double lambda, int groups) {
        for (int g = 0; g < groups; g++) {
            int from = g * x.length / groups;
            int to = (g + 1) * x.length / groups;
            double norm = 0;
            for (int i = from; i < to; i++) norm += x[i] * x[i];
            norm = Math.sqrt(norm);
            double f = norm > lambda ? 1 - lambda / norm : 0;
            for (int i = from; i < to; i++) x[i] *= f;
        }
    }

    /** Augmented Lagrangian of inequality constraints. */
    @Args("x[2] in 0..1; mu[2] in 0.1..0.5; rho in 1..3")
    @Differentiable
    static double augmented(double[] x, double[] mu, double rho) {
        double f = (x[0] - 2) * (x[0] - 2) + (x[1] - 1) * (x[1] - 1);
        double[] c = {x[0] * x[0] - x[1], x[0] + x[1] - 2};
        for (int i = 0; i < c.length; i++) {
            double t = mu[i] + rho * c[i];
            f += t > 0 ? (t * t - mu[i] * mu[i]) / (2 * rho) : -mu[i] * mu[i] / (2 * rho);
        }
        return f;
    }

    /** Barrier with a line search kept inside by halving; interior point of a small program. */
    @Args("c[2] in 0.5..1; steps = 0|1|4")
    @Differentiable
    static double interiorPoint(double[] c, int steps) {
        double x = 0.3, y = 0.3;
        double mu = 1;
        search:
        for (int s = 0; s < steps; s++) {
            double slack = 1 - x - y;
            double gx = -c[0] - mu / x + mu / slack;
            double gy = -c[1] - mu / y + mu / slack;
            double hxx = mu / (x * x) + mu / (slack * slack);
            double hyy = mu / (y * y) + mu / (slack * slack);
            double hxy = mu / (slack * slack);
            double det = hxx * hyy - hxy * hxy;
            double dx = (hxy * gy - hyy * gx) / det;
            double dy = (hxy * gx - hxx * gy) / det;
            double t = 1;
            while (x + t * dx <= 0 || y + t * dy <= 0 || 1 - x - y - t * (dx + dy) <= 0) {
                t *= 0.5;
                if (t < 1e-6) break search;
            }
            x += 0.9 * t * dx;
            y += 0.9 * t * dy;
            mu *= 0.5;
        }
        return c[0] * x + c[1] * y - mu;
    }

    /** Levenberg and Marquardt for two parameters, damping raised and lowered. */
    @Args("t[n] in 0.1..0.3; y[n] in 1..2; n = 3|5")
    @Differentiable
    static double[] marquardt(double[] t, double[] y) {
        double a = 1, b = 0.5, lambda = 0.01;
        double best = Double.POSITIVE_INFINITY;
        double na = a, nb = b;
        for (int it = 0; it < 4; it++) {
            double cost = 0, haa = 0, hab = 0, hbb = 0, ga = 0, gb = 0;
            for (int i = 0; i < t.length; i++) {
                double x = t[i] + 0.3 * i;
                double e = Math.exp(-nb * x);
                double r = na * e - y[i];
                cost += r * r;
                haa += e * e;
                hab -= na * x * e * e;
                hbb += na * na * x * x * e * e;
                ga += r * e;
                gb -= r * na * x * e;
            }
            if (cost < best) {
                best = cost;
                a = na;
                b = nb;
                lambda *= 0.3;
            } else {
                lambda *= 5;
                na = a;
                nb = b;
                continue;
            }
            double d1 = haa * (1 + lambda), d2 = hbb * (1 + lambda);
            double det = d1 * d2 - hab * hab;
            na = a - (d2 * ga - hab * gb) / det;
            nb = b - (d1 * gb - hab * ga) / det;
        }
        return new double[] {a, b};
    }
}

package io.jacquard.corpus.finance;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Prices of options, with what traders ask besides. */
public final class Options {
    private static final double[] B = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};

    private Options() {}

    /** Hart's and others' way: a polynomial times the density, mirrored. */
    private static double normal(double x) {
        if (x < 0) return 1 - normalUpper(-x);
        return normalUpper(x);
    }

    private static double normalUpper(double x) {
        double k = 1 / (1 + 0.2316419 * x);
        double poly = 0;
        for (int i = B.length; i-- > 0; ) poly = k * (B[i] + poly);
        return 1 - density(x) * poly;
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** Black and Scholes, price first and five greeks after it. */
    @Args(
            "call = true|false; spot in 0.8..1.2; strike in 0.9..1.1; rate in 0.01..0.05; vol in 0.1..0.3; time in 0.5..2; greeks[6] out")
    @Differentiable
    static void blackScholes(
            boolean call, double spot, double strike, double rate, double vol, double time, double[] greeks) {
        if (time <= 0 || vol <= 0) throw new IllegalArgumentException("time and volatility have to be positive");
        double root = vol * Math.sqrt(time);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * vol * vol) * time) / root;
        double d2 = d1 - root;
        double discount = Math.exp(-rate * time);
        int sign = call ? 1 : -1;
        double n1 = normal(sign * d1);
        double n2 = normal(sign * d2);
        greeks[0] = sign * (spot * n1 - strike * discount * n2);
        greeks[1] = sign * n1;
        greeks[2] = density(d1) / (spot * root);
        greeks[3] = spot * density(d1) * Math.sqrt(time);
        greeks[4] = -spot * density(d1) * vol / (2 * Math.sqrt(time)) - sign * rate * strike * discount * n2;
        greeks[5] = sign * strike * time * discount * n2;
    }

    /** Implied volatility by Newton on vega, bisection when that leaves the bracket. */
    @Args("price in 0.08..0.12; strike in 0.95..1.05; time in 0.5..1")
    @Differentiable
    static double impliedVolatility(double price, double strike, double time) {
        double lo = 0.01;
        double hi = 2;
        double vol = 0.3;
        for (int i = 0; i < 60; i++) {
            double root = vol * Math.sqrt(time);
            double d1 = -Math.log(strike) / root + 0.5 * root;
            double value = smooth(d1) - strike * smooth(d1 - root);
            double error = value - price;
            if (error > 0) hi = vol;
            else lo = vol;
            double vega = density(d1) * Math.sqrt(time);
            double next = vol - error / vega;
            if (next <= lo || next >= hi) next = 0.5 * (lo + hi);
            if (Math.abs(next - vol) < 1e-14) return next;
            vol = next;
        }
        return vol;
    }

    private static double smooth(double x) {
        double sum = x;
        double term = x;
        for (int n = 1; n < 60; n++) {
            term *= x * x / (2 * n + 1);
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    /** Cox, Ross and Rubinstein for an American put, values rolled back in one array. */
    @Args("spot in 0.95..1.05; strike in 1..1.1; rate in 0.03..0.05; vol in 0.2..0.3; time; steps = 1|2|5")
    @Differentiable
    static double binomial(double spot, double strike, double rate, double vol, double time, int steps) {
        double dt = time / steps;
        double up = Math.exp(vol * Math.sqrt(dt));
        double down = 1 / up;
        double growth = Math.exp(rate * dt);
        double p = (growth - down) / (up - down);
        if (p < 0 || p > 1) throw new ArithmeticException("probability " + p);
        double[] value = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            value[i] = Math.max(0, strike - spot * Math.pow(up, 2 * i - steps));
        }
        for (int level = steps - 1; level >= 0; level--) {
            for (int i = 0; i <= level; i++) {
                double held = (p * value[i + 1] + (1 - p) * value[i]) / growth;
                double exercised = strike - spot * Math.pow(up, 2 * i - level);
                value[i] = held > exercised ? held : exercised;
            }
        }
        return value[0];
    }

    /** Three branches, a barrier that kills the middle of the tree. */
    @Args("spot in 0.98..1.02; strike in 0.9..1; vol in 0.2..0.3; barrier in 1.31..1.32; steps = 1|2|4")
    @Differentiable(wrt = {"spot", "strike", "vol"})
    static double trinomial(double spot, double strike, double vol, double barrier, int steps) {
        double dt = 1.0 / steps;
        double dx = vol * Math.sqrt(3 * dt);
        double nu = 0.02 - 0.5 * vol * vol;
        double pu = 0.5 * ((vol * vol * dt + nu * nu * dt * dt) / (dx * dx) + nu * dt / dx);
        double pd = 0.5 * ((vol * vol * dt + nu * nu * dt * dt) / (dx * dx) - nu * dt / dx);
        double pm = 1 - pu - pd;
        double discount = Math.exp(-0.02 * dt);
        double[][] tree = new double[steps + 1][2 * steps + 1];
        for (int t = steps; t >= 0; t--) {
            double[] now = tree[t];
            for (int j = -t; j <= t; j++) {
                double s = spot * Math.exp(j * dx);
                if (s > barrier) {
                    now[j + steps] = 0;
                    continue;
                }
                if (t == steps) {
                    now[j + steps] = s > strike ? s - strike : 0;
                } else {
                    double[] later = tree[t + 1];
                    now[j + steps] =
                            discount * (pu * later[j + steps + 1] + pm * later[j + steps] + pd * later[j + steps - 1]);
                }
            }
        }
        return tree[0][steps];
    }

    /** Arithmetic Asian option, normals given, antithetic pairs, a control variate in closed form. */
    @Args("spot; vol in 0.1..0.3; z[m][n] in -1..1; m = 1|3; n = 1|4")
    @Differentiable(wrt = {"spot", "vol"})
    static double asian(double spot, double vol, double[][] z) {
        int paths = z.length;
        int dates = z[0].length;
        double dt = 1.0 / dates;
        double drift = -0.5 * vol * vol * dt;
        double diffusion = vol * Math.sqrt(dt);
        double sum = 0;
        double control = 0;
        for (double[] path : z) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double s = spot;
                double mean = 0;
                double logs = 0;
                for (double normal : path) {
                    s *= Math.exp(drift + sign * diffusion * normal);
                    mean += s / dates;
                    logs += Math.log(s) / dates;
                }
                sum += Math.max(mean - 0.7, 0) / (2 * paths);
                control += Math.max(Math.exp(logs) - 0.7, 0) / (2 * paths);
            }
        }
        return sum - 0.9 * (control - (spot - 0.7));
    }

    /** Basket: correlated normals through a factor, made by a generator with its own state; passive but for what matters. */
    @Args("spot[3]; factor[3][3] in 0.1..0.2; weights[3]; seed = 7|12345; paths = 1|3")
    @Differentiable(wrt = {"spot", "factor"})
    static double basket(double[] spot, double[][] factor, double[] weights, long seed, int paths) {
        long state = seed;
        double sum = 0;
        double[] z = new double[3];
        for (int path = 0; path < paths; path++) {
            for (int i = 0; i < 3; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                double u = ((state >>> 11) + 0.5) * 0x1.0p-53;
                state = state * 6364136223846793005L + 1442695040888963407L;
                double v = (state >>> 11) * 0x1.0p-53;
                z[i] = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
            }
            double basket = 0;
            for (int i = 0; i < 3; i++) {
                double shock = 0;
                double variance = 0;
                for (int j = 0; j <= i; j++) {
                    shock += factor[i][j] * z[j];
                    variance += factor[i][j] * factor[i][j];
                }
                basket += weights[i] * spot[i] * Math.exp(shock - 0.5 * variance);
            }
            sum += basket > 1 ? basket - 1 : 0;
        }
        return sum / paths;
    }

    /** Heston's variance kept positive by full truncation, a knock-out on the way. */
    @Args(
            "s0; v0 in 0.04..0.09; kappa in 1..2; theta in 0.04..0.09; xi in 0.1..0.2; rho in -0.5..0; zs[n] in -1..1; zv[n] in -1..1")
    @Differentiable(wrt = {"s0", "v0", "kappa", "theta", "xi", "rho"})
    static double heston(
            double s0, double v0, double kappa, double theta, double xi, double rho, double[] zs, double[] zv) {
        if (zs.length == 0) return s0;
        double dt = 1.0 / zs.length;
        double logS = Math.log(s0);
        double v = v0;
        double complement = Math.sqrt(1 - rho * rho);
        for (int t = 0; t < zs.length; t++) {
            double vp = Math.max(v, 0);
            double root = Math.sqrt(vp * dt);
            logS += -0.5 * vp * dt + root * (rho * zv[t] + complement * zs[t]);
            v += kappa * (theta - vp) * dt + xi * root * zv[t];
            if (logS > 2) return 0;
        }
        return Math.exp(logS);
    }

    /** SABR's expansion, with the limit at the money. */
    @Args("f in 0.03..0.04; k in 0.03..0.04; t; alpha in 0.02..0.03; beta in 0.4..0.6; rho in -0.3..0; nu in 0.3..0.4")
    @Differentiable
    static double sabr(double f, double k, double t, double alpha, double beta, double rho, double nu) {
        double one = 1 - beta;
        double mid = Math.pow(f * k, 0.5 * one);
        double correction = 1
                + t
                        * (one * one / 24 * alpha * alpha / (mid * mid)
                                + 0.25 * rho * beta * nu * alpha / mid
                                + (2 - 3 * rho * rho) / 24 * nu * nu);
        double log = Math.log(f / k);
        if (Math.abs(log) < 1e-9) return alpha / mid * correction;
        double z = nu / alpha * mid * log;
        double chi = Math.log((Math.sqrt(1 - 2 * rho * z + z * z) + z - rho) / (1 - rho));
        double l2 = one * one * log * log;
        return alpha / (mid * (1 + l2 / 24 + l2 * l2 / 1920)) * (z / chi) * correction;
    }

    /** Explicit grid in the logarithm of the price, two rows that take turns, early exercise. */
    @Args("strike in 0.95..1.05; vol in 0.2..0.3; rate in 0.02..0.05; steps = 1|2|5")
    @Differentiable
    static double explicitGrid(double strike, double vol, double rate, int steps) {
        final int n = 8;
        double[][] v = new double[2][n + 1];
        double dt = 0.5 / 6;
        double dx = 0.25;
        for (int i = 0; i <= n; i++) v[0][i] = Math.max(strike - Math.exp((i - n / 2) * dx * 1.01), 0);
        double a = 0.5 * dt * (vol * vol / (dx * dx) - (rate - 0.5 * vol * vol) / dx);
        double c = 0.5 * dt * (vol * vol / (dx * dx) + (rate - 0.5 * vol * vol) / dx);
        double b = 1 - a - c - rate * dt;
        for (int t = 0; t < steps; t++) {
            double[] from = v[t % 2];
            double[] to = v[(t + 1) % 2];
            to[0] = from[0];
            to[n] = from[n];
            for (int i = 1; i < n; i++) {
                double held = a * from[i - 1] + b * from[i] + c * from[i + 1];
                to[i] = Math.max(held, strike - Math.exp((i - n / 2) * dx * 1.01));
            }
        }
        return v[steps % 2][n / 2];
    }
}

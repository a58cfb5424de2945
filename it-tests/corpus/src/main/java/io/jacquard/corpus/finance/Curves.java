package io.jacquard.corpus.finance;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Rates, bonds and what is built from them. */
public final class Curves {
    private final double[] times;
    private final double[] zeros;
    private final boolean flatForward;

    Curves(double[] times, double[] zeros, boolean flatForward) {
        this.times = times;
        this.zeros = zeros;
        this.flatForward = flatForward;
    }

    static Curves receiver(double[] times, double[] zeros) {
        return new Curves(times, zeros, times.length % 2 == 0);
    }

    private double discount(double t) {
        int n = times.length;
        if (n == 0) return 1;
        if (t <= times[0]) return Math.exp(-zeros[0] * t);
        if (t >= times[n - 1] + n - 1) return Math.exp(-zeros[n - 1] * t);
        int lo = 0;
        int hi = n - 1;
        while (hi - lo > 1) {
            int mid = (lo + hi) >>> 1;
            if (times[mid] + mid > t) hi = mid;
            else lo = mid;
        }
        double w = (t - times[lo] - lo) / (times[hi] + hi - times[lo] - lo);
        if (flatForward) {
            return Math.exp(-(1 - w) * zeros[lo] * (times[lo] + lo) - w * zeros[hi] * (times[hi] + hi));
        }
        return Math.exp(-((1 - w) * zeros[lo] + w * zeros[hi]) * t);
    }

    /** A bond's price off the curve, by binary search for each coupon. */
    @Args("coupon in 0.03..0.06; maturity in 2.6..2.9; times[n] in 0.1..0.4; zeros[n] in 0.02..0.05; n = 0|1|2|5")
    @Differentiable
    @Differentiable(
            name = "CurvesBondOfZeros",
            wrt = {"coupon", "this.zeros"})
    double bond(double coupon, double maturity) {
        double price = 0;
        double t = maturity;
        while (t > 0) {
            price += 0.5 * coupon * discount(t);
            t -= 0.5;
        }
        return price + discount(maturity);
    }

    /** A swap's fair rate and its annuity. */
    @Args("zeros[n] in 0.02..0.05; times[n] in 0.1..0.4; out[2] out; years = 1|3; n = 1|4")
    @Differentiable(wrt = "this.zeros")
    void fairRate(int years, double[] out) {
        double annuity = 0;
        for (int y = 1; y <= years; y++) annuity += discount(y);
        out[0] = (1 - discount(years)) / annuity;
        out[1] = annuity;
    }

    /** Par rates to discount factors, one after the other. */
    @Args("par[n] in 0.02..0.05")
    @Differentiable
    static double[] bootstrap(double[] par) {
        double[] df = new double[par.length];
        double annuity = 0;
        for (int i = 0; i < par.length; i++) {
            df[i] = (1 - par[i] * annuity) / (1 + par[i]);
            annuity += df[i];
        }
        return df;
    }

    /** Two quotes a year, the missing half years filled by a solver for the flat forward between. */
    @Args("par[n] in 0.02..0.05; n = 1|2|4")
    @Differentiable
    static double[] bootstrapWithGaps(double[] par) {
        double[] forward = new double[par.length];
        double df = 1;
        double known = 0;
        for (int i = 0; i < par.length; i++) {
            double f = i == 0 ? par[0] : forward[i - 1];
            for (int it = 0; it < 25; it++) {
                double half = df * Math.exp(-0.5 * f);
                double full = df * Math.exp(-f);
                double error = par[i] * (known + 0.5 * half + 0.5 * full) - (1 - full);
                double slope = par[i] * (-0.25 * half - 0.5 * full) - full;
                double step = error / slope;
                f -= step;
                if (Math.abs(step) < 1e-15) break;
            }
            forward[i] = f;
            known += 0.5 * df * Math.exp(-0.5 * f) + 0.5 * df * Math.exp(-f);
            df *= Math.exp(-f);
        }
        return forward;
    }

    /** Yield to maturity by Newton, then duration and convexity at it. */
    @Args("price in 0.95..1.05; coupon in 0.03..0.06; periods = 1|3|6; out[3] out")
    @Differentiable
    static void yieldAndRisk(double price, double coupon, int periods, double[] out) {
        double y = coupon;
        double value;
        double first;
        double second;
        int i = 0;
        for (; ; ) {
            value = 0;
            first = 0;
            second = 0;
            for (int t = 1; t <= periods; t++) {
                double cash = t == periods ? 1 + coupon : coupon;
                double v = cash * Math.pow(1 + y, -t);
                value += v;
                first -= t * v / (1 + y);
                second += t * (t + 1) * v / ((1 + y) * (1 + y));
            }
            double step = (value - price) / first;
            if (Math.abs(step) < 1e-13 || i++ > 40) break;
            y -= step;
        }
        out[0] = y;
        out[1] = -first / value;
        out[2] = second / value;
    }

    /** Nelson, Siegel and Svensson, squared errors against quotes. */
    @Args("beta[4] in 0.01..0.05; tau[2] in 1..3; t[n] in 0.5..5; quote[n] in 0.01..0.05")
    @Differentiable(wrt = {"beta", "tau"})
    static double svenssonError(double[] beta, double[] tau, double[] t, double[] quote) {
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            double a = t[i] / tau[0];
            double b = t[i] / tau[1];
            double la = -Math.expm1(-a) / a;
            double lb = -Math.expm1(-b) / b;
            double y = beta[0] + beta[1] * la + beta[2] * (la - Math.exp(-a)) + beta[3] * (lb - Math.exp(-b));
            double e = y - quote[i];
            sum += e * e;
        }
        return sum;
    }

    /** Vasicek: bond price in closed form, options on it summed over a coupon schedule. */
    @Args("r in 0.02..0.04; a in 0.2..0.5; b in 0.03..0.05; sigma in 0.01..0.02; dates = 0|1|3")
    @Differentiable
    static double vasicek(double r, double a, double b, double sigma, int dates) {
        double sum = 0;
        for (int t = 1; t <= dates; t++) {
            double big = (1 - Math.exp(-a * t)) / a;
            double log = (big - t) * (a * a * b - 0.5 * sigma * sigma) / (a * a) - sigma * sigma * big * big / (4 * a);
            sum += Math.exp(log - big * r) * (t == dates ? 1.04 : 0.04);
        }
        return sum;
    }

    /** A short-rate tree fitted to discount factors: state prices forward, one shift per step by Newton. */
    @Args("df[n] in 0.95..0.97; vol in 0.1..0.2; n = 1|2|4")
    @Differentiable
    static double[] blackDermanToy(double[] df, double vol) {
        int n = df.length;
        double[] shift = new double[n];
        double[] state = new double[n + 1];
        double[] next = new double[n + 1];
        state[0] = 1;
        double target = 1;
        for (int t = 0; t < n; t++) {
            target *= df[t];
            double m = 0.03;
            for (int it = 0; it < 30; it++) {
                double sum = 0;
                double slope = 0;
                for (int j = 0; j <= t; j++) {
                    double u = Math.exp(vol * (2 * j - t));
                    double d = 1 / (1 + m * u);
                    sum += state[j] * d;
                    slope -= state[j] * d * d * u;
                }
                double step = (sum - target) / slope;
                m -= step;
                if (Math.abs(step) < 1e-15) break;
            }
            shift[t] = m;
            for (int j = 0; j <= t + 1; j++) next[j] = 0;
            for (int j = 0; j <= t; j++) {
                double half = 0.5 * state[j] / (1 + m * Math.exp(vol * (2 * j - t)));
                next[j] += half;
                next[j + 1] += half;
            }
            System.arraycopy(next, 0, state, 0, t + 2);
        }
        return shift;
    }

    /** Loss of a credit portfolio by the recursion over names, conditional on one factor, integrated by five nodes. */
    @Args("p[n] in 0.02..0.1; rho in 0.2..0.4; n = 0|1|3")
    @Differentiable
    static double tranche(double[] p, double rho) {
        int n = p.length;
        double expected = 0;
        double[] dist = new double[n + 1];
        for (int node = -2; node <= 2; node++) {
            double weight = node == 0 ? 0.4 : Math.abs(node) == 1 ? 0.24 : 0.06;
            java.util.Arrays.fill(dist, 0);
            dist[0] = 1;
            for (int i = 0; i < n; i++) {
                double shifted = Math.log(p[i] / (1 - p[i])) - 1.7 * Math.sqrt(rho) * node;
                double q = 1 / (1 + Math.exp(-shifted / Math.sqrt(1 - rho)));
                for (int k = i + 1; k > 0; k--) dist[k] = dist[k] * (1 - q) + dist[k - 1] * q;
                dist[0] *= 1 - q;
            }
            for (int k = 0; k <= n; k++) expected += weight * dist[k] * Math.min(k * 0.6, 1);
        }
        return expected;
    }

    /** Internal rate of return of cash flows whose sign changes once, by bisection and a Newton polish. */
    @Args("flow[n] in 0.3..0.6; n = 2|4")
    @Differentiable
    static double internalRate(double[] flow) {
        double lo = -0.9;
        double hi = 3;
        while (hi - lo > 1e-6) {
            double mid = (lo + hi) / 2;
            if (presentValue(flow, mid) > 0) {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        double r = (lo + hi) / 2;
        for (int k = 0; k < 3; k++) {
            double slope = 0;
            for (int t = 1; t < flow.length; t++) slope -= t * flow[t] * Math.pow(1 + r, -t - 1);
            r -= presentValue(flow, r) / slope;
        }
        return r;
    }

    private static double presentValue(double[] flow, double rate) {
        double v = -flow[0];
        double d = 1;
        for (int t = 1; t < flow.length; t++) {
            d /= 1 + rate;
            v += flow[t] * d;
        }
        return v;
    }
}

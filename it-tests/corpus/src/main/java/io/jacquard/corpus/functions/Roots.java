package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Root finding in one and more dimensions; where the iteration ends the derivative is that of its last steps. */
public final class Roots {
    private final double tolerance;
    private final int limit;

    Roots(double tolerance, int limit) {
        this.tolerance = tolerance;
        this.limit = limit;
    }

    static Roots receiver(double tolerance, int limit) {
        return new Roots(tolerance, limit);
    }

    private static double f(double x, double a, double b) {
        return x * x * x + a * x - b;
    }

    @Args("a in 1..2; b in 2..4; tolerance in 1e-13..1e-12; limit = 60")
    @Differentiable
    double newton(double a, double b) {
        double x = 1;
        int i = 0;
        while (true) {
            double step = f(x, a, b) / (3 * x * x + a);
            x -= step;
            if (Math.abs(step) < tolerance) {
                return x;
            }
            if (++i >= limit) {
                throw new IllegalStateException("no root after " + i + " steps");
            }
        }
    }

    @Args("a in 1..2; b in 2..4; tolerance in 1e-13..1e-12; limit = 60")
    @Differentiable
    double secant(double a, double b) {
        double x0 = 0;
        double x1 = 1.5;
        double f0 = f(x0, a, b);
        double f1 = f(x1, a, b);
        for (int i = 0; i < limit && Math.abs(x1 - x0) > tolerance; i++) {
            double x2 = x1 - f1 * (x1 - x0) / (f1 - f0);
            x0 = x1;
            f0 = f1;
            x1 = x2;
            f1 = f(x1, a, b);
            if (f1 == 0) break;
        }
        return x1;
    }

    /** Regula falsi in its Illinois form: a side that stays twice is halved. */
    @Args("a in 1..2; b in 2..4; tolerance in 1e-12..1e-11; limit = 80")
    @Differentiable
    double illinois(double a, double b) {
        double lo = 0;
        double hi = 2;
        double flo = f(lo, a, b);
        double fhi = f(hi, a, b);
        int side = 0;
        double x = lo;
        for (int i = 0; i < limit; i++) {
            x = (flo * hi - fhi * lo) / (flo - fhi);
            double fx = f(x, a, b);
            if (Math.abs(fx) < tolerance) break;
            if (fx * fhi > 0) {
                hi = x;
                fhi = fx;
                if (side == -1) flo *= 0.5;
                side = -1;
            } else if (flo * fx > 0) {
                lo = x;
                flo = fx;
                if (side == 1) fhi *= 0.5;
                side = 1;
            } else {
                break;
            }
        }
        return x;
    }

    /** Brent: bisection, secant or inverse parabola, whichever is safe; one last Newton step gives it a derivative. */
    @Args("a in 1..2; b in 2..4; tolerance in 1e-13..1e-12; limit = 80")
    @Differentiable
    double brent(double a, double b) {
        double lo = 0;
        double hi = 2;
        double flo = f(lo, a, b);
        double fhi = f(hi, a, b);
        if (flo * fhi > 0) throw new IllegalArgumentException("no sign change");
        if (Math.abs(flo) < Math.abs(fhi)) {
            double t = lo;
            lo = hi;
            hi = t;
            t = flo;
            flo = fhi;
            fhi = t;
        }
        double c = lo;
        double fc = flo;
        double d = 0;
        boolean bisected = true;
        int count = 0;
        while (fhi != 0 && Math.abs(hi - lo) > tolerance && count++ < limit) {
            double s;
            if (flo != fc && fhi != fc) {
                s = lo * fhi * fc / ((flo - fhi) * (flo - fc))
                        + hi * flo * fc / ((fhi - flo) * (fhi - fc))
                        + c * flo * fhi / ((fc - flo) * (fc - fhi));
            } else {
                s = hi - fhi * (hi - lo) / (fhi - flo);
            }
            double bound = (3 * lo + hi) / 4;
            boolean outside = s < Math.min(bound, hi) || s > Math.max(bound, hi);
            if (outside
                    || bisected && Math.abs(s - hi) >= Math.abs(hi - c) / 2
                    || !bisected && Math.abs(s - hi) >= Math.abs(c - d) / 2) {
                s = 0.5 * (lo + hi);
                bisected = true;
            } else {
                bisected = false;
            }
            double fs = f(s, a, b);
            d = c;
            c = hi;
            fc = fhi;
            if (flo * fs < 0) {
                hi = s;
                fhi = fs;
            } else {
                lo = s;
                flo = fs;
            }
            if (Math.abs(flo) < Math.abs(fhi)) {
                double t = lo;
                lo = hi;
                hi = t;
                t = flo;
                flo = fhi;
                fhi = t;
            }
        }
        double root = hi;
        for (int polish = 0; polish < 2; polish++) root -= f(root, a, b) / (3 * root * root + a);
        return root;
    }

    /** Steffensen's acceleration of a fixed point. */
    @Args("a in 0.5..0.9; tolerance in 1e-13..1e-12; limit = 50")
    @Differentiable
    double steffensen(double a) {
        double x = 0.5;
        for (int i = 0; i < limit; i++) {
            double x1 = Math.cos(a * x);
            double x2 = Math.cos(a * x1);
            double den = x2 - 2 * x1 + x;
            if (Math.abs(den) < tolerance) return Math.cos(a * x2);
            double next = x - (x1 - x) * (x1 - x) / den;
            if (Math.abs(next - x) < tolerance) {
                x = next;
                break;
            }
            x = next;
        }
        return Math.cos(a * x);
    }

    /** Two equations, Jacobian by hand, damped when the residual grows. */
    @Args("p[2] in 1..1.5; tolerance in 1e-14..1e-13; limit = 40")
    @Differentiable
    double[] damped(double[] p) {
        double[] x = {1, 1};
        double[] r = new double[2];
        double[] trial = new double[2];
        residual(x, p, r);
        double norm = Math.hypot(r[0], r[1]);
        for (int it = 0; it < limit && norm > tolerance; it++) {
            double j00 = 2 * x[0], j01 = 1, j10 = -1, j11 = 3 * x[1] * x[1];
            double det = j00 * j11 - j01 * j10;
            double dx = (r[0] * j11 - r[1] * j01) / det;
            double dy = (j00 * r[1] - j10 * r[0]) / det;
            double lambda = 1;
            double newNorm = norm;
            for (int cut = 0; cut < 5; cut++) {
                trial[0] = x[0] - lambda * dx;
                trial[1] = x[1] - lambda * dy;
                residual(trial, p, r);
                newNorm = Math.hypot(r[0], r[1]);
                if (newNorm < norm) break;
                lambda /= 2;
            }
            x[0] = trial[0];
            x[1] = trial[1];
            if (newNorm >= norm) break;
            norm = newNorm;
        }
        return x;
    }

    private static void residual(double[] x, double[] p, double[] r) {
        r[0] = x[0] * x[0] + x[1] - p[0] - 1;
        r[1] = x[1] * x[1] * x[1] - x[0] - p[1] + 1.5;
    }

    /** Müller's parabolas stay on the real line here. */
    @Args("a in 1..2; b in 2..4; tolerance in 1e-12..1e-11; limit = 30")
    @Differentiable
    double muller(double a, double b) {
        double x0 = 0.5, x1 = 1, x2 = 1.5;
        for (int i = 0; i < limit; i++) {
            double f0 = f(x0, a, b);
            double f1 = f(x1, a, b);
            double f2 = f(x2, a, b);
            double q = (x2 - x1) / (x1 - x0);
            double aa = q * f2 - q * (1 + q) * f1 + q * q * f0;
            double bb = (2 * q + 1) * f2 - (1 + q) * (1 + q) * f1 + q * q * f0;
            double cc = (1 + q) * f2;
            double disc = Math.sqrt(Math.max(0, bb * bb - 4 * aa * cc));
            double den = bb < 0 ? bb - disc : bb + disc;
            double step = (x2 - x1) * 2 * cc / den;
            if (!(Math.abs(step) > tolerance)) break;
            x0 = x1;
            x1 = x2;
            x2 -= step;
        }
        return x2;
    }
}

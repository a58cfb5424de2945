package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Polynomials and their relatives, evaluated, multiplied, divided and solved. */
public final class Polynomials {
    private final double[] coefficients;
    private final double lower;
    private final double upper;

    Polynomials(double[] coefficients, double lower, double upper) {
        this.coefficients = coefficients;
        this.lower = lower;
        this.upper = upper;
    }

    static Polynomials receiver(double[] coefficients, double lower, double upper) {
        return new Polynomials(coefficients, lower, upper);
    }

    /** Clenshaw's recurrence on an interval of the object's. */
    @Args("x in 0.6..1.4; coefficients[n]; lower in -1..0; upper in 2..3")
    @Differentiable
    @Differentiable(
            name = "PolynomialsClenshawOfAll",
            wrt = {"x", "this.coefficients", "this.lower"})
    double clenshaw(double x) {
        if (coefficients.length == 0) return 0 * x;
        double y = (2 * x - lower - upper) / (upper - lower);
        double d = 0;
        double dd = 0;
        for (int j = coefficients.length - 1; j > 0; j--) {
            double save = d;
            d = 2 * y * d - dd + coefficients[j];
            dd = save;
        }
        return y * d - dd + coefficients[0];
    }

    /** Value and first two derivatives at once, by three Horner schemes in one loop. */
    @Args("x in 0.5..1.5; out[3] out; coefficients[n]; lower in 0..1; upper in 2..3")
    @Differentiable(wrt = {"x", "this.coefficients"})
    void jet(double x, double[] out) {
        double p = 0;
        double dp = 0;
        double ddp = 0;
        for (int i = coefficients.length; --i >= 0; ) {
            ddp = ddp * x + 2 * dp;
            dp = dp * x + p;
            p = p * x + coefficients[i];
        }
        out[0] = p;
        out[1] = dp;
        out[2] = ddp;
    }

    @Args("a[m]; b[n]; m = 1|3; n = 1|2|4")
    @Differentiable
    static double[] product(double[] a, double[] b) {
        double[] c = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) c[i + j] += a[i] * b[j];
        }
        return c;
    }

    /** Long division; the remainder replaces the dividend, the quotient goes out. */
    @Args("u[n+2] inout; v[n+1] in 1..2; q[2] inout; n = 0|1|2")
    @Differentiable
    static void divide(double[] u, double[] v, double[] q) {
        int nv = v.length - 1;
        for (int k = u.length - 1 - nv; k >= 0; k--) {
            q[k] = u[nv + k] / v[nv];
            for (int j = nv + k; j >= k; j--) u[j] -= q[k] * v[j - k];
        }
    }

    /** Coefficients from roots. */
    @Args("r[n] in -1..1")
    @Differentiable
    static double[] fromRoots(double[] r) {
        double[] c = new double[r.length + 1];
        c[0] = 1;
        for (int k = 0; k < r.length; k++) {
            for (int i = k + 1; i > 0; i--) c[i] = c[i - 1] - r[k] * c[i];
            c[0] *= -r[k];
        }
        return c;
    }

    /** All roots at once by Durand and Kerner, complex numbers in two arrays. */
    @Args("c[3] in 0.1..0.5")
    @Differentiable
    static double[] durandKerner(double[] c) {
        int n = c.length;
        double[] re = new double[n];
        double[] im = new double[n];
        double pr = 1;
        double pi = 0;
        for (int k = 0; k < n; k++) {
            re[k] = pr;
            im[k] = pi;
            double t = 0.4 * pr - 0.9 * pi;
            pi = 0.4 * pi + 0.9 * pr;
            pr = t;
        }
        double worst = 1;
        for (int it = 0; it < 100 && worst > 1e-14; it++) {
            worst = 0;
            for (int k = 0; k < n; k++) {
                double vr = 1;
                double vi = 0;
                for (int i = n - 1; i >= 0; i--) {
                    double t = vr * re[k] - vi * im[k] + c[i];
                    vi = vr * im[k] + vi * re[k];
                    vr = t;
                }
                double dr = 1;
                double di = 0;
                for (int j = 0; j < n; j++) {
                    if (j == k) continue;
                    double ar = re[k] - re[j];
                    double ai = im[k] - im[j];
                    double t = dr * ar - di * ai;
                    di = dr * ai + di * ar;
                    dr = t;
                }
                double den = dr * dr + di * di;
                double sr = (vr * dr + vi * di) / den;
                double si = (vi * dr - vr * di) / den;
                re[k] -= sr;
                im[k] -= si;
                worst = Math.max(worst, sr * sr + si * si);
            }
        }
        double[] out = new double[2 * n];
        for (int k = 0; k < n; k++) {
            out[k] = re[k];
            out[n + k] = im[k];
        }
        return out;
    }

    /** A cubic's real root, by trigonometry or by cube roots. */
    @Args("b in -1..1; c in -3..3; d in 0.5..1")
    @Differentiable
    static double cubicRoot(double b, double c, double d) {
        double q = (b * b - 3 * c) / 9;
        double r = (2 * b * b * b - 9 * b * c + 27 * d) / 54;
        double disc = r * r - q * q * q;
        if (disc < 0) {
            double theta = Math.acos(r / Math.sqrt(q * q * q));
            return -2 * Math.sqrt(q) * Math.cos(theta / 3) - b / 3;
        }
        double a = -Math.signum(r) * Math.cbrt(Math.abs(r) + Math.sqrt(disc));
        double e = a == 0 ? 0 : q / a;
        return a + e - b / 3;
    }

    /** Legendre, associated, by the stable recurrence in the degree. */
    @Args("x in -0.8..0.8; l = 0|1|3|4; m = 0|1|2")
    @Differentiable
    static double associatedLegendre(int l, int m, double x) {
        if (m > l) return 0;
        double pmm = 1;
        if (m > 0) {
            double somx2 = Math.sqrt((1 - x) * (1 + x));
            double fact = 1;
            for (int i = 1; i <= m; i++) {
                pmm *= -fact * somx2;
                fact += 2;
            }
        }
        if (l == m) return pmm;
        double pmmp1 = x * (2 * m + 1) * pmm;
        if (l == m + 1) return pmmp1;
        double pll = 0;
        for (int ll = m + 2; ll <= l; ll++) {
            pll = (x * (2 * ll - 1) * pmmp1 - (ll + m - 1) * pmm) / (ll - m);
            pmm = pmmp1;
            pmmp1 = pll;
        }
        return pll;
    }

    /** Hermite functions in an array, each from the two before. */
    @Args("x in -1..1; n = 1|2|5")
    @Differentiable
    static double[] hermiteFunctions(double x, int n) {
        double[] psi = new double[n];
        psi[0] = Math.pow(Math.PI, -0.25) * Math.exp(-0.5 * x * x);
        if (n > 1) psi[1] = Math.sqrt(2) * x * psi[0];
        for (int k = 2; k < n; k++) {
            psi[k] = Math.sqrt(2.0 / k) * x * psi[k - 1] - Math.sqrt((k - 1.0) / k) * psi[k - 2];
        }
        return psi;
    }

    /** Thiele's continued fraction through points, reciprocal differences in a triangle. */
    @Args("x[n] in 0.1..0.2; f[n] in 0.1..0.2; at in 0.35..0.45; n = 1|2|4")
    @Differentiable
    static double thiele(double[] x, double[] f, double at) {
        int n = x.length;
        double[] rho = new double[n];
        for (int i = 0; i < n; i++) {
            double v = f[i] + i * i * 0.7 + 1;
            for (int j = 0; j < i; j++) {
                v = (x[i] + i - x[j] - j) / (v - rho[j]);
            }
            rho[i] = v;
        }
        double value = rho[n - 1];
        for (int i = n - 2; i >= 0; --i) value = rho[i] + (at - x[i] - i) / value;
        return value;
    }

    /** Quadratic roots without cancellation, the smaller by the product of both. */
    @Args("a in 0.5..1; b in 2.5..4; c in 0.5..1")
    @Differentiable
    static double[] quadratic(double a, double b, double c) {
        double disc = b * b - 4 * a * c;
        if (disc < 0) return new double[] {Double.NaN, Double.NaN};
        double q = -0.5 * (b + Math.copySign(Math.sqrt(disc), b));
        return new double[] {q / a, c / q};
    }
}

package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Special functions by series, continued fractions and recurrences. */
public final class Special {
    private static final double EPS = 1e-16;
    private static final double FPMIN = Double.MIN_NORMAL / EPS;
    private static final int MAX_ITERATIONS = 300;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Special() {}

    /** Lanczos' sum, reflected for small arguments. */
    @Args("x in 0.1..4")
    @Differentiable
    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma1p(-x);
        }
        return logGamma1p(x - 1);
    }

    private static double logGamma1p(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x + i);
        double t = x + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** Shifted up until the asymptotic series does. */
    @Args("x in 0.2..3")
    @Differentiable
    static double digamma(double x) {
        double result = 0;
        while (x < 8) {
            result -= 1 / x;
            x += 1;
        }
        double inv = 1 / (x * x);
        result += Math.log(x) - 0.5 / x;
        return result - inv * (1.0 / 12 - inv * (1.0 / 120 - inv * (1.0 / 252 - inv * (1.0 / 240 - inv / 132))));
    }

    /** A series for small arguments, Lentz's continued fraction for large ones. */
    @Args("x in -3..3")
    @Differentiable
    static double erf(double x) {
        double z = Math.abs(x);
        if (z < 1.5) {
            double term = x;
            double sum = x;
            for (int n = 1; n < 80; n++) {
                term *= -x * x / n;
                double part = term / (2 * n + 1);
                sum += part;
                if (Math.abs(part) < EPS * Math.abs(sum)) break;
            }
            return 2 / Math.sqrt(Math.PI) * sum;
        }
        double f = z;
        for (int k = 60; k > 0; k--) f = z + 0.5 * k / f;
        double tail = Math.exp(-z * z) / (f * Math.sqrt(Math.PI));
        return x > 0 ? 1 - tail : tail - 1;
    }

    /** Upper and lower incomplete gamma function: which is computed depends on the arguments. */
    @Args("a in 0.5..3; x in 0.2..5")
    @Differentiable
    static double gammaP(double a, double x) {
        if (x < 0 || a <= 0) throw new IllegalArgumentException("a " + a + ", x " + x);
        if (x == 0) return 0;
        double front = Math.exp(-x + a * Math.log(x) - logGamma1p(a - 1));
        if (x < a + 1) {
            double ap = a;
            double del = 1 / a;
            double sum = del;
            for (int n = 0; n < MAX_ITERATIONS; n++) {
                ++ap;
                del *= x / ap;
                sum += del;
                if (Math.abs(del) < Math.abs(sum) * EPS) {
                    return sum * front;
                }
            }
            throw new ArithmeticException("series did not converge");
        }
        double b = x + 1 - a;
        double c = 1 / FPMIN;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i <= MAX_ITERATIONS; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            if (Math.abs(d) < FPMIN) d = FPMIN;
            c = b + an / c;
            if (Math.abs(c) < FPMIN) c = FPMIN;
            d = 1 / d;
            double del = d * c;
            h *= del;
            if (Math.abs(del - 1) < 4 * EPS) break;
        }
        return 1 - front * h;
    }

    /** Incomplete beta function by Lentz's method, its arguments exchanged where that converges faster. */
    @Args("a in 1..3; b in 1..3; x in 0.1..0.9")
    @Differentiable
    static double betaI(double a, double b, double x) {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        double logFront =
                logGamma1p(a + b - 1) - logGamma1p(a - 1) - logGamma1p(b - 1) + a * Math.log(x) + b * Math.log1p(-x);
        double front = Math.exp(logFront);
        return x < (a + 1) / (a + b + 2) ? front * lentz(a, b, x) / a : 1 - front * lentz(b, a, 1 - x) / b;
    }

    private static double lentz(double a, double b, double x) {
        double qab = a + b;
        double qap = a + 1;
        double qam = a - 1;
        double c = 1;
        double d = 1 - qab * x / qap;
        if (Math.abs(d) < FPMIN) d = FPMIN;
        d = 1 / d;
        double h = d;
        for (int m = 1; m <= MAX_ITERATIONS; m++) {
            int m2 = 2 * m;
            double aa = m * (b - m) * x / ((qam + m2) * (a + m2));
            d = 1 + aa * d;
            if (Math.abs(d) < FPMIN) d = FPMIN;
            c = 1 + aa / c;
            if (Math.abs(c) < FPMIN) c = FPMIN;
            d = 1 / d;
            h *= d * c;
            aa = -(a + m) * (qab + m) * x / ((a + m2) * (qap + m2));
            d = 1 + aa * d;
            if (Math.abs(d) < FPMIN) d = FPMIN;
            c = 1 + aa / c;
            if (Math.abs(c) < FPMIN) c = FPMIN;
            d = 1 / d;
            double del = d * c;
            h *= del;
            if (Math.abs(del - 1) <= 4 * EPS) return h;
        }
        return Double.NaN;
    }

    /** Bessel functions of whole order by Miller's backward recurrence, normalised by their sum. */
    @Args("x in 0.5..4; order = 0|1|2|3")
    @Differentiable
    static double besselJ(int order, double x) {
        int start = 2 * ((order + 30) / 2);
        double above = 0;
        double current = 1e-30;
        double result = 0;
        double norm = 0;
        boolean even = true;
        for (int j = start; j > 0; j--) {
            double below = 2.0 * j / x * current - above;
            above = current;
            current = below;
            if (Math.abs(current) > 1e10) {
                current *= 1e-10;
                above *= 1e-10;
                result *= 1e-10;
                norm *= 1e-10;
            }
            if (even) norm += above;
            even = !even;
            if (j == order) result = above;
        }
        norm = 2 * norm + current;
        return (order == 0 ? current : result) / norm;
    }

    /** Complete elliptic integrals of both kinds from one arithmetic-geometric mean. */
    @Args("m in 0.1..0.8")
    @Differentiable
    static double elliptic(double m) {
        double a = 1;
        double b = Math.sqrt(1 - m);
        double c = Math.sqrt(m);
        double power = 0.5;
        double sum = power * c * c;
        while (Math.abs(c) > 1e-15) {
            double next = 0.5 * (a + b);
            c = 0.5 * (a - b);
            b = Math.sqrt(a * b);
            a = next;
            power *= 2;
            sum += power * c * c;
        }
        double k = Math.PI / (2 * a);
        return k + 3 * k * (1 - sum);
    }

    /** Carlson's symmetric form by duplication. */
    @Args("x in 0.5..1; y in 1..2; z in 2..3")
    @Differentiable
    static double carlsonRf(double x, double y, double z) {
        double mean;
        double dx;
        double dy;
        double dz;
        do {
            double sx = Math.sqrt(x), sy = Math.sqrt(y), sz = Math.sqrt(z);
            double lambda = sx * (sy + sz) + sy * sz;
            x = 0.25 * (x + lambda);
            y = 0.25 * (y + lambda);
            z = 0.25 * (z + lambda);
            mean = (x + y + z) / 3;
            dx = (mean - x) / mean;
            dy = (mean - y) / mean;
            dz = (mean - z) / mean;
        } while (Math.max(Math.max(Math.abs(dx), Math.abs(dy)), Math.abs(dz)) > 0.0025);
        double e2 = dx * dy - dz * dz;
        double e3 = dx * dy * dz;
        return (1 + (e2 / 24 - 0.1 - 3 * e3 / 44) * e2 + e3 / 14) / Math.sqrt(mean);
    }

    /** Lambert's function by Halley's steps from a start that depends on the branch of the plane. */
    @Args("x in 0.2..8")
    @Differentiable
    static double lambertW(double x) {
        double w = x < 1 ? x : Math.log(x);
        for (int i = 0; i < 50; i++) {
            double e = Math.exp(w);
            double f = w * e - x;
            double step = f / (e * (w + 1) - (w + 2) * f / (2 * w + 2));
            w -= step;
            if (Math.abs(step) < 1e-15 * (1 + Math.abs(w))) {
                break;
            }
        }
        return w;
    }

    /** Riemann's zeta function by Borwein's alternating sums, weights found on the way. */
    @Args("s in 1.5..4")
    @Differentiable
    static double zeta(double s) {
        final int n = 20;
        double[] d = new double[n + 1];
        double term = 1.0 / n;
        double sum = term;
        d[0] = n * sum;
        for (int i = 1; i <= n; i++) {
            term *= 4.0 * (n + i - 1) * (n - i + 1) / ((2.0 * i) * (2 * i - 1));
            sum += term;
            d[i] = n * sum;
        }
        double total = 0;
        for (int k = 0; k < n; k++) {
            double sign = (k & 1) == 0 ? 1 : -1;
            total += sign * (d[k] - d[n]) / Math.pow(k + 1, s);
        }
        return -total / (d[n] * (1 - Math.pow(2, 1 - s)));
    }

    /** Exponential integral: a series that starts with a logarithm, or a continued fraction from the far end. */
    @Args("x in 0.3..4")
    @Differentiable
    static double exponentialIntegral(double x) {
        if (x > 2) {
            double f = 0;
            for (int k = 60; k >= 1; k--) f = k / (1 + k / (x + f));
            return Math.exp(-x) / (x + f);
        }
        double sum = -0.57721566490153286 - Math.log(x);
        double power = -1;
        int k = 1;
        while (true) {
            power *= -x / k;
            double t = power / k;
            sum += t;
            if (Math.abs(t) < 1e-17) return sum;
            k++;
        }
    }

    /** Normal quantile: a rational start in one of three regions, two corrections by Halley with the function itself. */
    @Args("p in 0.01..0.99")
    @Differentiable
    static double normalQuantile(double p) {
        double q = p - 0.5;
        double z;
        if (Math.abs(q) <= 0.425) {
            z = q * (2.5 + q * q * 3);
        } else {
            double r = Math.sqrt(-2 * Math.log(q < 0 ? p : 1 - p));
            z = r - (2.30753 + 0.27061 * r) / (1 + r * (0.99229 + r * 0.04481));
            if (q < 0) z = -z;
        }
        for (int i = 0; i < 5; i++) {
            double e = 0.5 * (1 + erfOf(z / Math.sqrt(2))) - p;
            double u = e * Math.sqrt(2 * Math.PI) * Math.exp(z * z / 2);
            z -= u / (1 + z * u / 2);
        }
        return z;
    }

    private static double erfOf(double x) {
        double sum = 0;
        double term = 2 / Math.sqrt(Math.PI) * x * Math.exp(-x * x);
        for (int n = 0; n < 90; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 3);
        }
        return sum;
    }
}

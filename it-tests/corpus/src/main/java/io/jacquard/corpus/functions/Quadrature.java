package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Integrals of a function with parameters. */
public final class Quadrature {
    private Quadrature() {}

    private static double integrand(double x, double a, double b) {
        return Math.exp(-a * x) * Math.cos(b * x) / (1 + x * x);
    }

    @Args("lo in 0..0.2; hi in 1..1.5; panels = 0|1|4")
    @Differentiable
    static double simpson(double lo, double hi, double a, double b, int panels) {
        double h = (hi - lo) / (2 * Math.max(1, panels));
        double sum = integrand(lo, a, b) + integrand(hi, a, b);
        for (int i = 1; i < 2 * panels; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * integrand(lo + i * h, a, b);
        }
        return sum * h / 3;
    }

    /** Nodes by Newton on the Legendre recurrence, mirrored halves. */
    @Args("lo in 0..0.2; hi in 1..1.5; n = 1|2|5")
    @Differentiable
    static double gaussLegendre(double lo, double hi, double a, int n) {
        double mid = 0.5 * (hi + lo);
        double half = 0.5 * (hi - lo);
        double total = 0;
        for (int i = 0; i < (n + 1) / 2; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double pp;
            double z1;
            do {
                double p1 = 1;
                double p2 = 0;
                for (int j = 0; j < n; j++) {
                    double p3 = p2;
                    p2 = p1;
                    p1 = ((2.0 * j + 1) * z * p2 - j * p3) / (j + 1);
                }
                pp = n * (z * p1 - p2) / (z * z - 1);
                z1 = z;
                z = z1 - p1 / pp;
            } while (Math.abs(z - z1) > 1e-14);
            double w = 2 * half / ((1 - z * z) * pp * pp);
            double low = integrand(mid - half * z, a, 0.7);
            total += 2 * i + 1 == n ? w * low : w * (low + integrand(mid + half * z, a, 0.7));
        }
        return total;
    }

    /** Romberg's triangle in one row that is overwritten. */
    @Args("lo in 0..0.2; hi in 1..1.5")
    @Differentiable
    static double romberg(double lo, double hi, double a) {
        double[] r = new double[7];
        double h = hi - lo;
        r[0] = 0.5 * h * (integrand(lo, a, 1.1) + integrand(hi, a, 1.1));
        int points = 1;
        int k;
        for (k = 1; k < r.length; k++) {
            h *= 0.5;
            double sum = 0;
            for (int i = 0; i < points; i++) sum += integrand(lo + (2 * i + 1) * h, a, 1.1);
            points *= 2;
            double above = r[0];
            r[0] = 0.5 * r[0] + h * sum;
            double factor = 1;
            for (int j = 1; j <= k; j++) {
                factor *= 4;
                double next = r[j - 1] + (r[j - 1] - above) / (factor - 1);
                above = r[j];
                r[j] = next;
            }
        }
        return r[k - 1];
    }

    /** Double exponential: an endpoint singularity does not matter. */
    @Args("p in 0.3..0.6; q in 0.2..0.5; n = 2|12")
    @Differentiable
    static double tanhSinh(double p, double q, int n) {
        double h = 3.0 / n;
        double sum = 0;
        for (int k = -n; k <= n; k++) {
            double t = k * h;
            double u = 0.5 * Math.PI * Math.sinh(t);
            double x = 0.5 * (1 + Math.tanh(u));
            double w = 0.25 * Math.PI * Math.cosh(t) / (Math.cosh(u) * Math.cosh(u));
            sum += w * Math.pow(x, p) * Math.pow(1 - x, q);
        }
        return h * sum;
    }

    /** Halves intervals from a stack of its own until an estimate of the error is small. */
    @Args("a in 2..3; hi in 1.9..2.1")
    @Differentiable
    static double adaptive(double a, double hi) {
        double[] left = new double[40];
        double[] right = new double[40];
        int depth = 0;
        left[0] = 0;
        right[0] = hi;
        double total = 0;
        int evaluations = 0;
        while (depth >= 0) {
            double l = left[depth];
            double r = right[depth];
            double m = 0.5 * (l + r);
            double fl = integrand(l, a, 2);
            double fm = integrand(m, a, 2);
            double fr = integrand(r, a, 2);
            double coarse = (r - l) / 6 * (fl + 4 * fm + fr);
            double fine = (r - l)
                    / 12
                    * (fl + 4 * integrand(0.5 * (l + m), a, 2) + 2 * fm + 4 * integrand(0.5 * (m + r), a, 2) + fr);
            depth--;
            evaluations += 5;
            if (Math.abs(fine - coarse) < 1e-4 || evaluations > 200) {
                total += fine + (fine - coarse) / 15;
                continue;
            }
            depth++;
            right[depth] = m;
            depth++;
            left[depth] = m;
            right[depth] = r;
        }
        return total;
    }

    /** A rule of Gauss and Laguerre with its constants, for a whole half line. */
    @Args("a in 0.2..0.6; b in 0.2..0.6")
    @Differentiable
    static double laguerre(double a, double b) {
        final double[] nodes = {0.41577455678347908, 2.2942803602790417, 6.2899450829374792};
        final double[] weights = {0.71109300992917302, 0.27851773356924084, 0.010389256501586135};
        double s = 0;
        for (int i = 0; i < nodes.length; ++i) {
            for (int j = 0; j < nodes.length; ++j) {
                double w = weights[i] * weights[j];
                s += w / (1 + a * nodes[i] + b * nodes[j] * nodes[i]);
            }
        }
        return s;
    }

    /** Sampled data on a grid that is not even: parabolas through three points, the last one shared. */
    @Args("t[n] in 0.01..0.2; y[n]; n = 0|1|2|3|6")
    @Differentiable
    static double uneven(double[] t, double[] y) {
        int n = y.length;
        if (n < 2) return 0;
        double sum = 0;
        int i = 0;
        for (; i + 2 < n; i += 2) {
            double h0 = t[i + 1] + 1 - t[i];
            double h1 = t[i + 2] + 1 - t[i + 1];
            double h = h0 + h1;
            sum += h / 6 * ((2 - h1 / h0) * y[i] + h * h / (h0 * h1) * y[i + 1] + (2 - h0 / h1) * y[i + 2]);
        }
        if (i + 1 < n) {
            sum += 0.5 * (t[i + 1] + 1 - t[i]) * (y[i] + y[i + 1]);
        }
        return sum;
    }

    /** Clenshaw and Curtis: cosine coefficients of samples, integrated one by one. */
    @Args("a in 0.5..1.5; n = 2|4|6")
    @Differentiable
    static double clenshawCurtis(double a, int n) {
        double[] f = new double[n + 1];
        for (int k = 0; k <= n; k++) f[k] = integrand(Math.cos(Math.PI * k / n), a, 1);
        double sum = 0;
        for (int j = 0; j <= n; j += 2) {
            double c = 0.5 * (f[0] + f[n]);
            for (int k = 1; k < n; k++) c += f[k] * Math.cos(Math.PI * j * k / n);
            c *= 2.0 / n;
            if (j == 0 || j == n) c *= 0.5;
            sum += 2 * c / (1 - j * j);
        }
        return sum;
    }

    /** Levin's acceleration of an alternating series. */
    @Args("x in 0.5..1; n = 2|6")
    @Differentiable
    static double accelerated(double x, int n) {
        double[] partial = new double[n + 2];
        double s = 0;
        double sign = 1;
        for (int k = 0; k < n + 2; k++) {
            s += sign * Math.pow(x, k) / (k + 1);
            partial[k] = s;
            sign = -sign;
        }
        int m = n + 2;
        while (m > 2) {
            for (int i = 0; i < m - 2; i++) {
                double d1 = partial[i + 1] - partial[i];
                double d2 = partial[i + 2] - partial[i + 1];
                double den = d2 - d1;
                if (Math.abs(den) < 1e-9) return partial[i + 2];
                partial[i] = partial[i] - d1 * d1 / den;
            }
            m -= 2;
        }
        return partial[0];
    }
}

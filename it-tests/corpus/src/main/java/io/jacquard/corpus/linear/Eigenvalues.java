package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Iterations for eigenvalues and singular values. */
public final class Eigenvalues {
    private static final int MAX_SWEEPS = 8;
    private static final double EPSILON = 1e-14;

    private Eigenvalues() {}

    /** Cyclic rotations of a symmetric matrix until nothing is left beside the diagonal; a spectral function. */
    @Args("a[n][n] in -1..1; n = 0|1|2|3")
    @Differentiable
    static double jacobi(double[][] a) {
        int n = a.length;
        double[][] s = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) s[i][j] = a[i][j] + a[j][i] + (i == j ? 2.0 * i : 0.0);
        }
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            double off = 0;
            for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) off += s[i][j] * s[i][j];
            if (off < EPSILON * EPSILON) break;
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(s[p][q]) < 1e-150) continue;
                    double theta = (s[q][q] - s[p][p]) / (2.0 * s[p][q]);
                    double t = 1.0 / (Math.abs(theta) + Math.sqrt(theta * theta + 1.0));
                    if (theta < 0.0) t = -t;
                    double c = 1.0 / Math.sqrt(t * t + 1.0);
                    double sn = t * c;
                    for (int k = 0; k < n; k++) {
                        double kp = s[k][p];
                        double kq = s[k][q];
                        s[k][p] = c * kp - sn * kq;
                        s[k][q] = sn * kp + c * kq;
                    }
                    for (int k = 0; k < n; k++) {
                        double pk = s[p][k];
                        double qk = s[q][k];
                        s[p][k] = c * pk - sn * qk;
                        s[q][k] = sn * pk + c * qk;
                    }
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) sum += Math.exp(0.3 * s[i][i]);
        return sum;
    }

    /** One-sided rotations make the columns orthogonal; their norms are the singular values. */
    @Args("a[m][n] in -1..1; m = 3|4; n = 1|2|3")
    @Differentiable
    static double[] singularValues(double[][] a) {
        final int m = a.length;
        final int n = a[0].length;
        double[][] u = new double[n][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) u[j][i] = a[i][j] + (i == j ? 1 + j : 0);
        }
        boolean rotated = true;
        int sweeps = 0;
        while (rotated && sweeps++ < 12) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    double alpha = 0;
                    double beta = 0;
                    double gamma = 0;
                    for (int i = 0; i < m; i++) {
                        alpha += u[p][i] * u[p][i];
                        beta += u[q][i] * u[q][i];
                        gamma += u[p][i] * u[q][i];
                    }
                    if (Math.abs(gamma) <= 1e-13 * Math.sqrt(alpha * beta)) continue;
                    rotated = true;
                    double zeta = (beta - alpha) / (2 * gamma);
                    double t = Math.signum(zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
                    double c = 1 / Math.sqrt(1 + t * t);
                    double s = c * t;
                    for (int i = 0; i < m; i++) {
                        double w = u[p][i];
                        u[p][i] = c * w - s * u[q][i];
                        u[q][i] = s * w + c * u[q][i];
                    }
                }
            }
        }
        double[] sigma = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) sigma[j] += u[j][i] * u[j][i];
            sigma[j] = Math.sqrt(sigma[j]);
        }
        return sigma;
    }

    /** Dominant eigenvalue of a positive matrix; the vector is scaled by its largest entry, in two buffers. */
    @Args("a[n][n] in 0.5..1.5; n = 1|2|4")
    @Differentiable
    static double power(double[][] a) {
        int n = a.length;
        double[] v = new double[n];
        double[] w = new double[n];
        java.util.Arrays.fill(v, 1.0);
        double lambda = 0;
        double before;
        int count = 0;
        do {
            before = lambda;
            lambda = 0;
            for (int i = 0; i < n; i++) {
                w[i] = 0;
                for (int j = 0; j < n; j++) w[i] += a[i][j] * v[j];
                lambda = Math.max(lambda, Math.abs(w[i]));
            }
            for (int i = 0; i < n; i++) v[i] = w[i] / lambda;
        } while (++count < 100 && Math.abs(lambda - before) > 1e-13 * lambda);
        return lambda;
    }

    /** Rayleigh's quotient of a symmetric 2 by 2 block, by shifted inverse iteration written out. */
    @Args("a in 1..2; b in 0.2..0.4; d in 3..4")
    @Differentiable
    static double rayleighQuotient(double a, double b, double d) {
        double x = 1.0;
        double y = 0.1;
        double shift = 0.0;
        for (int i = 0; i < 3; i++) {
            double norm = Math.sqrt(x * x + y * y);
            x /= norm;
            y /= norm;
            shift = a * x * x + 2 * b * x * y + d * y * y;
            double m = shift + 0.05;
            double det = (a - m) * (d - m) - b * b;
            double u = ((d - m) * x - b * y) / det;
            double v = ((a - m) * y - b * x) / det;
            x = u;
            y = v;
        }
        return shift;
    }

    /** Shifted QR steps on a symmetric tridiagonal matrix, deflating from below. */
    @Args("d[n] in 1..4; e[n] in 0.1..0.5; n = 0|1|2|4")
    @Differentiable(wrt = {"d", "e"})
    static double[] tridiagonalQr(double[] d, double[] e) {
        int n = d.length;
        double[] diagonal = d.clone();
        double[] off = e.clone();
        int last = n - 1;
        int guard = 0;
        while (last > 0 && guard++ < 60) {
            if (Math.abs(off[last - 1]) < 1e-12) {
                last--;
                continue;
            }
            double delta = 0.5 * (diagonal[last - 1] - diagonal[last]);
            double root = Math.hypot(delta, off[last - 1]);
            double shift = diagonal[last] - off[last - 1] * off[last - 1] / (delta + (delta < 0 ? -root : root));
            double x = diagonal[0] - shift;
            double z = off[0];
            for (int k = 0; k < last; k++) {
                double r = Math.hypot(x, z);
                double c = x / r;
                double s = z / r;
                if (k > 0) off[k - 1] = r;
                double dk = diagonal[k];
                double dn = diagonal[k + 1];
                double ek = off[k];
                diagonal[k] = c * c * dk + 2 * c * s * ek + s * s * dn;
                diagonal[k + 1] = s * s * dk - 2 * c * s * ek + c * c * dn;
                off[k] = c * s * (dn - dk) + (c * c - s * s) * ek;
                x = off[k];
                if (k < last - 1) {
                    z = s * off[k + 1];
                    off[k + 1] *= c;
                }
            }
        }
        return diagonal;
    }

    /** Lanczos with full reorthogonalisation; the tridiagonal matrix that comes out. */
    @Args("a[n][n] in -1..1; v[n] in 0.5..1.5; steps = 1|2|3; n = 4")
    @Differentiable
    static double lanczos(double[][] a, double[] v, int steps) {
        int n = v.length;
        double[][] q = new double[steps + 1][n];
        double norm = 0;
        for (double c : v) norm += c * c;
        norm = Math.sqrt(norm);
        for (int i = 0; i < n; i++) q[0][i] = v[i] / norm;
        double product = 1;
        for (int k = 0; k < steps; k++) {
            double[] next = q[k + 1];
            for (int i = 0; i < n; i++) {
                double s = 0;
                for (int j = 0; j < n; j++) s += 0.5 * (a[i][j] + a[j][i]) * q[k][j];
                next[i] = s;
            }
            for (int l = 0; l <= k; l++) {
                double alpha = 0;
                for (int i = 0; i < n; i++) alpha += q[l][i] * next[i];
                if (l == k) product += alpha;
                for (int i = 0; i < n; i++) next[i] -= alpha * q[l][i];
            }
            double beta = 0;
            for (double c : next) beta += c * c;
            beta = Math.sqrt(beta);
            if (beta < 1e-10) {
                return product;
            }
            product *= beta;
            for (int i = 0; i < n; i++) next[i] /= beta;
        }
        return product;
    }

    /** Coefficients of the characteristic polynomial, by Faddeev and Le Verrier. */
    @Args("a[n][n] in -1..1; n = 0|1|2|4")
    @Differentiable
    static double[] characteristic(double[][] a) {
        int n = a.length;
        double[] c = new double[n + 1];
        double[][] m = new double[n][n];
        double[][] am = new double[n][n];
        c[n] = 1;
        for (int k = 1; k <= n; k++) {
            double trace = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    am[i][j] = 0;
                    for (int l = 0; l < n; l++) am[i][j] += a[i][l] * m[l][j];
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) m[i][j] = am[i][j] + (i == j ? c[n - k + 1] : 0);
            }
            for (int i = 0; i < n; i++) for (int l = 0; l < n; l++) trace += a[i][l] * m[l][i];
            c[n - k] = -trace / k;
        }
        return c;
    }

    /** Smallest eigenvalue of a symmetric tridiagonal matrix by Newton on the recurrence of its minors. */
    @Args("d[n] in 2..3; e[n] in 0.1..0.5; n = 1|2|4")
    @Differentiable
    static double newtonOnMinors(double[] d, double[] e) {
        double x = 0.5;
        for (int step = 0; step < 40; step++) {
            double p0 = 1;
            double p1 = d[0] - x;
            double q0 = 0;
            double q1 = -1;
            for (int i = 1; i < d.length; i++) {
                double e2 = e[i - 1] * e[i - 1];
                double p2 = (d[i] - x) * p1 - e2 * p0;
                double q2 = -p1 + (d[i] - x) * q1 - e2 * q0;
                p0 = p1;
                p1 = p2;
                q0 = q1;
                q1 = q2;
            }
            double dx = p1 / q1;
            x -= dx;
            if (Math.abs(dx) < 1e-14) return x;
        }
        throw new IllegalStateException("no convergence");
    }
}

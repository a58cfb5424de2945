package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Systems with few diagonals. */
public final class Banded {
    private Banded() {}

    @Args("lower[n] in -1..1; diag[n] in 3..4; upper[n] in -1..1; rhs[n]")
    @Differentiable
    static double[] thomas(double[] lower, double[] diag, double[] upper, double[] rhs) {
        int n = diag.length;
        double[] x = new double[n];
        if (n == 0) return x;
        double[] gamma = new double[n];
        double beta = diag[0];
        x[0] = rhs[0] / beta;
        for (int i = 1; i < n; i++) {
            gamma[i] = upper[i - 1] / beta;
            beta = diag[i] - lower[i] * gamma[i];
            if (beta == 0.0) throw new ArithmeticException("zero pivot");
            x[i] = (rhs[i] - lower[i] * x[i - 1]) / beta;
        }
        for (int i = n - 2; i >= 0; i--) x[i] -= gamma[i + 1] * x[i + 1];
        return x;
    }

    /** In place, three of four arrays used up. */
    @Args("a[n] in -1..1; b[n] inout in 3..4; c[n] inout in -1..1; d[n] inout; n >= 1")
    @Differentiable(of = "d")
    static void thomasInPlace(double[] a, double[] b, double[] c, double[] d) {
        final int last = d.length - 1;
        c[0] /= b[0];
        d[0] /= b[0];
        for (int i = 1; i <= last; i++) {
            b[i] -= a[i] * c[i - 1];
            c[i] /= b[i];
            d[i] = (d[i] - a[i] * d[i - 1]) / b[i];
        }
        for (int i = last; i-- > 0; ) {
            d[i] -= c[i] * d[i + 1];
        }
    }

    /** Corners closed by Sherman and Morrison: one elimination, two right sides. */
    @Args("diag[n] in 3..4; off[n] in -1..1; rhs[n]; n = 3|5")
    @Differentiable
    static double[] periodic(double[] diag, double[] off, double[] rhs) {
        int n = diag.length;
        if (n < 3) throw new IllegalArgumentException("too small: " + n);
        double gamma = -diag[0];
        double corner = off[n - 1];
        double[] main = diag.clone();
        main[0] -= gamma;
        main[n - 1] -= corner * corner / gamma;
        double[] u = new double[n];
        u[0] = gamma;
        u[n - 1] = corner;
        double[] x = rhs.clone();
        for (int i = 1; i < n; i++) {
            double w = off[i - 1] / main[i - 1];
            main[i] -= w * off[i - 1];
            x[i] -= w * x[i - 1];
            u[i] -= w * u[i - 1];
        }
        x[n - 1] /= main[n - 1];
        u[n - 1] /= main[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            x[i] = (x[i] - off[i] * x[i + 1]) / main[i];
            u[i] = (u[i] - off[i] * u[i + 1]) / main[i];
        }
        double factor = (x[0] + corner * x[n - 1] / gamma) / (1.0 + u[0] + corner * u[n - 1] / gamma);
        for (int i = 0; i < n; i++) x[i] -= factor * u[i];
        return x;
    }

    /** Five diagonals of a symmetric matrix, factored on the way down. */
    @Args("d[n] in 5..6; e[n] in -1..1; f[n] in -1..1; b[n]; n = 0|1|2|5")
    @Differentiable
    static double[] pentadiagonal(double[] d, double[] e, double[] f, double[] b) {
        int n = d.length;
        double[] mu = new double[n];
        double[] alpha = new double[n];
        double[] beta = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double gamma = i > 0 ? e[i - 1] - (i > 1 ? beta[i - 2] * alpha[i - 2] * mu[i - 2] : 0) : 0;
            mu[i] = d[i];
            z[i] = b[i];
            if (i > 0) {
                mu[i] -= alpha[i - 1] * gamma;
                z[i] -= alpha[i - 1] * z[i - 1];
            }
            if (i > 1) {
                mu[i] -= beta[i - 2] * beta[i - 2] * mu[i - 2];
                z[i] -= beta[i - 2] * z[i - 2];
            }
            if (i + 1 < n) alpha[i] = (e[i] - (i > 0 ? alphaTerm(beta[i - 1], alpha[i - 1], mu[i - 1]) : 0)) / mu[i];
            if (i + 2 < n) beta[i] = f[i] / mu[i];
        }
        for (int i = 0; i < n; i++) z[i] /= mu[i];
        for (int i = n - 1; i >= 0; i--) {
            if (i + 1 < n) z[i] -= alpha[i] * z[i + 1];
            if (i + 2 < n) z[i] -= beta[i] * z[i + 2];
        }
        return z;
    }

    private static double alphaTerm(double beta, double alpha, double mu) {
        return beta * alpha * mu;
    }

    /** Blocks of two unknowns, eliminated with inverses written out. */
    @Args("a[n][4] in -0.5..0.5; d[n][4] in -0.5..0.5; c[n][4] in -0.5..0.5; rhs[2*n]; n = 1|2|3")
    @Differentiable(wrt = {"a", "d", "rhs"})
    static double[] blocks(double[][] a, double[][] d, double[][] c, double[] rhs) {
        int n = d.length;
        double[][] g = new double[n][4];
        double[] y = new double[2 * n];
        double[] pivot = new double[4];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 4; k++) pivot[k] = d[i][k];
            pivot[0] += 2.5;
            pivot[3] += 2.5;
            double r0 = rhs[2 * i];
            double r1 = rhs[2 * i + 1];
            if (i > 0) {
                double[] low = a[i];
                double[] up = g[i - 1];
                pivot[0] -= low[0] * up[0] + low[1] * up[2];
                pivot[1] -= low[0] * up[1] + low[1] * up[3];
                pivot[2] -= low[2] * up[0] + low[3] * up[2];
                pivot[3] -= low[2] * up[1] + low[3] * up[3];
                r0 -= low[0] * y[2 * i - 2] + low[1] * y[2 * i - 1];
                r1 -= low[2] * y[2 * i - 2] + low[3] * y[2 * i - 1];
            }
            double det = pivot[0] * pivot[3] - pivot[1] * pivot[2];
            y[2 * i] = (pivot[3] * r0 - pivot[1] * r1) / det;
            y[2 * i + 1] = (pivot[0] * r1 - pivot[2] * r0) / det;
            for (int k = 0; k < 2; k++) {
                g[i][k] = (pivot[3] * c[i][k] - pivot[1] * c[i][k + 2]) / det;
                g[i][k + 2] = (pivot[0] * c[i][k + 2] - pivot[2] * c[i][k]) / det;
            }
        }
        for (int i = n - 2; i >= 0; i--) {
            y[2 * i] -= g[i][0] * y[2 * i + 2] + g[i][1] * y[2 * i + 3];
            y[2 * i + 1] -= g[i][2] * y[2 * i + 2] + g[i][3] * y[2 * i + 3];
        }
        return y;
    }

    /** Unpivoted elimination of a general band, kept by diagonals. */
    @Args("band[2*w+1][n] in -0.4..0.4; b[n]; w = 0|1|2; n = 0|1|4")
    @Differentiable
    static double[] band(double[][] band, double[] b, int w) {
        int n = b.length;
        double[][] m = new double[2 * w + 1][n];
        for (int k = 0; k <= 2 * w; k++) for (int i = 0; i < n; i++) m[k][i] = band[k][i];
        for (int i = 0; i < n; i++) m[w][i] += 3;
        double[] x = new double[n];
        System.arraycopy(b, 0, x, 0, n);
        for (int k = 0; k < n; k++) {
            int end = Math.min(n - 1, k + w);
            for (int i = k + 1; i <= end; i++) {
                double f = m[w - (i - k)][i] / m[w][k];
                for (int j = k + 1; j <= end; j++) m[w + j - i][i] -= f * m[w + j - k][k];
                x[i] -= f * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            int end = i + w < n ? i + w : n - 1;
            double s = x[i];
            for (int j = i + 1; j <= end; j++) s -= m[w + j - i][i] * x[j];
            x[i] = s / m[w][i];
        }
        return x;
    }
}

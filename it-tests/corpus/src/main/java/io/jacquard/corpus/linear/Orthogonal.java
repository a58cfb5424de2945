package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Reflections and rotations: least squares and the condensed forms that eigenvalue solvers begin with. */
public final class Orthogonal {
    private Orthogonal() {}

    /** Gram and Schmidt, modified, on the rows; a row without a new direction is left out. */
    @Args("a[m][n] in -1..1; m = 0|2|3; n = 4")
    @Differentiable
    static double[][] orthonormalRows(double[][] a, int n) {
        double[][] q = new double[a.length][n];
        int rank = 0;
        for (double[] row : a) {
            double[] candidate = q[rank];
            for (int j = 0; j < n; j++) candidate[j] = row[j];
            for (int k = 0; k < rank; k++) {
                double dot = 0;
                for (int j = 0; j < n; j++) dot += q[k][j] * candidate[j];
                for (int j = 0; j < n; j++) candidate[j] -= dot * q[k][j];
            }
            double norm = 0;
            for (double c : candidate) norm += c * c;
            norm = Math.sqrt(norm);
            if (norm > 1e-9) {
                for (int j = 0; j < n; j++) candidate[j] /= norm;
                rank++;
            }
        }
        return q;
    }

    /** Symmetric to tridiagonal; diagonal and off-diagonal go out through two arrays. */
    @Args("a[n][n] in -1..1; d[n] out; e[n] out; n = 0|1|2|4")
    @Differentiable
    static void tridiagonalise(double[][] a, double[] d, double[] e) {
        int n = d.length;
        double[][] s = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) s[i][j] = 0.5 * (a[i][j] + a[j][i]);
        }
        for (int i = 0; i < n; i++) {
            d[i] = 0;
            e[i] = 0;
        }
        double[] p = new double[n];
        double[] v = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double norm2 = 0;
            for (int i = k + 1; i < n; i++) norm2 += s[i][k] * s[i][k];
            double norm = Math.copySign(Math.sqrt(norm2), s[k + 1][k]);
            double h = norm2 + norm * s[k + 1][k];
            for (int i = k + 1; i < n; i++) v[i] = s[i][k];
            v[k + 1] += norm;
            double f = 0;
            for (int i = k + 1; i < n; i++) {
                p[i] = 0;
                for (int j = k + 1; j < n; j++) p[i] += s[i][j] * v[j];
                p[i] /= h;
                f += p[i] * v[i];
            }
            double half = f / (h + h);
            for (int i = k + 1; i < n; i++) p[i] -= half * v[i];
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j < n; j++) s[i][j] -= v[i] * p[j] + p[i] * v[j];
            }
            e[k] = -norm;
        }
        for (int i = 0; i < n; i++) d[i] = s[i][i];
        if (n > 1) e[n - 2] = s[n - 1][n - 2];
    }

    /** Upper bidiagonal by reflections from both sides, as a singular value solver begins. */
    @Args("a[m][n] in -1..1; m = 4; n = 1|2|3")
    @Differentiable
    static double bidiagonal(double[][] a) {
        final int m = a.length;
        final int n = a[0].length;
        double[][] w = new double[m][n];
        for (int i = 0; i < m; i++) System.arraycopy(a[i], 0, w[i], 0, n);
        double product = 1;
        for (int k = 0; k < n; k++) {
            double g = reflectColumns(w, k);
            product *= g;
            if (k < n - 2) {
                product += 0.1 * reflectRows(w, k);
            }
        }
        return product;
    }

    private static double reflectColumns(double[][] w, int k) {
        double s = 0;
        for (int i = k; i < w.length; i++) s += w[i][k] * w[i][k];
        double f = w[k][k];
        double g = f < 0 ? Math.sqrt(s) : -Math.sqrt(s);
        double h = f * g - s;
        w[k][k] = f - g;
        for (int j = k + 1; j < w[k].length; j++) {
            double t = 0;
            for (int i = k; i < w.length; i++) t += w[i][k] * w[i][j];
            for (int i = k; i < w.length; i++) w[i][j] += t / h * w[i][k];
        }
        return g;
    }

    private static double reflectRows(double[][] w, int k) {
        double[] row = w[k];
        double s = 0;
        for (int j = k + 1; j < row.length; j++) s += row[j] * row[j];
        double g = -Math.copySign(Math.sqrt(s), row[k + 1]);
        double h = row[k + 1] * g - s;
        row[k + 1] -= g;
        for (int i = k + 1; i < w.length; i++) {
            double t = 0;
            for (int j = k + 1; j < row.length; j++) t += row[j] * w[i][j];
            for (int j = k + 1; j < row.length; j++) w[i][j] += t * row[j] / h;
        }
        return g;
    }

    /** Householder's reflections, the residual's norm beside the solution's. */
    @Args("a[m][n] in -1..1; b[m]; m = 4; n = 0|1|3")
    @Differentiable
    static double leastSquares(double[][] a, double[] b) {
        int m = a.length;
        int n = a[0].length;
        if (m < n) throw new IllegalArgumentException("more unknowns than equations");
        double[][] qr = new double[m][];
        for (int i = 0; i < m; i++) qr[i] = a[i].clone();
        double[] y = b.clone();
        double[] diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            double norm = 0;
            for (int i = k; i < m; i++) norm = Math.hypot(norm, qr[i][k]);
            if (norm == 0.0) {
                diagonal[k] = 0.0;
                continue;
            }
            if (qr[k][k] < 0) norm = -norm;
            for (int i = k; i < m; i++) qr[i][k] /= norm;
            qr[k][k] += 1.0;
            for (int j = k + 1; j < n; j++) {
                double s = 0.0;
                for (int i = k; i < m; i++) s += qr[i][k] * qr[i][j];
                s = -s / qr[k][k];
                for (int i = k; i < m; i++) qr[i][j] += s * qr[i][k];
            }
            double s = 0.0;
            for (int i = k; i < m; i++) s += qr[i][k] * y[i];
            s = -s / qr[k][k];
            for (int i = k; i < m; i++) y[i] += s * qr[i][k];
            diagonal[k] = -norm;
        }
        for (int k = n - 1; k >= 0; k--) {
            y[k] /= diagonal[k];
            for (int i = 0; i < k; i++) y[i] -= y[k] * qr[i][k];
        }
        double sum = 0;
        for (int i = 0; i < n; i++) sum += y[i] * y[i];
        double residual = 0;
        for (int i = n; i < m; i++) residual += y[i] * y[i];
        return sum + 10 * Math.sqrt(residual);
    }

    /** Similarity by Householder vectors held in one scratch array. */
    @Args("a[n][n] in -1..1; n = 1|3|4")
    @Differentiable
    static double[] hessenbergSubdiagonal(double[][] a) {
        int n = a.length;
        double[][] h = new double[n][];
        for (int i = 0; i < n; i++) h[i] = a[i].clone();
        double[] v = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double scale = 0;
            for (int i = k + 1; i < n; i++) scale += Math.abs(h[i][k]);
            if (scale == 0) continue;
            double sigma = 0;
            for (int i = k + 1; i < n; i++) {
                v[i] = h[i][k] / scale;
                sigma += v[i] * v[i];
            }
            double alpha = v[k + 1] > 0 ? -Math.sqrt(sigma) : Math.sqrt(sigma);
            double beta = sigma - v[k + 1] * alpha;
            v[k + 1] -= alpha;
            for (int j = k; j < n; j++) {
                double f = 0;
                for (int i = k + 1; i < n; i++) f += v[i] * h[i][j];
                f /= beta;
                for (int i = k + 1; i < n; i++) h[i][j] -= f * v[i];
            }
            for (int i = 0; i < n; i++) {
                double f = 0;
                for (int j = k + 1; j < n; j++) f += v[j] * h[i][j];
                f /= beta;
                for (int j = k + 1; j < n; j++) h[i][j] -= f * v[j];
            }
        }
        double[] sub = new double[n - 1];
        for (int i = 0; i + 1 < n; i++) sub[i] = h[i + 1][i] * h[i][i + 1];
        return sub;
    }
}

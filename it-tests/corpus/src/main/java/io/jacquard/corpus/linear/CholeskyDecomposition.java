package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Symmetric positive definite matrices: square roots, their updates, and what they solve. */
public final class CholeskyDecomposition {
    private CholeskyDecomposition() {}

    private static double[][] gram(double[][] a, double ridge) {
        int n = a.length;
        double[][] g = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = i == j ? ridge : 0;
                for (int k = 0; k < a[i].length; k++) s += a[i][k] * a[j][k];
                g[i][j] = s;
                g[j][i] = s;
            }
        }
        return g;
    }

    @Args("a[m][n] in -1..1; ridge in 0.5..1; m = 0|1|3; n = 0|2")
    @Differentiable
    static double logDeterminant(double[][] a, double ridge) {
        double[][] l = gram(a, ridge);
        double sum = 0;
        for (int j = 0; j < l.length; j++) {
            double d = l[j][j];
            for (int k = 0; k < j; k++) d -= l[j][k] * l[j][k];
            if (d <= 0) throw new ArithmeticException("not positive definite at " + j);
            l[j][j] = Math.sqrt(d);
            sum += Math.log(d);
            for (int i = j + 1; i < l.length; i++) {
                double s = l[i][j];
                for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
                l[i][j] = s / l[j][j];
            }
        }
        return sum;
    }

    /** Packed rows of the lower triangle; the factor replaces the matrix. */
    @Args("p[n*n] inout in -0.3..0.3; n = 0|1|2|4")
    @Differentiable
    static void packed(double[] p, int n) {
        int diagonal = -1;
        for (int i = 0, row = 0; i < n; row += ++i) {
            diagonal += i + 1;
            p[diagonal] += 2.0;
            for (int j = 0, other = 0; j <= i; other += ++j) {
                double s = p[row + j];
                for (int k = 0; k < j; k++) s -= p[row + k] * p[other + k];
                p[row + j] = i == j ? Math.sqrt(s) : s / p[other + j];
            }
        }
    }

    /** No square roots: unit lower triangle and a diagonal, then three substitutions. */
    @Args("a[n][2] in -1..1; b[n]; n = 0|1|3|4")
    @Differentiable
    static double[] ldlSolve(double[][] a, double[] b) {
        double[][] m = gram(a, 1.25);
        int n = m.length;
        double[] d = new double[n];
        for (int j = 0; j < n; j++) {
            d[j] = m[j][j];
            for (int k = 0; k < j; k++) d[j] -= m[j][k] * m[j][k] * d[k];
            for (int i = j + 1; i < n; i++) {
                for (int k = 0; k < j; k++) m[i][j] -= m[i][k] * m[j][k] * d[k];
                m[i][j] /= d[j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) for (int k = 0; k < i; k++) x[i] -= m[i][k] * x[k];
        for (int i = 0; i < n; i++) x[i] /= d[i];
        for (int i = n; i-- > 0; ) for (int k = i + 1; k < n; k++) x[i] -= m[k][i] * x[k];
        return x;
    }

    /** Diagonal pivoting with a permutation that is applied to both sides; stops at a given rank. */
    @Args("a[n][n] in -1..1; rank = 0|2|9; n = 0|1|4")
    @Differentiable
    static double pivoted(double[][] a, int rank) {
        double[][] g = gram(a, 0.3);
        int n = g.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        double volume = 1;
        int k = 0;
        while (k < n && k < rank) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                if (g[order[i]][order[i]] > g[order[best]][order[best]]) best = i;
            }
            int t = order[k];
            order[k] = order[best];
            order[best] = t;
            int p = order[k];
            double root = Math.sqrt(g[p][p]);
            volume *= root;
            for (int i = k + 1; i < n; i++) g[order[i]][p] /= root;
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j <= i; j++) {
                    double u = g[order[i]][p] * g[order[j]][p];
                    g[order[i]][order[j]] -= u;
                    if (i != j) g[order[j]][order[i]] -= u;
                }
            }
            k++;
        }
        double rest = 0;
        for (int i = k; i < n; i++) rest += g[order[i]][order[i]];
        return volume + rest;
    }

    /** Adds x xᵀ to the matrix behind a factor by rotations, column after column. */
    @Args("l[n][n] inout in 0.2..0.9; x[n] inout in -1..1; n = 0|1|2|4")
    @Differentiable(of = "l")
    static void update(double[][] l, double[] x) {
        for (int k = 0; k < x.length; k++) {
            double diagonal = l[k][k];
            double r = Math.hypot(diagonal, x[k]);
            double c = r / diagonal;
            double s = x[k] / diagonal;
            l[k][k] = r;
            for (int i = k + 1; i < x.length; i++) {
                l[i][k] = (l[i][k] + s * x[i]) / c;
                x[i] = c * x[i] - s * l[i][k];
            }
        }
    }

    /** Band storage: element (i, j) lies at [i][j - i + w]. */
    @Args("band[n][w+1] in -0.4..0.4; b[n]; w = 0|1|2; n = 0|1|5")
    @Differentiable
    static double[] banded(double[][] band, double[] b, int w) {
        int n = b.length;
        double[][] l = new double[n][w + 1];
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - w); j <= i; j++) {
                double s = band[i][j - i + w];
                if (j == i) s += 2.5;
                for (int k = Math.max(0, i - w); k < j; k++) {
                    if (k >= j - w) s -= l[i][k - i + w] * l[j][k - j + w];
                }
                if (i == j) {
                    l[i][w] = Math.sqrt(s);
                } else {
                    l[i][j - i + w] = s / l[j][w];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = b[i];
            for (int j = Math.max(0, i - w); j < i; j++) x[i] -= l[i][j - i + w] * x[j];
            x[i] /= l[i][w];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= l[i][w];
            for (int j = Math.max(0, i - w); j < i; j++) x[j] -= l[i][j - i + w] * x[i];
        }
        return x;
    }

    /** Squared distance in the metric of a covariance given by its factor, whose lower half alone is read. */
    @Args("x[n]; mean[n] in -1..1; factor[n][n] in 0.4..1")
    @Differentiable
    static double mahalanobis(double[] x, double[] mean, double[][] factor) {
        double[] z = new double[x.length];
        double d2 = 0;
        for (int i = 0; i < z.length; i++) {
            double s = x[i] - mean[i];
            double[] row = factor[i];
            for (int j = 0; j < i; j++) s -= row[j] * z[j];
            z[i] = s / row[i];
            d2 += z[i] * z[i];
        }
        return d2;
    }
}

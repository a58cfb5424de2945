package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Gaussian elimination in the forms that libraries keep it in. */
public final class LuDecomposition {
    private static final double TINY = 1e-12;

    private LuDecomposition() {}

    /** Rows stay where they are, an index array says which is which. */
    @Args("a[n][n] in -2..2; b[n]; n = 0|1|2|4")
    @Differentiable
    static double[] solve(double[][] a, double[] b) {
        final int n = b.length;
        if (a.length != n) {
            throw new IllegalArgumentException("dimensions " + a.length + " and " + n + " do not match");
        }
        double[][] lu = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, lu[i], 0, n);
        }
        int[] pivot = new int[n];
        for (int i = 0; i < n; i++) pivot[i] = i;
        for (int col = 0; col < n; col++) {
            int best = col;
            double largest = Math.abs(lu[pivot[col]][col]);
            for (int row = col + 1; row < n; row++) {
                double candidate = Math.abs(lu[pivot[row]][col]);
                if (candidate > largest) {
                    largest = candidate;
                    best = row;
                }
            }
            if (largest < TINY) {
                throw new ArithmeticException("singular");
            }
            int swap = pivot[best];
            pivot[best] = pivot[col];
            pivot[col] = swap;
            double[] top = lu[pivot[col]];
            for (int row = col + 1; row < n; row++) {
                double[] current = lu[pivot[row]];
                double factor = current[col] / top[col];
                current[col] = factor;
                if (factor == 0) continue;
                for (int k = col + 1; k < n; k++) {
                    current[k] -= factor * top[k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[pivot[i]];
            for (int j = 0; j < i; j++) sum -= lu[pivot[i]][j] * x[j];
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) x[i] -= lu[pivot[i]][j] * x[j];
            x[i] /= lu[pivot[i]][i];
        }
        return x;
    }

    /** Rows are swapped element by element, the sign is kept. */
    @Args("a[n][n] in -2..2; n = 0|1|3|4")
    @Differentiable
    static double determinant(double[][] a) {
        int n = a.length;
        double[][] m = copyOf(a);
        double det = 1;
        for (int k = 0; k < n; k++) {
            int p = pivotRow(m, k);
            if (m[p][k] == 0.0) return 0.0;
            if (p != k) {
                swapRows(m, p, k);
                det = -det;
            }
            det *= m[k][k];
            for (int i = k + 1; i < n; i++) {
                double f = m[i][k] / m[k][k];
                for (int j = k; j < n; j++) m[i][j] -= f * m[k][j];
            }
        }
        return det;
    }

    private static double[][] copyOf(double[][] a) {
        double[][] m = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) m[i][j] = a[i][j];
        }
        return m;
    }

    private static int pivotRow(double[][] m, int k) {
        int p = k;
        for (int i = k + 1; i < m.length; i++) {
            if (Math.abs(m[i][k]) > Math.abs(m[p][k])) p = i;
        }
        return p;
    }

    private static void swapRows(double[][] m, int p, int q) {
        for (int j = 0; j < m.length; j++) {
            double t = m[p][j];
            m[p][j] = m[q][j];
            m[q][j] = t;
        }
    }

    /** Gauss and Jordan with full pivoting, in place, columns put right at the end. */
    @Args("a[n][n] inout in -2..2; n = 0|1|2|4")
    @Differentiable
    static void invert(double[][] a) {
        int n = a.length;
        int[] rowOf = new int[n];
        int[] colOf = new int[n];
        boolean[] done = new boolean[n];
        for (int step = 0; step < n; step++) {
            double big = 0.0;
            int row = -1;
            int col = -1;
            for (int i = 0; i < n; i++) {
                if (done[i]) continue;
                for (int j = 0; j < n; j++) {
                    if (!done[j] && Math.abs(a[i][j]) >= big) {
                        big = Math.abs(a[i][j]);
                        row = i;
                        col = j;
                    }
                }
            }
            done[col] = true;
            if (row != col) {
                for (int j = 0; j < n; j++) {
                    double t = a[row][j];
                    a[row][j] = a[col][j];
                    a[col][j] = t;
                }
            }
            rowOf[step] = row;
            colOf[step] = col;
            double inverse = 1.0 / a[col][col];
            a[col][col] = 1.0;
            for (int j = 0; j < n; j++) a[col][j] *= inverse;
            for (int i = 0; i < n; i++) {
                if (i != col) {
                    double f = a[i][col];
                    a[i][col] = 0.0;
                    for (int j = 0; j < n; j++) a[i][j] -= a[col][j] * f;
                }
            }
        }
        for (int step = n - 1; step >= 0; step--) {
            if (rowOf[step] != colOf[step]) {
                for (int i = 0; i < n; i++) {
                    double t = a[i][rowOf[step]];
                    a[i][rowOf[step]] = a[i][colOf[step]];
                    a[i][colOf[step]] = t;
                }
            }
        }
    }

    /** Crout's order on a flat matrix; what is left of the trace of the factors. */
    @Args("a[n*n] in -0.3..0.3; n = 0|1|3|4")
    @Differentiable
    static double croutTrace(double[] a, int n) {
        double[] lu = a.clone();
        for (int i = 0; i < n; i++) lu[i * n + i] += 2.0;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double s = lu[i * n + j];
                for (int k = 0; k < j; k++) s -= lu[i * n + k] * lu[k * n + j];
                lu[i * n + j] = s;
            }
            double d = lu[j * n + j];
            for (int i = j + 1; i < n; i++) {
                double s = lu[j * n + i];
                for (int k = 0; k < j; k++) s -= lu[j * n + k] * lu[k * n + i];
                lu[j * n + i] = s / d;
            }
        }
        double trace = 0;
        for (int i = 0, at = 0; i < n; i++, at += n + 1) {
            trace += Math.log(lu[at]);
            if (i > 0) trace += lu[at - 1] * lu[at - n];
        }
        return trace;
    }

    /** Two rounds of refinement with the factors of a perturbed matrix. */
    @Args("a[n][n] in -0.5..0.5; b[n]; eps in 0.01..0.05; n = 0|1|3")
    @Differentiable
    static double[] refined(double[][] a, double[] b, double eps) {
        int n = b.length;
        double[][] full = new double[n][n];
        double[][] lu = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                full[i][j] = a[i][j];
                if (i == j) full[i][j] += 3.0;
                lu[i][j] = full[i][j] * (1.0 + eps * (i - j));
            }
        }
        factor(lu);
        double[] x = new double[n];
        double[] r = new double[n];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < n; i++) {
                r[i] = b[i];
                for (int j = 0; j < n; j++) r[i] -= full[i][j] * x[j];
            }
            substitute(lu, r);
            for (int i = 0; i < n; i++) x[i] += r[i];
        }
        return x;
    }

    private static void factor(double[][] lu) {
        for (int k = 0; k < lu.length - 1; k++) {
            for (int i = k + 1; i < lu.length; i++) {
                lu[i][k] /= lu[k][k];
                for (int j = k + 1; j < lu.length; j++) lu[i][j] -= lu[i][k] * lu[k][j];
            }
        }
    }

    private static void substitute(double[][] lu, double[] r) {
        for (int i = 1; i < r.length; i++) {
            for (int j = 0; j < i; j++) r[i] -= lu[i][j] * r[j];
        }
        for (int i = r.length - 1; i >= 0; --i) {
            for (int j = i + 1; j < r.length; j++) r[i] -= lu[i][j] * r[j];
            r[i] /= lu[i][i];
        }
    }

    /** Bareiss: no division but the exact one by the last pivot. */
    @Args("a[n][n] in 0.2..0.6; n = 0|1|2|4")
    @Differentiable
    static double bareiss(double[][] a) {
        final int n = a.length;
        if (n == 0) return 1;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) m[i][j] = a[i][j] + (i == j ? 1.5 : 0.0);
        }
        double previous = 1;
        for (int k = 0; k + 1 < n; ++k) {
            for (int i = k + 1; i < n; ++i) {
                for (int j = k + 1; j < n; ++j) {
                    m[i][j] = (m[k][k] * m[i][j] - m[i][k] * m[k][j]) / previous;
                }
            }
            previous = m[k][k];
        }
        return m[n - 1][n - 1];
    }
}

package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Solvers that only multiply by the matrix, and sums over sparse ones. */
public final class Iterative {
    private Iterative() {}

    private static void multiply(double[][] a, double[] x, double[] y) {
        for (int i = 0; i < a.length; i++) {
            double s = 2.0 * x[i];
            for (int j = 0; j < a.length; j++) s += 0.5 * (a[i][j] + a[j][i]) * x[j];
            y[i] = s;
        }
    }

    private static double dot(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * y[i];
        return s;
    }

    @Args("a[n][n] in -0.3..0.3; b[n]; n = 0|1|2|4")
    @Differentiable
    static double[] conjugateGradient(double[][] a, double[] b) {
        int n = b.length;
        double[] x = new double[n];
        double[] r = b.clone();
        double[] p = b.clone();
        double[] ap = new double[n];
        double rho = dot(r, r);
        final double stop = 1e-26 * rho;
        for (int k = 0; k < 3 * n && rho > stop; k++) {
            multiply(a, p, ap);
            double alpha = rho / dot(p, ap);
            for (int i = 0; i < n; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            double next = dot(r, r);
            double beta = next / rho;
            for (int i = 0; i < n; i++) p[i] = r[i] + beta * p[i];
            rho = next;
        }
        return x;
    }

    /** Over-relaxed sweeps on the unknowns themselves. */
    @Args("a[n][n] in -0.3..0.3; b[n]; x[n] inout; omega in 1.1..1.3; sweeps = 0|1|4; n = 0|1|3")
    @Differentiable
    static void successiveOverRelaxation(double[][] a, double[] b, double[] x, double omega, int sweeps) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int i = 0; i < x.length; i++) {
                double sigma = 0;
                for (int j = 0; j < x.length; j++) {
                    if (j != i) sigma += a[i][j] * x[j];
                }
                x[i] += omega * ((b[i] - sigma) / (2 + a[i][i]) - x[i]);
            }
        }
    }

    /** Jacobi's iteration: a new vector from an old one, copied back until it rests. */
    @Args("a[n][n] in -0.2..0.2; b[n]; n = 0|1|3")
    @Differentiable
    static double jacobiIteration(double[][] a, double[] b) {
        int n = b.length;
        double[] old = new double[n];
        double[] x = new double[n];
        double change = 1;
        int count = 0;
        while (change > 1e-13 && count < 200) {
            change = 0;
            for (int i = 0; i < n; i++) {
                double s = b[i];
                for (int j = 0; j < n; j++) {
                    if (i == j) continue;
                    s -= a[i][j] * old[j];
                }
                x[i] = s / (1.5 + a[i][i]);
                change = Math.max(change, Math.abs(x[i] - old[i]));
            }
            System.arraycopy(x, 0, old, 0, n);
            count++;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) sum += x[i] * (i + 1);
        return sum;
    }

    /** Arnoldi's vectors, Givens' rotations of the small matrix, the residual read off its last entry. */
    @Args("a[n][n] in -0.5..0.5; b[n]; k = 1|2|3; n = 4")
    @Differentiable
    static double[] gmres(double[][] a, double[] b, int k) {
        int n = b.length;
        double[][] v = new double[k + 1][n];
        double[][] h = new double[k + 1][k];
        double[] cs = new double[k];
        double[] sn = new double[k];
        double[] g = new double[k + 1];
        double beta = Math.sqrt(dot(b, b));
        g[0] = beta;
        for (int i = 0; i < n; i++) v[0][i] = b[i] / beta;
        int used = 0;
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < n; i++) {
                v[j + 1][i] = v[j][i] * 2;
                for (int l = 0; l < n; l++) v[j + 1][i] += a[i][l] * v[j][l];
            }
            for (int i = 0; i <= j; i++) {
                double s = 0;
                for (int l = 0; l < n; l++) s += v[i][l] * v[j + 1][l];
                h[i][j] = s;
                for (int l = 0; l < n; l++) v[j + 1][l] -= s * v[i][l];
            }
            double norm = 0;
            for (int l = 0; l < n; l++) norm += v[j + 1][l] * v[j + 1][l];
            norm = Math.sqrt(norm);
            h[j + 1][j] = norm;
            for (int l = 0; l < n; l++) v[j + 1][l] /= norm;
            for (int i = 0; i < j; i++) {
                double t = cs[i] * h[i][j] + sn[i] * h[i + 1][j];
                h[i + 1][j] = cs[i] * h[i + 1][j] - sn[i] * h[i][j];
                h[i][j] = t;
            }
            double r = Math.sqrt(h[j][j] * h[j][j] + norm * norm);
            cs[j] = h[j][j] / r;
            sn[j] = norm / r;
            h[j][j] = r;
            g[j + 1] = -sn[j] * g[j];
            g[j] *= cs[j];
            used = j + 1;
            if (Math.abs(g[j + 1]) < 1e-12 * beta) break;
        }
        double[] y = new double[used];
        for (int i = used - 1; i >= 0; i--) {
            y[i] = g[i];
            for (int j = i + 1; j < used; j++) y[i] -= h[i][j] * y[j];
            y[i] /= h[i][i];
        }
        double[] x = new double[n];
        for (int j = 0; j < used; j++) for (int i = 0; i < n; i++) x[i] += y[j] * v[j][i];
        return x;
    }

    /** Biconjugate gradients, stabilised; leaves early when it breaks down. */
    @Args("a[n][n] in -0.3..0.3; b[n]; steps = 0|1|2; n = 2|4")
    @Differentiable
    static double[] bicgstab(double[][] a, double[] b, int steps) {
        int n = b.length;
        double[] x = new double[n];
        double[] r = b.clone();
        double[] hat = b.clone();
        double[] p = new double[n];
        double[] v = new double[n];
        double[] s = new double[n];
        double[] t = new double[n];
        double rho = 1;
        double alpha = 1;
        double omega = 1;
        for (int step = 0; step < steps; step++) {
            double rhoNext = dot(hat, r);
            if (Math.abs(rhoNext) < 1e-30) return x;
            double beta = rhoNext / rho * (alpha / omega);
            for (int i = 0; i < n; i++) p[i] = r[i] + beta * (p[i] - omega * v[i]);
            for (int i = 0; i < n; i++) {
                v[i] = 2 * p[i];
                for (int j = 0; j < n; j++) v[i] += a[i][j] * p[j];
            }
            alpha = rhoNext / dot(hat, v);
            for (int i = 0; i < n; i++) s[i] = r[i] - alpha * v[i];
            for (int i = 0; i < n; i++) {
                t[i] = 2 * s[i];
                for (int j = 0; j < n; j++) t[i] += a[i][j] * s[j];
            }
            omega = dot(t, s) / dot(t, t);
            for (int i = 0; i < n; i++) {
                x[i] += alpha * p[i] + omega * s[i];
                r[i] = s[i] - omega * t[i];
            }
            rho = rhoNext;
        }
        return x;
    }

    /** Compressed rows: the product with a vector. */
    @Args("value[2*m]; column[2*m] in 0..n-1; start[m+1] in 0..0; x[n]; m = 0|1|3; n = 2|4")
    @Differentiable
    static double[] sparseProduct(double[] value, int[] column, int[] start, double[] x) {
        int rows = start.length - 1;
        int[] from = new int[rows + 1];
        for (int i = 0; i < rows; i++) from[i + 1] = Math.min(value.length, from[i] + start[i] + 1 + i % 3);
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int k = from[i]; k < from[i + 1]; k++) {
                y[i] += value[k] * x[column[k]];
            }
        }
        return y;
    }

    /** Compressed columns, transposed and added: a scatter and a gather in one pass. */
    @Args("value[2*n]; row[2*n] in 0..m-1; x[n]; y[m] inout; m = 2|3; n = 0|1|4")
    @Differentiable
    static double scatterGather(double[] value, int[] row, double[] x, double[] y) {
        double energy = 0;
        for (int j = 0; j < x.length; j++) {
            double t = 0;
            for (int k = 2 * j; k < 2 * (j + 1); k++) {
                t += value[k] * y[row[k]];
                y[row[k]] += value[k] * x[j];
            }
            energy += t * x[j];
        }
        return energy;
    }

    /** A triplet list summed into a dense matrix whose quadratic form is taken. */
    @Args("v[k]; i[k] in 0..n-1; j[k] in 0..n-1; x[n]; k = 0|1|5; n = 1|3")
    @Differentiable
    static double triplets(double[] v, int[] i, int[] j, double[] x) {
        double[][] dense = new double[x.length][x.length];
        for (int t = 0; t < v.length; t++) {
            dense[i[t]][j[t]] += v[t];
        }
        double q = 0;
        for (int r = 0; r < x.length; r++) {
            double[] row = dense[r];
            double s = 0;
            for (int c = 0; c < x.length; c++) s += row[c] * x[c];
            q += x[r] * s;
        }
        return q;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Two-dimensional arrays, row views and matrix kernels. */
public final class Matrices {
    private Matrices() {}

    @Differentiable(wrt = "x")
    static double[] seed(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += a[i][j] * x[j];
            y[i] = Math.sqrt(s / x.length);
        }
        return y;
    }

    @Differentiable
    static double[] matrixVector(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    @Differentiable
    @Args("a[m][n]; x[m]; k = n")
    static double[] transposedMatrixVector(double[][] a, double[] x, int k) {
        double[] y = new double[k];
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            double xi = x[i];
            for (int j = 0; j < k; j++) y[j] += row[j] * xi;
        }
        return y;
    }

    @Differentiable
    @Args("a[m][n]; b[n][p]; n >= 1; p = 0|1|3")
    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    @Differentiable
    @Args("a[n][n]; x[n]")
    static double quadraticForm(double[][] a, double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) s += x[i] * a[i][j] * x[j];
        }
        return s;
    }

    @Differentiable
    @Args("a[n][i+1]; b[n]")
    static double[] forwardSubstitution(double[][] a, double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double[] row = a[i];
            double s = b[i];
            for (int j = 0; j < i; j++) s -= row[j] * x[j];
            x[i] = s / row[i];
        }
        return x;
    }

    @Differentiable
    @Args("a[n][i+1]")
    static double raggedSum(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                s += a[i][j] * a[i][a[i].length - 1 - j] * s;
                s += a[i][j];
            }
        }
        return s;
    }

    @Differentiable
    @Args("a[n][n] in 0.1..0.3")
    static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
                if (i == j) {
                    l[i][j] = Math.sqrt(s + 2);
                } else {
                    l[i][j] = s / l[j][j];
                }
            }
        }
        return l;
    }

    @Differentiable
    @Args("a[n][n] in 0.1..0.4")
    static double determinant(double[][] a) {
        int n = a.length;
        double[][] u = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) u[i][j] = a[i][j];
            u[i][i] += 2;
        }
        double d = 1;
        for (int k = 0; k < n; k++) {
            d *= u[k][k];
            for (int i = k + 1; i < n; i++) {
                double f = u[i][k] / u[k][k];
                for (int j = k; j < n; j++) u[i][j] -= f * u[k][j];
            }
        }
        return d;
    }

    @Differentiable
    @Args("x[m]; y[n]")
    static double[][] outerProduct(double[] x, double[] y) {
        double[][] c = new double[x.length][y.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) c[i][j] = x[i] * y[j];
        }
        return c;
    }

    @Differentiable
    @Args("m >= 1")
    static double[][] transposedSquares(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) t[j][i] = a[i][j] * a[i][j];
        }
        return t;
    }

    @Differentiable
    @Args("m >= 1; n = 0|2|5")
    static double[][] rowsNormalised(double[][] a) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            double[] row = a[i];
            for (int j = 0; j < row.length; j++) s += row[j] * row[j];
            double norm = Math.sqrt(s);
            for (int j = 0; j < row.length; j++) c[i][j] = row[j] / norm;
        }
        return c;
    }

    @Differentiable
    @Args("a[m][n]; m >= 1")
    static double[][] rowsWrittenThroughViews(double[][] a) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            double[] from = a[i];
            double[] to = c[i];
            for (int j = 0; j < from.length; j++) {
                to[j] = from[j] * from[j];
                to[j] *= from[0];
            }
        }
        return c;
    }

    @Differentiable
    @Args("a inout")
    static void rowsChangedThroughViews(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            for (int j = 0; j < row.length; j++) row[j] *= 2;
            for (int j = 1; j < row.length; j++) row[j] = row[j] * a[i][j - 1];
        }
    }

    @Differentiable
    @Args("a inout; m >= 2; n >= 1")
    static void rowPairs(double[][] a) {
        double[] first = a[0];
        for (int i = 1; i < a.length; i++) {
            double[] row = a[i];
            double[] above = a[i - 1];
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] * above[j] + first[0];
            }
            first[0] = first[0] * row[row.length - 1];
        }
    }

    @Differentiable
    @Args("m = 3|4; n = 3|5")
    static double[][] laplace(double[][] u, int k) {
        double[][] v = new double[u.length][u[0].length];
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u[0].length; j++) v[i][j] = u[i][j];
        }
        for (int t = 0; t < k; t++) {
            for (int i = 1; i < u.length - 1; i++) {
                for (int j = 1; j < u[0].length - 1; j++) {
                    v[i][j] = v[i][j] * v[i][j - 1] + 0.25 * (v[i - 1][j] + v[i + 1][j] + v[i][j + 1]);
                }
            }
        }
        return v;
    }

    @Differentiable
    @Args("w[m][n]; b[m]; x[n] in -1..1")
    static double[] layer(double[][] w, double[] b, double[] x) {
        double[] y = new double[b.length];
        for (int i = 0; i < y.length; i++) {
            double s = b[i];
            for (int j = 0; j < x.length; j++) s += w[i][j] * x[j];
            y[i] = Math.tanh(s);
        }
        return y;
    }

    @Differentiable(wrt = {"w1", "w2"})
    @Args("w1[p][n]; w2[p]; x[m][n]; t[m]; p = 0|2")
    static double loss(double[][] w1, double[] w2, double[][] x, double[] t) {
        double sum = 0;
        for (int s = 0; s < x.length; s++) {
            double out = 0;
            for (int h = 0; h < w2.length; h++) {
                double a = 0;
                for (int j = 0; j < x[s].length; j++) a += w1[h][j] * x[s][j];
                out += w2[h] * Math.tanh(a);
            }
            double d = out - t[s];
            sum += d * d;
        }
        return sum;
    }

    @Differentiable
    @Args("a[m][n]; x[n]; c[m][n] out")
    static void scaledColumns(double[][] a, double[] x, double[][] c) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) c[i][j] = a[i][j] * Math.exp(x[j]);
        }
    }

    @Differentiable
    @Args("a[n][n]; k = 0|1|2")
    static double power(double[][] a, int k) {
        int n = a.length;
        double[][] p = new double[n][n];
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) p[i][i] = 1;
        for (int t = 0; t < k; t++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double s = 0;
                    for (int h = 0; h < n; h++) s += p[i][h] * a[h][j];
                    q[i][j] = s;
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) p[i][j] = q[i][j] / n;
            }
        }
        double trace = 0;
        for (int i = 0; i < n; i++) trace += p[i][i] * p[i][n - 1 - i];
        return trace;
    }

    @Differentiable
    @Args("a[m*n]; x[n]; y[m] out; n >= 1")
    static void rootMatVec(double[] a, double[] x, double[] y) {
        int n = x.length;
        for (int i = 0; i < y.length; i++) {
            double s = 0.0;
            for (int j = 0; j < n; j++) s += a[i * n + j] * x[j];
            y[i] = Math.sqrt(s);
        }
    }

    @Differentiable
    @Args("idx[p] in 0..m-1; m >= 1; p = 0|1|3")
    static double rowsByIndex(double[][] a, int[] idx) {
        double s = 1;
        for (int t = 0; t < idx.length; t++) {
            double[] row = a[idx[t]];
            for (int j = 0; j < row.length; j++) s = 0.5 * s * row[j] + row[row.length - 1 - j];
        }
        return s;
    }

    @Differentiable
    @Args("m >= 1; n >= 1")
    static double diagonalWalk(double[][] a) {
        double s = 1;
        for (int d = 0; d < a.length + a[0].length - 1; d++) {
            int first = d < a[0].length ? 0 : d - a[0].length + 1;
            for (int i = first; i < Math.min(a.length, d + 1); i++) {
                s = s * a[i][d - i] + 0.1;
            }
        }
        return s;
    }
}

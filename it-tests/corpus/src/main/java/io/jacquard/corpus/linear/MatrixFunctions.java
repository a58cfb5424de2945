package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Functions of matrices, and matrices of a special form. */
public final class MatrixFunctions {
    private static final double[] PADE = {1, 0.5, 3.0 / 26, 5.0 / 312, 5.0 / 3432, 1.0 / 11440, 1.0 / 308880};

    private MatrixFunctions() {}

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] ci = c[i];
            for (int k = 0; k < n; k++) {
                double f = a[i][k];
                double[] bk = b[k];
                for (int j = 0; j < n; j++) ci[j] += f * bk[j];
            }
        }
        return c;
    }

    private static double[][] identity(int n) {
        double[][] e = new double[n][n];
        for (int i = 0; i < n; i++) e[i][i] = 1;
        return e;
    }

    private static double normInf(double[][] a) {
        double norm = 0;
        for (double[] row : a) {
            double s = 0;
            for (double v : row) s += Math.abs(v);
            if (s > norm) norm = s;
        }
        return norm;
    }

    /** Scaled so that six terms do, then squared back. */
    @Args("a[n][n] in -1..1; n = 0|1|3")
    @Differentiable
    static double exponentialTrace(double[][] a) {
        int n = a.length;
        int squarings = 0;
        double norm = normInf(a);
        while (norm > 0.5) {
            norm /= 2;
            squarings++;
        }
        double scale = 1.0 / (1 << squarings);
        double[][] x = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) x[i][j] = a[i][j] * scale;
        double[][] result = identity(n);
        for (int k = 12; k >= 1; k--) {
            double[][] next = times(x, result);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) result[i][j] = next[i][j] / k + (i == j ? 1 : 0);
            }
        }
        for (int k = 0; k < squarings; k++) {
            double[][] square = times(result, result);
            for (int i = 0; i < n; i++) System.arraycopy(square[i], 0, result[i], 0, n);
        }
        double trace = 0;
        for (int i = 0; i < n; i++) trace += result[i][i];
        return trace;
    }

    /** The exponential's numerator and denominator, and one elimination. */
    @Args("a[n][n] in -0.5..0.5; n = 1|2|3")
    @Differentiable
    static double[][] padeExponential(double[][] a) {
        int n = a.length;
        double[][] numerator = identity(n);
        double[][] denominator = identity(n);
        double[][] power = identity(n);
        double sign = -1;
        for (int k = 1; k < PADE.length; k++) {
            double[][] p = times(power, a);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    power[i][j] = p[i][j];
                    numerator[i][j] += PADE[k] * p[i][j];
                    denominator[i][j] += sign * PADE[k] * p[i][j];
                }
            }
            sign = -sign;
        }
        for (int k = 0; k < n; k++) {
            double pivot = denominator[k][k];
            for (int i = 0; i < n; i++) {
                if (i == k) continue;
                double f = denominator[i][k] / pivot;
                for (int j = k; j < n; j++) denominator[i][j] -= f * denominator[k][j];
                for (int j = 0; j < n; j++) numerator[i][j] -= f * numerator[k][j];
            }
        }
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) out[i][j] = numerator[i][j] / denominator[i][i];
        return out;
    }

    /** Denman and Beavers for two by two, both iterates at once. */
    @Args("m[4] in 0.2..0.4")
    @Differentiable
    static double[] squareRoot2(double[] m) {
        double[] y = {m[0] + 2, m[1], m[2], m[3] + 1.5};
        double[] z = {1, 0, 0, 1};
        double[] zi = new double[4];
        double[] yi = new double[4];
        for (int it = 0; it < 8; it++) {
            invert2(y, yi);
            invert2(z, zi);
            for (int i = 0; i < 4; i++) {
                double half = 0.5 * (y[i] + zi[i]);
                z[i] = 0.5 * (z[i] + yi[i]);
                y[i] = half;
            }
        }
        return y;
    }

    private static void invert2(double[] from, double[] to) {
        double det = from[0] * from[3] - from[1] * from[2];
        to[0] = from[3] / det;
        to[1] = -from[1] / det;
        to[2] = -from[2] / det;
        to[3] = from[0] / det;
    }

    /** By squaring along the bits of the exponent. */
    @Args("a[n][n] in -1..1; exponent = 0|1|5|6; n = 2")
    @Differentiable
    static double binaryPower(double[][] a, int exponent) {
        int n = a.length;
        double[][] base = new double[n][n];
        double[][] result = identity(n);
        double[][] t = new double[n][n];
        copy(a, base);
        for (int e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                multiply(result, base, t);
                copy(t, result);
            }
            multiply(base, base, t);
            copy(t, base);
        }
        return result[0][0] + 2 * result[n - 1][0] - result[n - 1][n - 1];
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }

    private static void multiply(double[][] a, double[][] b, double[][] out) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double s = 0;
                for (int k = 0; k < b.length; k++) s += a[i][k] * b[k][j];
                out[i][j] = s;
            }
        }
    }

    /** Newton and Schulz towards the orthogonal factor. */
    @Args("a[n][n] in -0.2..0.2; n = 1|2|3")
    @Differentiable
    static double[][] polarFactor(double[][] a) {
        int n = a.length;
        double[][] x = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) x[i][j] = a[i][j] + (i == j ? 1 : 0);
        double[][] gram = new double[n][n];
        double[] row = new double[n];
        for (int it = 0; it < 7; it++) {
            for (int i = 0; i < n; i++) {
                for (int j = i; j < n; j++) {
                    double s = 0;
                    for (int k = 0; k < n; k++) s += x[k][i] * x[k][j];
                    gram[i][j] = gram[j][i] = (i == j ? 1.5 : 0) - 0.5 * s;
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    row[j] = 0;
                    for (int k = 0; k < n; k++) row[j] += x[i][k] * gram[k][j];
                }
                for (int j = 0; j < n; j++) x[i][j] = row[j];
            }
        }
        return x;
    }

    /** Interpolation at given nodes by Björck and Pereyra: differences down, products up. */
    @Args("t[n] in 0.1..0.15; f[n]; n = 0|1|2|5")
    @Differentiable
    static double[] vandermonde(double[] t, double[] f) {
        int n = f.length;
        double[] c = f.clone();
        for (int k = 0; k < n - 1; k++) {
            for (int i = n - 1; i > k; i--) {
                c[i] = (c[i] - c[i - 1]) / (t[i] + i - (t[i - k - 1] + (i - k - 1)));
            }
        }
        for (int k = n - 2; k >= 0; k--) {
            for (int i = k; i < n - 1; i++) c[i] -= (t[k] + k) * c[i + 1];
        }
        return c;
    }

    /** Cofactors of a three by three matrix, and Cramer's rule. */
    @Args("m[3][3] in -1..1; b[3]")
    @Differentiable
    static double[] cramer(double[][] m, double[] b) {
        double a00 = m[0][0] + 2, a01 = m[0][1], a02 = m[0][2];
        double a10 = m[1][0], a11 = m[1][1] + 2, a12 = m[1][2];
        double a20 = m[2][0], a21 = m[2][1], a22 = m[2][2] + 2;
        double c0 = a11 * a22 - a12 * a21;
        double c1 = a12 * a20 - a10 * a22;
        double c2 = a10 * a21 - a11 * a20;
        double inv = 1 / (a00 * c0 + a01 * c1 + a02 * c2);
        return new double[] {
            inv * (c0 * b[0] + (a02 * a21 - a01 * a22) * b[1] + (a01 * a12 - a02 * a11) * b[2]),
            inv * (c1 * b[0] + (a00 * a22 - a02 * a20) * b[1] + (a02 * a10 - a00 * a12) * b[2]),
            inv * (c2 * b[0] + (a01 * a20 - a00 * a21) * b[1] + (a00 * a11 - a01 * a10) * b[2])
        };
    }

    /** A Kronecker product that is never formed: (A kron B) vec X, row by row. */
    @Args("a[2][3] in -1..1; b[n][2] in -1..1; x[6]; n = 0|1|3")
    @Differentiable
    static double[] kronecker(double[][] a, double[][] b, double[] x) {
        int p = b.length;
        double[] y = new double[a.length * p];
        int out = 0;
        for (double[] ra : a) {
            for (double[] rb : b) {
                double s = 0;
                int in = 0;
                for (double u : ra) {
                    for (double v : rb) s += u * v * x[in++];
                }
                y[out++] = s;
            }
        }
        return y;
    }

    /** Strassen's seven products on quarters given as scalars. */
    @Args("p[4] in -1..1; q[4] in -1..1")
    @Differentiable
    static double[] sevenProducts(double[] p, double[] q) {
        final double m1 = (p[0] + p[3]) * (q[0] + q[3]);
        final double m2 = (p[2] + p[3]) * q[0];
        final double m3 = p[0] * (q[1] - q[3]);
        final double m4 = p[3] * (q[2] - q[0]);
        final double m5 = (p[0] + p[1]) * q[3];
        final double m6 = (p[2] - p[0]) * (q[0] + q[1]);
        final double m7 = (p[1] - p[3]) * (q[2] + q[3]);
        return new double[] {m1 + m4 - m5 + m7, m3 + m5, m2 + m4, m1 - m2 + m3 + m6};
    }
}

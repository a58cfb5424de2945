package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays of three dimensions. */
public final class Blocks {
    private Blocks() {}

    @Differentiable
    @Args("a[l][m][n]; l = 0|1|2; n = 0|1|3; m = 1|2")
    static double sum(double[][][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                for (int k = 0; k < a[i][j].length; k++) s += a[i][j][k] * a[i][j][k] * (i + 2 * j + k);
            }
        }
        return s;
    }

    /** A layer of weights for each step. */
    @Differentiable
    @Args("w[l][n][n] in -1..1; x[n]; l = 0|1|3; n = 0|1|2")
    static double[] layers(double[][][] w, double[] x) {
        int n = x.length;
        double[] h = new double[n];
        double[] next = new double[n];
        for (int i = 0; i < n; i++) h[i] = x[i];
        for (double[][] layer : w) {
            for (int i = 0; i < n; i++) {
                double[] row = layer[i];
                double s = 0;
                for (int j = 0; j < n; j++) s += row[j] * h[j];
                next[i] = Math.tanh(s);
            }
            for (int i = 0; i < n; i++) h[i] = next[i];
        }
        return h;
    }

    @Differentiable
    @Args("x[n]; n = 0|1|3")
    static double[][][] products(double[] x) {
        int n = x.length;
        double[][][] y = new double[n][n][2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                y[i][j][0] = x[i] * x[j];
                y[i][j][1] = y[i][j][0] * x[i] + j;
            }
        }
        return y;
    }

    /** Diffusion in place, on a grid of its own and on one of the caller's. */
    @Differentiable
    @Args("u[l][m][n] inout; steps = 0|1|2; l = 1|3; m = 3; n = 1|3")
    static double diffusion(double[][][] u, double rate, int steps) {
        int l = u.length;
        int m = u[0].length;
        int n = u[0][0].length;
        double[][][] v = new double[l][m][n];
        double s = 0;
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < l; i++) {
                for (int j = 0; j < m; j++) {
                    for (int k = 0; k < n; k++) {
                        double around = u[(i + 1) % l][j][k] + u[i][(j + 1) % m][k] * u[i][j][(k + 1) % n];
                        v[i][j][k] = u[i][j][k] + rate * (around - 2 * u[i][j][k]);
                    }
                }
            }
            for (int i = 0; i < l; i++) {
                for (int j = 0; j < m; j++) {
                    for (int k = 0; k < n; k++) u[i][j][k] = Math.sin(v[i][j][k]);
                }
            }
            s += u[l - 1][0][0] * v[0][m - 1][n - 1];
        }
        return s;
    }

    @Differentiable
    @Args("a[l][m][n]; y[l][m][n] out; table[l][2][n] inout in 0..n-1; l = 0|1|2; m = 1|2; n = 1|3")
    static void written(double[][][] a, double[][][] y, int[][][] table) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                for (int k = 0; k < a[i][j].length; k++) {
                    y[i][j][k] = a[i][j][table[i][j][k]] * a[i][j][k];
                    table[i][1][k] = (table[i][j][k] + k) % a[i][j].length;
                }
            }
        }
    }

    @Differentiable
    @Args("a[l][m][n]; k = 0|1|2; l = 1|2; m = 2; n = 1|3")
    static double fresh(double[][][] a, int k) {
        double s = 1;
        for (int r = 0; r < k; r++) {
            double[][][] b = new double[a.length][2][r + 1];
            boolean[][][] on = {{{true, r == 1}}, {{false, true}}};
            for (int i = 0; i < b.length; i++) {
                for (int j = 0; j <= r; j++) {
                    b[i][1][j] = a[i][0][0] * s + a[i][1][0];
                    s = Math.sin(s * b[i][1][j]) + (on[i % 2][0][j % 2] ? a[0][1][0] : 0.5) * b[i][0][j];
                    b[i][0][j] = s * s;
                }
            }
            s += b[0][0][r];
        }
        return s;
    }

    @Differentiable
    @Args("a[l][m][n]; l = 1|2; m = 1|2; n = 1|3")
    static float floats(float[][][] a, float by) {
        float s = plane(a[0], by);
        for (float[][] plane : a) s += plane(plane, s);
        return s;
    }

    private static float plane(float[][] p, float by) {
        float s = by;
        for (float[] row : p) {
            for (float v : row) s = s * 0.5f + v * v * by;
        }
        return s;
    }

    @Differentiable
    @Args("a[l][m][n] inout; l = 1|2; m = 1|2; n = 1|3")
    static double helpers(double[][][] a) {
        double s = scale(a, 0.5);
        for (int i = 0; i < a.length; i++) s += turn(a[i], s);
        return s * a[0][0][0];
    }

    private static double scale(double[][][] a, double by) {
        double s = 0;
        for (double[][] plane : a) {
            for (double[] row : plane) {
                for (int k = 0; k < row.length; k++) {
                    s += row[k];
                    row[k] *= by * s;
                }
            }
        }
        return s;
    }

    private static double turn(double[][] p, double by) {
        for (int i = 0; i < p.length; i++) p[i][0] = Math.cos(p[p.length - 1 - i][0] * by);
        return p[0][0];
    }
}

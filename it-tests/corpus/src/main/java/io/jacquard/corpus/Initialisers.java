package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays that are given by their elements, some of which carry derivatives. */
public final class Initialisers {
    private Initialisers() {}

    /** Gauss-Legendre quadrature with five points. */
    @Differentiable
    static double quadrature(double a, double b) {
        double[] points = {-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640};
        double[] weights = {0.2369268850561891, 0.4786286704993665, 128 / 225.0, 0.4786286704993665, 0.2369268850561891
        };
        double half = (b - a) / 2;
        double s = 0;
        for (int i = 0; i < points.length; i++) {
            double t = (a + b) / 2 + half * points[i];
            s += weights[i] * Math.exp(-t * t) * b;
        }
        return half * s;
    }

    @Differentiable
    static double[] active(double x, double y) {
        double[] v = {x * y, Math.sin(x), y, 3};
        v[1] *= v[0];
        return new double[] {v[0] + v[1], v[1] * v[2], v[3] * x, 2};
    }

    @Differentiable
    static double[][] rotation(double angle, double scale) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[][] {{scale * c, -s}, {s, c}};
    }

    @Differentiable
    static double product(double x, double y) {
        double[][] a = {{x, 1}, {y, x * y}};
        double[][] b = new double[][] {{1, y, 0}, {x, 2, y}};
        double s = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 2; k++) s += a[i][k] * b[k][j] * (i + 2 * j + 1);
            }
        }
        return s;
    }

    /** In each trip another array. */
    @Differentiable
    @Args("x[n] in -1..1")
    static double inLoop(double[] x) {
        double s = 0.5;
        for (int i = 0; i < x.length; i++) {
            double[] p = {x[i], s, x[i] * s};
            double[] q = new double[] {p[2] - p[0], i};
            p[1] = q[0] * p[1];
            s = p[0] * p[1] + q[0] * q[1];
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n >= 3")
    static double stencil(double[] x) {
        int[] offsets = {-1, 0, 1};
        var weights = new double[] {1, -2.5, 1};
        boolean[] square = {true, false, true};
        long[] scale = {3, 1L << 33};
        double s = 0;
        for (int i = 1; i < x.length - 1; i++) {
            for (int k = 0; k < offsets.length; k++) {
                double v = x[i + offsets[k]];
                s += weights[k] * (square[k] ? v * v : v) * (scale[k % 2] % 7);
            }
        }
        return s;
    }

    /** Elements are evaluated from left to right, those that call too. */
    @Differentiable
    @Args("x[n] inout; n >= 1")
    static double inOrder(double[] x) {
        double[] v = {x[0], next(x), x[0], next(x) * x[0]};
        return v[0] + 2 * v[1] + 3 * v[2] * v[3];
    }

    private static double next(double[] x) {
        x[0] = Math.sin(x[0]) + 1;
        return x[0] * x[0];
    }

    @Differentiable
    static double arguments(double x, double y, int k) {
        double s = weighted(new double[] {x, y * y, x * y}, new int[] {2, 0, 1, k});
        s *= weighted(new double[3], new int[] {0, 1, 2, 3}) + 1;
        return s + weighted(new double[] {s, s * x, y}, new int[] {k % 3, 1, 0, 1});
    }

    private static double weighted(double[] v, int[] order) {
        double s = 0;
        for (int i = 0; i < v.length; i++) s += (i + 1) * v[order[i]] * v[order[i]] * order[3];
        return s;
    }

    @Differentiable
    @Args("x[n]")
    static double[] empty(double[] x) {
        double[] none = {};
        double[][] rows = {};
        double[][] columns = {{}, {}};
        double[] y = new double[x.length + none.length + rows.length];
        for (int i = 0; i < y.length; i++) y[i] = x[i] * columns.length;
        return y;
    }

    /** Knight moves as a table. */
    @Differentiable
    @Args("board[n][n]; n = 3|5")
    static double knight(double[][] board) {
        int n = board.length;
        int[][] moves = {{1, 2}, {2, 1}, {-1, 2}, {-2, 1}};
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int m = 0; m < moves.length; m++) {
                    int r = (i + moves[m][0] + n) % n;
                    int c = (j + moves[m][1]) % n;
                    s += board[i][j] * board[r][c] * board[r][c];
                }
            }
        }
        return s;
    }
}

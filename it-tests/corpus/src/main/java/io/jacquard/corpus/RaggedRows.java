package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays whose rows are made one by one, and may differ in length. */
public final class RaggedRows {
    private RaggedRows() {}

    /** A triangle in place of a square. */
    @Differentiable
    @Args("a[n][n] in 0.1..0.4")
    static double[][] cholesky(double[][] a) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double s = a[i][j] + (i == j ? 4 : 0);
                for (int k = 0; k < j; k++) s -= c[i][k] * c[j][k];
                c[i][j] = i == j ? Math.sqrt(s) : s / c[j][j];
            }
        }
        return c;
    }

    /** Weights of a net with layers of different sizes. */
    @Differentiable
    @Args("x[n]; n = 1|2")
    static double net(double[] x) {
        double[][] layers = {{x[0], 0.5}, {x[x.length - 1] * x[0], 1, x[0]}, {}, {-1}};
        double s = 1;
        for (double[] layer : layers) {
            for (double w : layer) s = Math.tanh(s * w) + w;
            s += layer.length;
        }
        layers[1][2] = s;
        return s * layers[1][2] + layers[3][0] * layers[0][0];
    }

    @Differentiable
    @Args("x[n] in -1..1; k = 0|1|3")
    static double triangles(double[] x, int k) {
        int n = x.length;
        double[][] t = new double[n][];
        for (int i = 0; i < n; i++) t[i] = new double[n - i];
        double s = 0.5;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < t[i].length; j++) {
                    t[i][j] = t[i][j] * x[i + j] + s;
                    s = Math.tanh(0.5 * s + t[i][j] * t[i][0]);
                }
            }
        }
        return s;
    }

    /** Aitken-Neville: each row of the table is one shorter than the one before. */
    @Differentiable
    @Args("x[n]; y[n]; n = 1|2|4")
    static double neville(double[] x, double[] y, double at) {
        int n = x.length;
        double[][] p = new double[n][];
        for (int i = 0; i < n; i++) {
            p[i] = new double[n - i];
            for (int j = 0; j < n - i; j++) {
                if (i == 0) {
                    p[i][j] = y[j];
                } else {
                    double left = j + x[j];
                    double right = j + i + x[j + i];
                    p[i][j] = ((at - left) * p[i - 1][j + 1] - (at - right) * p[i - 1][j]) / (right - left);
                }
            }
        }
        return p[n - 1][0];
    }

    @Differentiable
    static double[][] byHand(double x, double y) {
        double[][] a = new double[3][];
        a[1] = new double[] {x, x * y};
        a[0] = new double[1];
        a[2] = new double[] {};
        a[0][0] = a[1][1] * y;
        a[1][0] *= x;
        return a;
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double tables(double[] x) {
        int[][] neighbours = new int[x.length][];
        boolean[][] near = {{true}, {false, true}};
        float[][] weights = new float[x.length][];
        for (int i = 0; i < x.length; i++) {
            neighbours[i] = new int[] {i, (i + 1) % x.length};
            weights[i] = new float[i % 3];
            for (int j = 0; j < weights[i].length; j++) weights[i][j] = 0.25f * j + i;
        }
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k : neighbours[i]) s += x[k] * x[i] * (near[1][k % 2] ? 2 : 0.5);
            for (float w : weights[i]) s += w * s;
            neighbours[i][0] = 0;
            s *= x[neighbours[i][0]];
        }
        return s;
    }

    /** Helpers with such arrays, called in loops. */
    @Differentiable
    @Args("x[n]; k = 0|1|3; n >= 1")
    static double helpers(double[] x, int k) {
        double[][] t = triangle(x);
        double s = t[0][0];
        for (int r = 0; r < k; r++) s = Math.sin(step(x, s) + t[x.length - 1][0] * s);
        return s;
    }

    private static double[][] triangle(double[] x) {
        double[][] t = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            t[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) t[i][j] = x[i] * x[j];
        }
        return t;
    }

    private static double step(double[] x, double s) {
        double[][] t = new double[x.length][];
        double sum = s;
        for (int i = x.length - 1; i >= 0; i--) {
            t[i] = new double[x.length - i];
            for (int j = 0; j < t[i].length; j++) {
                t[i][j] = sum * x[i] + j;
                sum = Math.tanh(sum + t[i][j] * t[i][0]);
            }
        }
        return sum;
    }

    @Differentiable
    @Args("a[m][i+1] inout; m = 0|1|3")
    static double given(double[][] a, double by) {
        double s = 0;
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                s += row[j] * by;
                row[j] *= s;
            }
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 0|1|4")
    static double rowsOfCopies(double[] x) {
        double[][] r = new double[2][];
        r[0] = x.clone();
        r[1] = java.util.Arrays.copyOfRange(x, 0, 2);
        for (int i = 0; i < x.length; i++) r[0][i] *= x[i] * r[1][0];
        double s = 0;
        for (double[] row : r) for (double v : row) s += v * v;
        return s;
    }

    @Differentiable
    @Args("a[m][n]; n = 0|1|3; m = 1|2|3")
    static double[][] copiedRows(double[][] a, double f) {
        double[][] r = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            r[i] = a[a.length - 1 - i].clone();
            for (int j = 0; j < r[i].length; j++) r[i][j] *= f * a[i][j];
        }
        return r;
    }

    private static double[][] copy(double[][] a) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) c[i] = a[i].clone();
        return c;
    }

    @Differentiable
    @Args("a[m][n]; n = 1|3; m = 1|3; k = 0|2")
    static double copiesInALoop(double[][] a, int k) {
        double s = 1;
        for (int t = 0; t < k; t++) {
            double[][] c = copy(a);
            for (double[] row : c) {
                row[0] *= s;
                s += row[0] * row[row.length - 1];
            }
        }
        double[][] d = copy(a);
        d[0][0] = s;
        return d[0][0] * d[d.length - 1][0];
    }
}

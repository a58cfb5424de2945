package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Rows of a matrix that a reverse sweep adds to the same bars, and loops where that must not wait until the end. */
public final class RowsAdded {
    private RowsAdded() {}

    /** Seven rows: four at a time, and three. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[7][n]")
    static double[] product(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = Math.sin(s);
        }
        return y;
    }

    /** From the last row to the first. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[6][n]")
    static double[] descending(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
            y[i] *= y[i];
        }
        return y;
    }

    /** Layers whose arrays change places. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[n][n]; steps=3")
    static double[] layers(double[] x, double[][] a, int steps) {
        double[] h = x.clone();
        double[] next = new double[x.length];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < next.length; i++) {
                double z = 0;
                for (int j = 0; j < h.length; j++) {
                    z += a[i][j] * h[j];
                }
                next[i] = Math.tanh(z);
            }
            double[] old = h;
            h = next;
            next = old;
        }
        return h;
    }

    /** Each row reads what the rows before it have left, so bars of the sum are read in between. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[n][n]")
    static double[] inPlace(double[] x, double[][] a) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            double s = 0;
            for (int j = 0; j < y.length; j++) {
                s += a[i][j] * y[j];
            }
            y[i] = Math.sin(s);
        }
        return y;
    }

    /** The matrix is an independent: its bars are rows of their own, beside those of the vector. */
    @Differentiable(wrt = {"a", "x"})
    @Args("a[5][n]; x[n]")
    static double[] both(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = s * s;
        }
        return y;
    }

    /** Rows of their own lengths. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[n][n]")
    static double[] triangle(double[] x, double[][] a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    /** A row of the result is a sum over rows, and the vector is a row of a matrix of independents. */
    @Differentiable(wrt = "x")
    @Args("x[3][n]; a[5][n]")
    static double[][] batch(double[][] x, double[][] a) {
        double[][] y = new double[x.length][a.length];
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < a.length; i++) {
                double z = 0;
                for (int j = 0; j < x[s].length; j++) {
                    z += a[i][j] * x[s][j];
                }
                y[s][i] = Math.exp(z);
            }
        }
        return y;
    }

    /** Rows that are infinite where the bar is zero for certain: they contribute nothing. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[8][n]")
    static double[] cut(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += (i % 2 == 0 ? 1 : 2) * a[i][j] * x[j];
            }
            y[i] = Math.max(s, 0.25);
        }
        return y;
    }

    /** A row of independents that only trips have. */
    @Differentiable(wrt = "x")
    @Args("x[p][n]; a[m][n]; k = p")
    static double[] barsOfRow(double[][] x, double[][] a, int k) {
        double[] y = new double[a.length];
        int q = a.length == 0 ? -1 : 0;
        if (x.length > 0) {
            for (int i = 0; i < a.length; i++) {
                double s = 0;
                for (int j = 0; j < x[q].length; j++) {
                    s += a[i][j] * x[q][j];
                }
                y[i] = Math.sin(s);
            }
        }
        return y;
    }

    /** A matrix that only trips have. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[1][m][n]; k = 0|1|3")
    static double[] cubeRow(double[] x, double[][][] a, int k) {
        int rows = k == 0 ? a[0].length : 0;
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[k][i][j] * x[j];
            }
            y[i] = Math.sin(s);
        }
        return y;
    }

    /** Fewer trips than none. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[5][n]; k = -3|0|5|-2147483648")
    static double[] negative(double[] x, double[][] a, int k) {
        double[] y = new double[5];
        for (int i = 0; i < k; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = Math.sin(s);
        }
        return y;
    }

    /** Fewer trips than none, downwards. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[5][n]; k = -3|-1|0|4|-2147483648")
    static double[] negativeDown(double[] x, double[][] a, int k) {
        double[] y = new double[5];
        for (int i = k; i >= 0; i--) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = Math.sin(s);
        }
        return y;
    }

    /** More trips than rows, of which no element is read. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[3][n]; c = 0|1|5|6")
    static double[] countBeyond(double[] x, double[][] a, int c) {
        double[] y = new double[6];
        int len = c > 3 ? 0 : x.length;
        for (int i = 0; i < c; i++) {
            double s = 0.5;
            for (int j = 0; j < len; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = s * s;
        }
        return y;
    }

    /** How long rows are is asked by trips alone. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[m][n]; len[m] in 0..0")
    static double[] boundOfElement(double[] x, double[][] a, int[] len) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 1;
            for (int j = 0; j < x.length - len[0]; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = s * s;
        }
        return y;
    }
}

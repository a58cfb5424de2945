package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Two rows of one matrix for a helper that writes them: their numbers differ for certain. */
final class RowPairs {
    private RowPairs() {}

    private static void rotate(double[] upper, double[] lower, double c, double s) {
        for (int j = 0; j < upper.length; j++) {
            double t = c * upper[j] + s * lower[j];
            lower[j] = c * lower[j] - s * upper[j] * upper[j];
            upper[j] = t;
        }
    }

    private static void subtract(double[] row, double[] pivot, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * pivot[j];
        }
    }

    @Differentiable
    @Args("a[n][n] inout")
    static void neighbours(double[][] a, double angle) {
        for (int i = 1; i < a.length; i++) {
            rotate(a[i - 1], a[i], Math.cos(angle), Math.sin(angle));
        }
    }

    @Differentiable
    @Args("a[n][n] inout")
    static void eliminate(double[][] a) {
        for (int k = 0; k < a.length; k++) {
            for (int i = k + 1; i < a.length; i++) {
                subtract(a[i], a[k], a[i][k] / (a[k][k] + 3));
            }
        }
    }

    @Differentiable
    @Args("a[n][n] inout")
    static void backwards(double[][] a, double c) {
        for (int i = a.length - 1; i > 0; i--) {
            for (int k = i - 1; k >= 0; k--) {
                rotate(a[k], a[i], c, 0.5);
            }
        }
    }

    @Differentiable
    @Args("a[n][n] inout; k = 0|1; n >= 3")
    static void fixed(double[][] a, int k, double c) {
        rotate(a[k], a[k + 1], c, c * c);
        int p = k;
        while (p < a.length - 1) {
            subtract(a[p], a[p + 1], c);
            p++;
        }
        rotate(a[2], a[0], c, 1);
    }

    @Differentiable
    static double sum(double[][] a, double angle) {
        double[][] r = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            r[i] = a[i].clone();
        }
        for (int sweep = 0; sweep < 2; sweep++) {
            for (int i = r.length - 1; i >= 1; i--) {
                rotate(r[i - 1], r[i], angle, 1 - angle);
            }
        }
        double s = 0;
        for (double[] row : r) {
            for (double each : row) {
                s += each * each;
            }
        }
        return s;
    }

    @Differentiable
    @Args("a[n][n] inout")
    static void named(double[][] a, double c) {
        for (int k = 0; k < a.length; k++) {
            double[] pivot = a[k];
            for (int i = k + 1; i < a.length; i++) {
                double[] row = a[i];
                subtract(row, pivot, c * row[k]);
                rotate(pivot, row, c, 0.25);
            }
        }
    }
}

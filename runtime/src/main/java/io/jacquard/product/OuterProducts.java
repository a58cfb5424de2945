package io.jacquard.product;

import java.util.Arrays;

/** Sums of outer products, row by row of the result: the innermost loop runs along a row, as C2 vectorises it. */
final class OuterProducts {
    private OuterProducts() {}

    /** What {@link Contraction#addOuterProducts} does. */
    static void add(double[][] u, double[][] v, int rank, boolean fresh, double[][] c, int begin, int end) {
        for (int i = begin; i < end; i++) {
            double[] row = c[i];
            if (fresh) {
                Arrays.fill(row, 0.0); // here, where it is about to be used, and not all rows ahead
            }
            int j = 0;
            for (; j + 4 <= rank; j += 4) {
                addFour(u[j][i], u[j + 1][i], u[j + 2][i], u[j + 3][i], v, j, row, row.length);
            }
            for (; j + 2 <= rank; j += 2) {
                addTwo(u[j][i], v[j], u[j + 1][i], v[j + 1], row);
            }
            if (j < rank) {
                addOne(u[j][i], v[j], row, row.length);
            }
        }
    }

    /** {@code row[k] += x0 * v[j][k] + ... + x3 * v[j + 3][k]} for k &lt; {@code end}: C2 of Java 17 vectorises no loop over more arrays. */
    static void addFour(double x0, double x1, double x2, double x3, double[][] v, int j, double[] row, int end) {
        double[] v0 = v[j];
        double[] v1 = v[j + 1];
        double[] v2 = v[j + 2];
        double[] v3 = v[j + 3];
        for (int k = 0; k < end; k++) {
            row[k] = Math.fma(x0, v0[k], Math.fma(x1, v1[k], Math.fma(x2, v2[k], Math.fma(x3, v3[k], row[k]))));
        }
    }

    private static void addTwo(double u0, double[] v0, double u1, double[] v1, double[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k] += u0 * v0[k] + u1 * v1[k];
        }
    }

    static void addOne(double x, double[] v, double[] row, int end) {
        for (int k = 0; k < end; k++) {
            row[k] = Math.fma(x, v[k], row[k]);
        }
    }
}

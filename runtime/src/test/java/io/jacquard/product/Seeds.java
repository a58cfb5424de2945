package io.jacquard.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

/** Random data and the answers that are known in closed form. */
final class Seeds {
    private Seeds() {}

    static double[] vector(long seed, int n) {
        return new SplittableRandom(seed).doubles(n).toArray();
    }

    static double[][] matrix(long seed, int m, int n) {
        double[][] rows = new double[m][];
        for (int i = 0; i < m; i++) {
            rows[i] = vector(31 * seed + i, n);
        }
        return rows;
    }

    static float[][] floats(long seed, int m, int n) {
        float[][] rows = new float[m][n];
        double[][] wide = matrix(seed, m, n);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = (float) wide[i][j];
            }
        }
        return rows;
    }

    static double[][] widened(float[][] rows) {
        double[][] out = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            out[i] = new double[rows[i].length];
            for (int j = 0; j < out[i].length; j++) {
                out[i][j] = rows[i][j];
            }
        }
        return out;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** (F1 F2ᵀ)[i][k] / (4 n² √(y1[i] y2[k])), y = F x / n. */
    static double[][] product(double[] x1, double[][] a1, double[] x2, double[][] a2) {
        double n = x1.length;
        double[][] product = new double[a1.length][a2.length];
        for (int i = 0; i < a1.length; i++) {
            for (int k = 0; k < a2.length; k++) {
                double y1 = dot(a1[i], x1) / n;
                double y2 = dot(a2[k], x2) / n;
                product[i][k] = dot(a1[i], a2[k]) / (4 * n * n * Math.sqrt(y1 * y2));
            }
        }
        return product;
    }

    /** F[i][j] / (2 n f(x)[i]). */
    static double[][] jacobian(double[] x, double[][] a) {
        double[][] jacobian = new double[a.length][x.length];
        for (int i = 0; i < a.length; i++) {
            double value = Math.sqrt(dot(a[i], x) / x.length);
            for (int j = 0; j < x.length; j++) {
                jacobian[i][j] = a[i][j] / (2 * x.length * value);
            }
        }
        return jacobian;
    }

    static void assertClose(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-13 * Math.abs(expected[i]), "entry " + i);
        }
    }

    static void assertClose(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i]);
        }
    }
}

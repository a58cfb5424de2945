package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Matrices that stand for one array after another. */
public final class MovingMatrices {
    private MovingMatrices() {}

    static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) c[i][j] += a[i][k] * b[k][j];
            }
        }
        return c;
    }

    static double[][] wider(double[][] a, double h) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = new double[a[i].length + i];
            for (int j = 0; j < a[i].length; j++) c[i][j] = a[i][j] * a[i][0] + h;
        }
        return c;
    }

    @Differentiable
    @Args("a[n][n]; k = 0|1|3")
    static double[][] power(double[][] a, int k) {
        double[][] p = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) p[i][i] = 1;
        for (int r = 0; r < k; r++) p = times(p, a);
        return p;
    }

    @Differentiable
    @Args("a[m][n]; k = 0|1|3; n >= 1")
    static double raggedByAndBy(double[][] a, double h, int k) {
        double[][] p = wider(a, h);
        double s = 0;
        for (int r = 0; r < k; r++) {
            p = wider(p, h * r);
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < p[i].length; j++) s += p[i][j] * (i + 1);
            }
        }
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[i].length; j++) s += p[i][j] * p[i][j];
        }
        return s;
    }

    @Differentiable
    @Args("a[n][n]; k = 0|1|3")
    static double madeInALoop(double[][] a, double c, int k) {
        double[][] u = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) u[i][j] = a[i][j];
        }
        for (int r = 0; r < k; r++) {
            double[][] next = new double[u.length][u.length];
            for (int i = 0; i < u.length; i++) {
                double[] row = u[i];
                for (int j = 0; j < row.length; j++) next[j][i] = row[j] * row[u.length - 1 - j] * c + r;
            }
            u = next;
        }
        double s = 0;
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u.length; j++) s += u[i][j] * (i + 2 * j + 1);
        }
        return s;
    }
}

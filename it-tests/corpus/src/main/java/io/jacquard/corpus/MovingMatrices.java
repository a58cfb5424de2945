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

    @Differentiable
    @Args("m[3][n]; n = 1|2")
    static double rowsMadeAndSwapped(double[][] m) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) {
            a[i] = new double[m[i].length];
            for (int j = 0; j < a[i].length; j++) a[i][j] = m[i][j];
        }
        double[] t = a[0];
        a[0] = a[1];
        a[1] = t;
        a[1][0] *= a[0][0];
        return a[0][0] * a[1][0];
    }

    @Differentiable
    @Args("m[3][n]; n = 1|2")
    static double copiesSwapped(double[][] m) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) a[i] = m[i].clone();
        double[] t = a[0];
        a[0] = a[1];
        a[1] = t;
        a[1][0] *= a[0][0];
        return a[0][0] * a[1][0];
    }

    @Differentiable
    @Args("m[3][n]; n = 1|3")
    static double eliminatedByRows(double[][] m) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) a[i] = m[i].clone();
        for (int k = 0; k < 2; k++) {
            int p = k;
            for (int i = k + 1; i < 3; i++) if (a[i][0] > a[p][0]) p = i;
            double[] t = a[k];
            a[k] = a[p];
            a[p] = t;
            for (int i = k + 1; i < 3; i++) {
                double w = a[i][0] / a[k][0];
                for (int j = 0; j < a[i].length; j++) a[i][j] -= w * a[k][j] * 0.5;
            }
        }
        double s = 1;
        for (double[] r : a) s = s * 0.5 + squares(r) * r[0];
        return s;
    }

    private static double squares(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return s;
    }

    /** Rows of different lengths, which their dots follow. */
    @Differentiable
    @Args("x[4]")
    static double unevenRowsSwapped(double[] x) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) {
            a[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) a[i][j] = x[i] * x[j + 1];
        }
        double[] t = a[0];
        a[0] = a[2];
        a[2] = t;
        a[0][2] *= a[2][0];
        a[1][1] *= a[0][1];
        double s = 1;
        for (double[] row : a) s = 0.5 * s + squares(row) * row[row.length - 1];
        return s;
    }

    /** The helper's sweep still reads the rows that its caller exchanged. */
    @Differentiable
    @Args("x[n]; n = 2|3")
    static double[] returnedRowsSwapped(double[] x) {
        double[][] m = powers(x);
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = m[i][1] * m[0][0];
        return y;
    }

    private static double[][] powers(double[] x) {
        double[][] m = new double[x.length][2];
        for (int i = 0; i < x.length; i++) {
            m[i][0] = x[i] * x[i];
            m[i][1] = m[i][0] * m[i][0];
        }
        return m;
    }
}

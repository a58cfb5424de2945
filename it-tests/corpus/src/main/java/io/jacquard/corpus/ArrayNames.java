package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Variables that stand for arrays and rows: which array each name means, and when. */
public final class ArrayNames {
    private ArrayNames() {}

    @Differentiable
    @Args("a[2][n] inout; n >= 1")
    static void rowsOfAMovingIndex(double[][] a, double x) {
        int i = 0;
        double[] row = a[i];
        i++;
        double[] other = a[i];
        i -= 1;
        for (int j = 0; j < row.length; j++) {
            other[j] = row[j] * other[j] * x;
            row[j] *= other[j] + a[i][0];
        }
        i = 1;
        row[0] += a[i][0] * x;
    }

    @Differentiable
    @Args("a[5][n]")
    static double rowsOfAWalk(double[][] a, double x, int k) {
        double s = x;
        int at = 0;
        for (int t = 0; t < k; t++) {
            double[] row = a[at];
            at = (3 * at + 2) % 5;
            double[] next = a[at];
            for (int j = 0; j < row.length; j++) {
                if (row[j] > 1) at = (at + 1) % 5;
                s = Math.sin(s + row[j]) * next[j] + a[at][j];
            }
        }
        return s;
    }

    @Differentiable
    @Args("a[m][n] inout; idx[m] inout in 0..m-1")
    static void rowsByIndicesThatChange(double[][] a, int[] idx) {
        for (int i = 0; i < idx.length; i++) {
            double[] row = a[idx[i]];
            idx[i] = i;
            double[] own = a[idx[i]];
            for (int j = 0; j < row.length; j++) row[j] = row[j] * 0.5 + own[j] * own[j];
        }
    }

    @Differentiable
    @Args("a[2][n] inout; b[2][n] inout; i = 0|1")
    static void rowsByAnArgumentThatChanges(double[][] a, double[][] b, int i) {
        double[] from = a[i];
        double[] to = b[1 - i];
        i = 1 - i;
        for (int j = 0; j < from.length; j++) {
            to[j] += from[j] * a[i][j];
            from[j] = to[j] * b[i][j];
        }
    }

    @Differentiable
    @Args("a[2][n] inout; n >= 1; i = 0|1")
    static void elementReadThroughTwoNames(double[][] a, int i) {
        double[] last = a[1];
        last[0] *= a[i][0];
        a[i][0] = last[0] * Math.sin(a[1][0]);
    }

    /** Where the branch is not taken there is no array to ask for its length. */
    @Differentiable
    @Args("flag = true|false")
    static double arrayOfABranch(double[] x, boolean flag) {
        double s = 1;
        if (flag) {
            double[] w = new double[x.length];
            for (int i = 0; i < w.length; i++) w[i] = x[i] * x[i];
            for (int i = 0; i < w.length; i++) s = s * w[i] + Math.sin(s);
        }
        return s;
    }

    private static double[] copy(double[] v) {
        double[] w = new double[v.length];
        for (int i = 0; i < v.length; i++) w[i] = v[i];
        return w;
    }

    private static double[] squares(double[] v) {
        v = copy(v);
        for (int i = 0; i < v.length; i++) v[i] *= v[i];
        return v;
    }

    private static double sum(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) s += v[i];
        return s;
    }

    @Differentiable
    static double parameterReassigned(double[] x, int n) {
        double s = sum(x);
        x = copy(x);
        for (int i = 0; i < x.length; i++) x[i] = x[i] * s;
        n = Math.min(n, 2);
        s += sum(x);
        x = new double[n];
        for (int i = 0; i < x.length; i++) x[i] = s * s;
        return s + sum(x) * x.length;
    }

    @Differentiable
    @Args("u[n] inout")
    static void writtenBeforeItIsReassigned(double[] u, double x) {
        for (int i = 0; i < u.length; i++) u[i] *= x;
        double[] old = u;
        u = squares(u);
        for (int i = 0; i < u.length; i++) {
            old[i] += u[i];
            u[i] = 0;
        }
    }

    @Differentiable
    static double[] severalArraysInTurn(double[] x) {
        double[] t = squares(x);
        double s = sum(t);
        t = squares(t);
        s += sum(t);
        t = new double[2 + x.length];
        t[0] = s;
        for (int i = 0; i < x.length; i++) t[i + 1] = x[i] * t[i];
        return t;
    }

    @Differentiable
    static double rowNameOfSeveralLoops(double[][] a) {
        double[] row;
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            row = a[i];
            for (int j = 0; j < row.length; j++) s += row[j] * row[j];
            row = squares(row);
            s = Math.sin(0.1 * s * sum(row));
        }
        for (int i = a.length - 1; i >= 0; i--) {
            row = a[i];
            s = 0.2 * Math.sin(s) * sum(row) + s;
        }
        return s;
    }

    @Differentiable
    @Args("flag = true|false; x[n]; y[n]; n >= 1")
    static double arrayOfEachBranch(double[] x, double[] y, boolean flag) {
        double[] t = x;
        double s = sum(t);
        if (flag) {
            t = y;
            s *= t[0];
            t = squares(t);
            s += sum(t);
        } else if (s > 1) {
            double[] u = t;
            s *= u[0];
        }
        t = new double[1];
        t[0] = s;
        return t[0] * t[0];
    }

    @Differentiable
    static double[] parameterReturned(double[] x) {
        return x;
    }

    @Differentiable
    @Args("u[n] inout")
    static double[] writtenAndReturned(double[] u, double x) {
        for (int i = 0; i < u.length; i++) u[i] = u[i] * x;
        return u;
    }

    @Differentiable
    @Args("a[2][n] inout")
    static double[] rowReturned(double[][] a, double x) {
        double[] row = a[1];
        for (int j = 0; j < row.length; j++) {
            row[j] *= x;
            a[0][j] = row[j] * row[j];
        }
        return row;
    }

    @Differentiable
    @SuppressWarnings("fallthrough")
    @Args("x[n]; n >= 1; k = 0|1|2")
    static double arrayOfEachGroup(double[] x, double[] y, int k) {
        double[] t;
        double s = x[0];
        switch (k) {
            case 0:
                t = squares(x);
                s += sum(t);
                break;
            case 1:
                t = y;
                s *= sum(t);
            default:
                t = squares(y);
                s += sum(t) * s;
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double arraysOfAWhile(double[] x) {
        double s = 2;
        double[] row;
        while (s > 0.1) {
            row = squares(x);
            s *= 0.5 * Math.cos(sum(row));
            row = squares(row);
            if (s < -1) break;
            s -= 0.1 * Math.sin(sum(row));
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double[] parameterReturnedEarlier(double[] x, double h) {
        x = squares(x);
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1.5) return x;
            x[i] *= h;
        }
        x[0] = h;
        return x;
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double[] clonesInTurn(double[] x, double h) {
        double[] t = x;
        t = t.clone();
        t[0] *= x[0] * h;
        x = x.clone();
        x[0] *= t[0];
        t = java.util.Arrays.copyOf(x, x.length + 1);
        t[x.length] = x[0] * h;
        x = new double[] {h, x[0] * t[0], t[x.length]};
        x[1] *= x[0];
        t[0] += x[1] * x[2];
        return t;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.util.Arrays;

/** Arrays that variables take one after another, where one that is still read must not be handed out again. */
public final class PooledArrays {
    private PooledArrays() {}

    private static double[] turned(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.cos(a) * x[i] - Math.sin(a) * x[x.length - 1 - i];
        return y;
    }

    private static double[] twice(double[] x, double a) {
        double[] y = turned(x, a);
        double[] z = turned(y, a * 0.5);
        for (int i = 0; i < z.length; i++) z[i] += 0.1 * y[i] * x[i];
        return z;
    }

    @Differentiable
    @Args("n = 0|1|2|5")
    static double[] helpersInARow(double[] x, double a, int n) {
        double[] y = x.clone();
        for (int k = 0; k < n; k++) {
            double[] u = twice(y, a);
            double[] v = turned(u, a * k);
            for (int i = 0; i < y.length; i++) v[i] += u[i] * y[i];
            y = v;
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|1|2|5")
    static double threeGenerations(double[] x, double a, int n) {
        double[] older = turned(x, a);
        double[] old = turned(older, a);
        double s = 0;
        for (int k = 0; k < n; k++) {
            double[] next = turned(old, 0.1 * k + a);
            for (int i = 0; i < next.length; i++) next[i] += 0.3 * older[i] * old[i];
            older = old;
            old = next;
            for (int i = 0; i < old.length; i++) s += old[i] * older[i];
        }
        for (int i = 0; i < old.length; i++) s += old[i] * older[i] * x[i];
        return s;
    }

    @Differentiable
    @Args("n = 0|1|2|6")
    static double bestSoFar(double[] x, double a, int n) {
        double[] best = x.clone();
        double[] trial = x.clone();
        double top = -1e9;
        for (int k = 0; k < n; k++) {
            trial = turned(trial, a + k);
            double v = 0;
            for (int i = 0; i < trial.length; i++) v += trial[i] * (i + 1) * 0.1;
            if (v > top && k % 2 == 0) {
                top = v;
                best = trial.clone();
            }
        }
        double s = 0;
        for (int i = 0; i < best.length; i++) s += best[i] * trial[i];
        return s;
    }

    @Differentiable
    @Args("n = 0|1|2|4")
    static double nested(double[] x, double a, int n) {
        double s = 0;
        for (int k = 0; k < n; k++) {
            double[] y = x.clone();
            for (int j = 0; j <= k; j++) {
                double[] z = new double[y.length];
                for (int i = 0; i < y.length; i++) z[i] = y[i] * y[y.length - 1 - i] * a + Math.sin(y[i]);
                y = z;
                if (y.length > 0 && y[0] > 50) break;
            }
            for (int i = 0; i < y.length; i++) s += y[i] * y[i] * x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|2|5")
    static double longerAndShorter(double[] x, double a, int n) {
        double[] y = x.clone();
        double s = 0;
        for (int k = 0; k < n; k++) {
            double[] z = new double[k % 2 == 0 ? y.length + 2 : Math.max(0, y.length - 1)];
            for (int i = 0; i < z.length; i++) z[i] = i < y.length ? y[i] * a : i * a;
            y = z;
            for (int i = 0; i < y.length; i++) s += y[i] * y[y.length - 1 - i];
        }
        for (int i = 0; i < y.length; i++) s += Math.sin(y[i]);
        return s;
    }

    @Differentiable
    @Args("n = 0|1|2|5; x[m]; m >= 1")
    static double indicesToo(double[] x, int n) {
        int[] at = new int[x.length];
        for (int i = 0; i < at.length; i++) at[i] = i;
        double s = 0;
        for (int k = 0; k < n; k++) {
            int[] next = new int[at.length];
            for (int i = 0; i < at.length; i++) next[i] = at[(i + 1) % at.length];
            for (int i = 0; i < at.length; i++) s += x[at[i]] * x[next[i]] * (i + k);
            at = next;
        }
        for (int i = 0; i < at.length; i++) s += x[at[i]] * i;
        return s;
    }

    private static double[] powered(double[] x, int n, double a) {
        if (n == 0) {
            return turned(x, a);
        }
        double[] y = powered(x, n - 1, a * 1.1);
        double[] z = powered(y, n - 1, a);
        for (int i = 0; i < z.length; i++) z[i] += y[i] * x[i] * 0.1;
        return z;
    }

    @Differentiable
    @Args("n = 0|1|2|3")
    static double[] recursive(double[] x, double a, int n) {
        double[] y = x.clone();
        for (int k = 0; k < 2; k++) y = powered(y, n, a + k);
        return y;
    }

    private static double[][] wider(double[][] p, double h) {
        double[][] q = new double[p.length][];
        for (int i = 0; i < p.length; i++) {
            q[i] = new double[p[i].length + i % 2];
            for (int j = 0; j < q[i].length; j++) q[i][j] = j < p[i].length ? p[i][j] * h + p[i][0] : h * j;
        }
        return q;
    }

    @Differentiable
    @Args("n = 0|1|3; a[r][c]")
    static double matrices(double[][] a, double h, int n) {
        double[][] p = wider(a, h);
        double s = 0;
        for (int k = 0; k < n; k++) {
            double[][] q = wider(p, h);
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < p[i].length; j++) s += q[i][j] * p[i][p[i].length - 1 - j];
            }
            p = q;
        }
        for (double[] row : p) {
            for (int j = 0; j < row.length; j++) s += row[j] * row[row.length - 1 - j];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|3; a[m][m]; x[m]")
    static double squares(double[][] a, double[] x, int n) {
        double[][] p = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) p[i][i] = 1;
        double s = 0;
        for (int k = 0; k < n; k++) {
            double[][] q = new double[a.length][a.length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a.length; j++) {
                    for (int l = 0; l < a.length; l++) q[i][j] += 0.2 * p[i][l] * a[l][j];
                }
            }
            double[] y = new double[x.length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a.length; j++) y[i] += q[i][j] * x[j];
            }
            for (int i = 0; i < y.length; i++) s += y[i] * y[i];
            p = q;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|2|5")
    static double windows(double[] x, double a, int n) {
        double s = a;
        for (int k = 0; k < n; k++) {
            double[] head = Arrays.copyOf(x, k + 1);
            double[] sum = new double[k + 2];
            for (int i = 0; i < head.length; i++) {
                sum[i] += head[i] * s;
                sum[i + 1] += head[i] * head[0];
            }
            for (int j = 0; j < sum.length; j++) s += Math.sin(sum[j]) * 0.3;
        }
        return s;
    }
}

package io.jacquard.corpus.pde;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Loops that look one ahead, columns in an order of their own, and zeros. */
public final class Neighbours {
    private Neighbours() {}

    @Differentiable
    @Args("x[n]; n = 0|1|2|5")
    static double neighbours(double[] x) {
        double s = 0;
        for (int i = 0; i + 1 < x.length; i++) s += Math.sin(x[i] * x[i + 1] + s);
        for (int i = x.length - 1; i - 1 >= 0; i--) s += Math.sin(x[i] * x[i - 1] + s);
        return s;
    }

    @Differentiable
    @Args("x[n] inout; n = 0|1|2|5")
    static void relaxed(double[] x) {
        for (int i = 0; i + 1 < x.length; i++) {
            x[i] = Math.exp(-x[i + 1]);
            x[i + 1] *= x[i];
        }
        for (int i = 1; i + 1 < x.length; i++) x[i] = Math.exp(-x[i - 1] * x[i + 1]);
    }

    @Differentiable
    @Args("x[n] in 0..0; y[n]; n = 1|3")
    static double[] atZero(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double r = Math.sqrt(x[i]);
            z[i] = r * y[i] + Math.max(r, 0) + Math.hypot(x[i], r);
        }
        for (int i = 0; i < x.length; i++) z[i] = z[i] == 0 ? y[i] : z[i] / x[i];
        return z;
    }

    @Differentiable
    @Args("a[n][n] in -1..1; n = 1|3|4")
    static double rrqr(double[][] a) {
        int n = a.length;
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) q[i][j] = a[i][j];
        double[] norm = new double[n];
        int[] col = new int[n];
        for (int j = 0; j < n; j++) {
            col[j] = j;
            for (int i = 0; i < n; i++) norm[j] += q[i][j] * q[i][j];
        }
        double r = 1;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int j = k + 1; j < n; j++) if (norm[col[j]] > norm[col[p]]) p = j;
            int t = col[k];
            col[k] = col[p];
            col[p] = t;
            int c = col[k];
            double len = Math.sqrt(norm[c]);
            r *= len;
            for (int j = k + 1; j < n; j++) {
                int d = col[j];
                double dot = 0;
                for (int i = 0; i < n; i++) dot += q[i][c] * q[i][d];
                dot /= norm[c];
                norm[d] = 0;
                for (int i = 0; i < n; i++) {
                    q[i][d] -= dot * q[i][c];
                    norm[d] += q[i][d] * q[i][d];
                }
            }
        }
        return r;
    }
}

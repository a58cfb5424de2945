package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays that come in, are changed, and go out. */
public final class InPlace {
    private InPlace() {}

    @Differentiable
    @Args("u inout")
    static void cumulate(double[] u) {
        for (int i = 1; i < u.length; i++) u[i] = u[i] * u[i - 1];
    }

    @Differentiable
    @Args("u inout")
    static void squareAll(double[] u) {
        for (int i = 0; i < u.length; i++) u[i] *= u[i];
    }

    @Differentiable
    @Args("u inout")
    static void prefixSum(double[] u) {
        for (int i = 1; i < u.length; i++) u[i] += u[i - 1];
    }

    @Differentiable
    @Args("u inout")
    static void relax(double[] u, int k) {
        for (int t = 0; t < k; t++) {
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = 0.5 * u[i] + 0.25 * u[i - 1] * u[i + 1];
            }
        }
    }

    @Differentiable
    @Args("u inout")
    static void backwards(double[] u) {
        for (int i = u.length - 2; i >= 0; i--) {
            u[i] = Math.sin(u[i]) / u[i + 1];
        }
    }

    @Differentiable
    @Args("u inout")
    static void turnRound(double[] u) {
        for (int i = 0; i < u.length / 2; i++) {
            double t = u[i];
            u[i] = u[u.length - 1 - i];
            u[u.length - 1 - i] = t * t;
        }
    }

    @Differentiable
    @Args("q inout; p inout")
    static void leapfrog(double[] q, double[] p, double h, int k) {
        for (int t = 0; t < k; t++) {
            for (int i = 0; i < q.length; i++) p[i] -= h * Math.sin(q[i]);
            for (int i = 0; i < q.length; i++) q[i] += h * p[i] * p[i];
        }
    }

    @Differentiable
    @Args("u inout")
    static double withResult(double[] u, double a) {
        double s = 0;
        for (int i = 0; i < u.length; i++) {
            s += u[i] * a;
            u[i] = u[i] * s;
            a = a * u[i];
        }
        return s * a;
    }

    @Differentiable
    @Args("u inout")
    static void replacedByConstant(double[] u, double x) {
        for (int i = 0; i < u.length; i += 2) {
            u[i] = 1;
        }
        for (int i = 0; i < u.length; i++) {
            u[i] = u[i] * x;
        }
    }

    @Differentiable
    @Args("u inout")
    static void onlySometimes(double[] u) {
        for (int i = 0; i < u.length; i++) {
            if (u[i] > 1) {
                u[i] = u[i] * u[0];
            }
        }
    }

    @Differentiable
    @Args("n >= 1; u[n] inout; idx[m] in 0..n-1")
    static void throughIndices(double[] u, int[] idx) {
        for (int i = 0; i < idx.length; i++) {
            u[idx[i]] = u[idx[i]] * u[idx[idx.length - 1 - i]];
        }
    }

    @Differentiable
    @Args("u inout; x[n]")
    static void inAndOther(double[] u, double[] x, double a) {
        for (int i = 0; i < u.length; i++) {
            u[i] = u[i] * x[i] + a * x[i] * x[i];
        }
    }

    @Differentiable(wrt = "x")
    @Args("n >= 1; tmp[n] inout; k = 0|1|4")
    static double passedInScratch(double[] tmp, double x, int k) {
        tmp[0] = 1;
        for (int i = 0; i < k; i++) tmp[0] *= x;
        return tmp[0];
    }

    @Differentiable(wrt = "x", of = "result")
    @Args("n >= 1; tmp[n] inout; k = 0|1|4")
    static double scratchOutsideOf(double[] tmp, double x, int k) {
        tmp[0] = 1;
        for (int i = 0; i < k; i++) tmp[0] *= x;
        return tmp[0];
    }

    @Differentiable
    @Args("a[n][n] inout; d[n] out")
    static void eliminate(double[][] a, double[] d) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double pivot = a[k][k] + 3;
            a[k][k] = pivot;
            d[k] = Math.log(pivot * pivot);
            for (int i = k + 1; i < n; i++) {
                a[i][k] /= pivot;
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= a[i][k] * a[k][j];
                }
            }
        }
    }

    @Differentiable
    @Args("n >= 1; k[n] inout in 0..n-1; u[n] inout")
    static void indicesOverwritten(int[] k, double[] u) {
        for (int i = 0; i < u.length; i++) {
            u[k[i]] = u[k[i]] * u[i] + 0.5;
            k[i] = (k[i] + 1) % u.length;
            u[k[i]] = u[k[i]] * u[k[i]];
        }
    }
}

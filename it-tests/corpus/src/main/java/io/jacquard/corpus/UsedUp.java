package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays that are changed in place, of which one side, both or neither counts. */
public final class UsedUp {
    private UsedUp() {}

    @Differentiable(of = "result")
    @Args("u[n] inout; w[n]")
    static double scratchInOut(double[] u, double[] w) {
        double s = 0;
        for (int i = 0; i < u.length; i++) {
            s += u[i] * w[i];
            u[i] = s * u[i];
            s += u[i];
        }
        return s;
    }

    @Differentiable(of = {"result", "m"})
    @Args("m[m][n] inout")
    static double matrixInOut(double[][] m, double[] w) {
        double s = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < w.length; j++) {
                s += m[i][j] * w[j];
                m[i][j] = s * w[j];
            }
        }
        return s;
    }

    @Differentiable(of = "result")
    @Args("m[m][n] inout; w[n]")
    static double scratchMatrix(double[][] m, double[] w, double t) {
        double s = t;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < w.length; j++) {
                s += m[i][j] * w[j];
                m[i][j] = s * m[i][j];
                s += m[i][j];
            }
        }
        return s;
    }

    @Differentiable(of = "y")
    @Args("u[n] inout; y[n] out")
    static void scratchVoid(double[] u, double[] y) {
        for (int i = 0; i < u.length; i++) {
            u[i] = u[i] * u[i];
            y[i] = u[i] * u[i];
        }
    }

    @Differentiable(wrt = "x")
    @Args("u[n] inout; x[n]")
    static double[] passiveInOut(double[] u, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = u[i] * x[i];
            y[i] = u[i] * u[i];
        }
        return y;
    }

    @Differentiable
    @Args("x[n]; y[n]; out[n] inout; u[n] inout")
    static double mixed(double[] x, double s, double[] y, double[] out, double[] u, double t) {
        double r = s;
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] * y[i] * t;
            u[i] = u[i] * out[i];
            r += u[i];
        }
        return r;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Results beside and instead of outputs, several of them, and the mixture of independents. */
public final class Outputs {
    private Outputs() {}

    @Differentiable
    @Args("y[n] out")
    static void squares(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i];
    }

    @Differentiable
    @Args("y[n] out; z[3] out")
    static void several(double[] x, double[] y, double a, double[] z) {
        for (int i = 0; i < x.length; i++) y[i] = x[i] * a;
        z[0] = a * a;
        z[2] = a;
        for (int i = 0; i < x.length; i++) z[2] = x[i] * a;
    }

    @Differentiable
    @Args("y[n+3] out")
    static void partlyWritten(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) y[i + 1] = Math.sin(x[i]);
    }

    @Differentiable
    @Args("y[n] out")
    static void writtenTwice(double[] x, double[] y, double a) {
        for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i];
        for (int i = 0; i < x.length; i += 2) y[i] = a * x[i];
    }

    @Differentiable
    @Args("y[n] out")
    static void conditionallyWritten(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) y[i] = x[i] * x[0];
        }
    }

    @Differentiable
    @Args("y[n] out")
    static void zeroedThenAccumulated(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = 0;
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) y[i] += x[i] * x[j];
        }
    }

    @Differentiable
    @Args("x[n]; y[n] out; tmp[n] out")
    static void filledScratch(double[] x, double[] y, double[] tmp) {
        for (int i = 0; i < tmp.length; i++) {
            tmp[i] = x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] = tmp[i] * tmp[x.length - 1 - i];
        }
    }

    @Differentiable(of = "y")
    @Args("x[n]; y[n] out; tmp[n] out")
    static void filledScratchLeftOut(double[] x, double[] y, double[] tmp) {
        for (int i = 0; i < tmp.length; i++) {
            tmp[i] = x[i] * x[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = tmp[i] * tmp[x.length - 1 - i];
            tmp[i] = y[i];
        }
    }

    @Differentiable
    @Args("r[n] out")
    static double resultAndOutput(double[] x, double[] r) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            r[i] = x[i] - i;
            s += (x[i] - i) * x[i];
        }
        return s;
    }

    @Differentiable(of = "result")
    @Args("r[n] out")
    static double resultOnly(double[] x, double[] r) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            r[i] = x[i] * x[i];
            s += Math.sin(x[i]);
        }
        return s;
    }

    @Differentiable
    @Args("r[n] out")
    static double[] arrayAndOutput(double[] x, double[] r, double a) {
        double[] y = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            r[i] = x[i] * a;
            y[i + 1] = y[i] + x[i] * x[i];
        }
        return y;
    }

    @Differentiable
    static double mixed(double s, double[] w, double t) {
        double r = s;
        for (int i = 0; i < w.length; i++) {
            r = r * w[i] + t;
            t = t * s;
        }
        return r * t;
    }

    @Differentiable
    @Args("a[m][n]; w[n]; y[m] out")
    static void everything(double s, double[][] a, int k, double[] w, boolean flag, double t, double[] y) {
        double[] v = new double[w.length];
        for (int j = 0; j < w.length; j++) v[j] = flag ? w[j] * s : w[j] + k;
        for (int i = 0; i < a.length; i++) {
            double q = t;
            for (int j = 0; j < w.length; j++) q = 0.5 * q * v[j] + a[i][j];
            y[i] = q * k + q * q;
        }
    }

    @Differentiable(wrt = {"a", "s"})
    @Args("a[m][n]; w[n]")
    static double narrowed(double s, double[][] a, double[] w) {
        double r = s;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < w.length; j++) r += a[i][j] * a[i][j] * Math.exp(w[j]) * s;
        }
        return r;
    }

    @Differentiable
    @Args("x[n]; counts[2] inout in 0..3; y[n] out")
    static void countsAside(double[] x, int[] counts, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) {
                counts[0]++;
                y[i] = x[i] * counts[0];
            } else {
                counts[1] += 2;
                y[i] = x[i] * x[i] * counts[1];
            }
        }
    }

    @Differentiable
    @Args("u[n] inout; x[n]; y[n] out")
    static double inOutAndOut(double[] u, double[] x, double[] y, double a) {
        double s = 0;
        for (int i = 0; i < u.length; i++) {
            y[i] = u[i] * x[i];
            u[i] = u[i] * a + x[i];
            s += u[i] * u[i];
        }
        return s;
    }

    @Differentiable
    @Args("a[m][n]; b[m][n] out; c[m] out")
    static double[][] matricesEverywhere(double[][] a, double[][] b, double[] c) {
        double[][] r = new double[a.length][2];
        for (int i = 0; i < a.length; i++) {
            double s = 1;
            for (int j = 0; j < a[i].length; j++) {
                b[i][j] = s * a[i][j];
                s = s * a[i][j] + 0.5;
            }
            c[i] = s;
            r[i][0] = s * s;
        }
        return r;
    }

    @Differentiable(wrt = "x")
    @Args("x[n]; y[n] out")
    static void noDependence(double[] x, double a, double[] y) {
        for (int i = 0; i < x.length; i++) y[i] = a;
    }
}

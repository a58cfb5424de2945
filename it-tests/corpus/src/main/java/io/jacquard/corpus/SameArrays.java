package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Helpers that get one array for two of their parameters, or rows of one matrix, or write into a buffer of their caller's. */
public final class SameArrays {
    private SameArrays() {}

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    static void affine(double[] in, double[] e, double[] out) {
        for (int i = 0; i < in.length; i++) {
            out[i] = in[i] * e[i] + 2 * in[in.length - 1 - i] + out[i] * out[i];
        }
    }

    static double shift(double[] from, double[] to, double c) {
        double s = 0;
        for (int i = 1; i < to.length; i++) {
            to[i] = Math.sin(from[i - 1]) * c + to[i] * from[i];
            s += from[i] * to[i - 1];
        }
        if (c > 100) shift(to, to, c * 0.5);
        return s;
    }

    static double twice(double[] u, double[] v, double c) {
        return shift(u, v, c) + shift(v, u, c);
    }

    @Differentiable
    static double readOnly(double[] x, double h) {
        return dot(x, x) * h;
    }

    @Differentiable
    @Args("w[n] inout")
    static void inputAndOutput(double[] w, double[] e) {
        affine(w, e, w);
        affine(e, w, w);
    }

    @Differentiable
    @Args("k = 0|1|2")
    static double inALoop(double[] x, double c, int k) {
        double[] u = x.clone();
        double[] v = x.clone();
        double s = 0;
        for (int r = 0; r < k; r++) {
            affine(u, u, u);
            for (int i = 0; i < u.length; i++) u[i] = Math.sin(u[i]);
            for (int i = 0; i < v.length; i++) v[i] = Math.cos(0.3 * v[i]);
            s += shift(u, u, c) + shift(u, v, c) + dot(u, v) + dot(u, u);
            s += twice(v, v, c);
        }
        for (int i = 0; i < u.length; i++) s += u[i] * v[i];
        return s;
    }

    @Differentiable
    @Args("a[2][n] inout")
    static double rows(double[][] a, double c) {
        double s = shift(a[0], a[1], c);
        affine(a[1], a[0], a[1]);
        double[] row = a[0];
        s += shift(row, row, c) + shift(a[1], a[0], c);
        return s + dot(a[0], a[1]);
    }

    @Differentiable
    static double bufferInALoop(double[] x, double c, int n) {
        double[] buffer = new double[x.length];
        double s = c;
        for (int k = 0; k < n; k++) {
            fill(buffer, x, s, k);
            for (int i = 0; i < x.length; i++) s += 0.1 * buffer[i] * buffer[i];
        }
        return s;
    }

    static void fill(double[] out, double[] x, double c, int k) {
        for (int i = 0; i < out.length; i++) out[i] = Math.cos(x[i] * c + k) * x[i] + (k > 1 ? out[i] * out[i] : 0);
    }

    @Differentiable
    static double returnedAndFilled(double[] x, double h) {
        double[] q = new double[x.length];
        double[] r = filled(new double[x.length], x, h);
        double[] t = filled(q, r, h);
        double s = 0;
        for (int i = 0; i < r.length; i++) s += r[i] * q[i] * x[i] + t[i] * t[i];
        return s;
    }

    static double[] filled(double[] y, double[] x, double h) {
        for (int i = 0; i < y.length; i++) y[i] = h * x[i] * x[i] + i;
        return y;
    }
}

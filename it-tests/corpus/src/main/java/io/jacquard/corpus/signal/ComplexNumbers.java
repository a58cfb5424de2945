package io.jacquard.corpus.signal;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Complex numbers as libraries without a class for them write them: pairs in arrays, real part first. */
public final class ComplexNumbers {
    private static final int RE = 0, IM = 1;

    private ComplexNumbers() {}

    private static void times(double[] a, double[] b, double[] out) {
        final double re = a[RE] * b[RE] - a[IM] * b[IM];
        final double im = a[RE] * b[IM] + a[IM] * b[RE];
        out[RE] = re;
        out[IM] = im;
    }

    private static void divide(double[] a, double[] b, double[] out) {
        if (Math.abs(b[RE]) >= Math.abs(b[IM])) {
            double r = b[IM] / b[RE], d = b[RE] + b[IM] * r;
            double re = (a[RE] + a[IM] * r) / d;
            out[IM] = (a[IM] - a[RE] * r) / d;
            out[RE] = re;
        } else {
            double r = b[RE] / b[IM], d = b[RE] * r + b[IM];
            double re = (a[RE] * r + a[IM]) / d;
            out[IM] = (a[IM] * r - a[RE]) / d;
            out[RE] = re;
        }
    }

    private static double abs(double[] z) {
        return Math.hypot(z[RE], z[IM]);
    }

    /** Principal root, without cancellation on either side. */
    @Args("z[2] in -2..2")
    @Differentiable
    static double[] root(double[] z) {
        double[] w = new double[2];
        double m = abs(z);
        if (m == 0) return w;
        double t = sqrt(0.5 * (m + Math.abs(z[RE])));
        if (z[RE] >= 0) {
            w[RE] = t;
            w[IM] = z[IM] / (2 * t);
        } else {
            w[RE] = Math.abs(z[IM]) / (2 * t);
            w[IM] = z[IM] < 0 ? -t : t;
        }
        return w;
    }

    /** A rational function of a complex argument: both polynomials by Horner, one division. */
    @Args("num[n][2] in -1..1; den[n][2] in -1..1; z[2] in 0.5..1; n = 1|3")
    @Differentiable
    static double[] rational(double[][] num, double[][] den, double[] z) {
        double[] p = new double[2];
        double[] q = {2, 0};
        double[] t = new double[2];
        for (int i = num.length - 1; i >= 0; i--) {
            times(p, z, t);
            for (int c = 0; c < 2; c++) p[c] = t[c] + num[i][c];
            times(q, z, t);
            for (int c = 0; c < 2; c++) q[c] = t[c] + den[i][c];
        }
        double[] w = new double[2];
        divide(p, q, w);
        return w;
    }

    /** Response of a filter over frequencies in decibels. */
    @Args("b[3] in 0.2..1; a[3] in 0.2..0.4; gain[n] out; n = 0|1|4")
    @Differentiable
    static void response(double[] b, double[] a, double[] gain) {
        double[] top = new double[2];
        double[] bottom = new double[2];
        double[] h = new double[2];
        for (int i = 0; i < gain.length; i++) {
            double w = Math.PI * (i + 0.5) / gain.length;
            top[RE] = top[IM] = 0;
            bottom[RE] = 1;
            bottom[IM] = 0;
            for (int k = 0; k < b.length; k++) {
                top[RE] += b[k] * cos(k * w);
                top[IM] -= b[k] * sin(k * w);
                if (k == 0) continue;
                bottom[RE] += a[k] * cos(k * w);
                bottom[IM] -= a[k] * sin(k * w);
            }
            divide(top, bottom, h);
            gain[i] = 20 * Math.log10(abs(h) + 1e-3);
        }
    }

    /** Gauss's plane: transfer matrices of a layered medium multiplied, transmission. */
    @Args("n[k] in 1.1..2; d[k] in 0.1..0.3; k = 0|1|3; wave in 0.8..1.2")
    @Differentiable
    static double layers(double[] n, double[] d, double wave) {
        double[][] m = {{1, 0}, {0, 0}, {0, 0}, {1, 0}};
        double[][] t = new double[4][2];
        for (int layer = 0; layer < n.length; layer++) {
            double phase = 2 * Math.PI * n[layer] * d[layer] / wave;
            double c = cos(phase), s = sin(phase);
            for (int row = 0; row < 4; row += 2) {
                t[row][RE] = m[row][RE] * c - m[row + 1][IM] * s * n[layer];
                t[row][IM] = m[row][IM] * c + m[row + 1][RE] * s * n[layer];
                t[row + 1][RE] = m[row + 1][RE] * c - m[row][IM] * s / n[layer];
                t[row + 1][IM] = m[row + 1][IM] * c + m[row][RE] * s / n[layer];
            }
            for (int i = 0; i < 4; i++) System.arraycopy(t[i], 0, m[i], 0, 2);
        }
        double re = m[0][RE] + m[1][RE] + m[2][RE] + m[3][RE];
        double im = m[0][IM] + m[1][IM] + m[2][IM] + m[3][IM];
        return 4 / (re * re + im * im);
    }

    /** A two-port's network parameters turned into scattering ones. */
    @Args("z[4][2] in 0.2..1")
    @Differentiable
    static double[][] scattering(double[][] z) {
        double[] a = {z[0][RE] + 1, z[0][IM]}, b = {z[3][RE] + 1, z[3][IM]};
        double[] det = new double[2], t = new double[2];
        times(a, b, det);
        times(z[1], z[2], t);
        det[RE] -= t[RE];
        det[IM] -= t[IM];
        double[][] s = new double[4][2];
        double[] u = {z[0][RE] - 1, z[0][IM]};
        times(u, b, s[0]);
        for (int c = RE; c <= IM; c++) {
            s[0][c] -= t[c];
            s[1][c] = 2 * z[1][c];
            s[2][c] = 2 * z[2][c];
        }
        double[] v = {z[3][RE] - 1, z[3][IM]};
        times(a, v, s[3]);
        for (int c = RE; c <= IM; c++) s[3][c] -= t[c];
        for (double[] entry : s) {
            double[] copy = {entry[RE], entry[IM]};
            divide(copy, det, entry);
        }
        return s;
    }

    /** Escape of an orbit, smoothly counted. */
    @Args("c[2] in 0.6..1.2")
    @Differentiable
    static double escape(double[] c) {
        double[] z = {0, 0};
        int n = 0;
        for (; abs(z) < 100; n++) {
            times(z, z, z);
            z[RE] += c[RE];
            z[IM] += c[IM];
        }
        return n - Math.log(Math.log(abs(z))) / Math.log(2);
    }
}

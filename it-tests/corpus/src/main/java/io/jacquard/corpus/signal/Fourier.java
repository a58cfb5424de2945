package io.jacquard.corpus.signal;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Transforms, split and interleaved. */
public final class Fourier {
    private Fourier() {}

    /** Radix 2, in place, real and imaginary parts apart: bits reversed first, butterflies of growing span. */
    @Args("re[n] inout in -1..1; im[n] inout in -1..1; n = 1|2|8")
    @Differentiable
    static void split(double[] re, double[] im) {
        final int n = re.length;
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("not a power of two: " + n);
        }
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double angle = -2 * Math.PI / len;
            double stepRe = Math.cos(angle);
            double stepIm = Math.sin(angle);
            for (int i = 0; i < n; i += len) {
                double wRe = 1;
                double wIm = 0;
                for (int j = 0; j < len / 2; j++) {
                    int lo = i + j;
                    int hi = lo + len / 2;
                    double vRe = re[hi] * wRe - im[hi] * wIm;
                    double vIm = re[hi] * wIm + im[hi] * wRe;
                    re[hi] = re[lo] - vRe;
                    im[hi] = im[lo] - vIm;
                    re[lo] += vRe;
                    im[lo] += vIm;
                    double next = wRe * stepRe - wIm * stepIm;
                    wIm = wRe * stepIm + wIm * stepRe;
                    wRe = next;
                }
            }
        }
    }

    /** Interleaved, decimation in frequency; the result is left in reversed order and summed with weights. */
    @Args("x[2*n] in -1..1; n = 1|2|4|8")
    @Differentiable
    static double interleaved(double[] x) {
        double[] z = x.clone();
        int n = z.length / 2;
        for (int span = n; span > 1; span /= 2) {
            int half = span / 2;
            for (int k = 0; k < half; k++) {
                double c = Math.cos(Math.PI * k / half);
                double s = -Math.sin(Math.PI * k / half);
                for (int i = k; i < n; i += span) {
                    int p = i << 1;
                    int q = (i + half) << 1;
                    double dr = z[p] - z[q];
                    double di = z[p + 1] - z[q + 1];
                    z[p] += z[q];
                    z[p + 1] += z[q + 1];
                    z[q] = dr * c - di * s;
                    z[q + 1] = dr * s + di * c;
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) sum += (z[2 * i] * z[2 * i] + z[2 * i + 1] * z[2 * i + 1]) * (i + 1);
        return sum;
    }

    /** Any length by the definition, angles taken modulo the length. */
    @Args("re[n] in -1..1; im[n] in -1..1; out[2][n] out; n = 0|1|3|5")
    @Differentiable
    static void direct(double[] re, double[] im, double[][] out) {
        int n = re.length;
        for (int k = 0; k < n; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int t = 0; t < n; t++) {
                double angle = 2 * Math.PI * ((long) t * k % n) / n;
                sumRe += re[t] * Math.cos(angle) + im[t] * Math.sin(angle);
                sumIm += -re[t] * Math.sin(angle) + im[t] * Math.cos(angle);
            }
            out[0][k] = sumRe;
            out[1][k] = sumIm;
        }
    }

    /** One frequency by Goertzel's recurrence: power at a bin that is not a whole number. */
    @Args("x[n] in -1..1; bin in 0.7..1.3; n = 0|1|2|6")
    @Differentiable
    static double goertzel(double[] x, double bin) {
        double omega = 2.0 * Math.PI * bin / Math.max(1, x.length);
        double coefficient = 2.0 * Math.cos(omega);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        for (double v : x) {
            s0 = v + coefficient * s1 - s2;
            s2 = s1;
            s1 = s0;
        }
        return s1 * s1 + s2 * s2 - coefficient * s1 * s2;
    }

    /** The second cosine transform, orthonormal, with a table made on the way in. */
    @Args("x[n] in -1..1; n = 0|1|4|5")
    @Differentiable
    static double[] cosine(double[] x) {
        int n = x.length;
        double[] table = new double[4 * n];
        for (int i = 0; i < table.length; i++) table[i] = Math.cos(Math.PI * i / (2.0 * n));
        double[] y = new double[n];
        for (int k = 0; k < n; k++) {
            double s = 0;
            for (int i = 0; i < n; i++) {
                s += x[i] * table[(2 * i + 1) * k % (4 * n)];
            }
            y[k] = s * (k == 0 ? Math.sqrt(1.0 / n) : Math.sqrt(2.0 / n));
        }
        return y;
    }

    /** Walsh and Hadamard, in place, no multiplication but the scale. */
    @Args("x[n] inout in -1..1; n = 1|2|4|8")
    @Differentiable
    static void hadamard(double[] x) {
        for (int h = 1; h < x.length; h *= 2) {
            for (int i = 0; i < x.length; i += h * 2) {
                for (int j = i; j < i + h; j++) {
                    double a = x[j];
                    double b = x[j + h];
                    x[j] = a + b;
                    x[j + h] = a - b;
                }
            }
        }
        double norm = Math.sqrt(x.length);
        for (int i = 0; i < x.length; i++) x[i] /= norm;
    }

    /** Haar's wavelet down to one average, details in their places, soft threshold on the details. */
    @Args("x[n] in -1..1; t in 0.05..0.06; n = 1|2|4|8")
    @Differentiable
    static double[] haarShrunk(double[] x, double t) {
        double[] w = x.clone();
        double[] scratch = new double[w.length];
        int length = w.length;
        while (length > 1) {
            length /= 2;
            for (int i = 0; i < length; i++) {
                scratch[i] = (w[2 * i] + w[2 * i + 1]) * Math.sqrt(0.5);
                scratch[length + i] = (w[2 * i] - w[2 * i + 1]) * Math.sqrt(0.5);
            }
            System.arraycopy(scratch, 0, w, 0, 2 * length);
        }
        for (int i = 1; i < w.length; i++) {
            double magnitude = Math.abs(w[i]) - t;
            w[i] = magnitude > 0 ? Math.copySign(magnitude, w[i]) : 0.0;
        }
        return w;
    }

    /** Daubechies' four taps, one level, wrapped around. */
    @Args("x[2*n] in -1..1; n = 1|2|3")
    @Differentiable
    static double[] daubechies(double[] x) {
        final double r3 = Math.sqrt(3);
        final double[] h = {(1 + r3) / 8, (3 + r3) / 8, (3 - r3) / 8, (1 - r3) / 8};
        int n = x.length;
        double[] y = new double[n];
        for (int i = 0, k = 0; i < n; i += 2, k++) {
            for (int j = 0; j < 4; j++) {
                y[k] += h[j] * x[(i + j) % n];
                y[k + n / 2] += ((j & 1) == 0 ? h[3 - j] : -h[3 - j]) * x[(i + j) % n];
            }
        }
        return y;
    }

    /** Hartley's transform by its definition, squared into a spectrum folded at the middle. */
    @Args("x[n] in -1..1; n = 1|2|5")
    @Differentiable
    static double[] hartleySpectrum(double[] x) {
        int n = x.length;
        double[] h = new double[n];
        for (int k = 0; k < n; k++) {
            for (int t = 0; t < n; t++) {
                double a = 2 * Math.PI * k * t / n;
                h[k] += x[t] * (Math.cos(a) + Math.sin(a));
            }
        }
        double[] spectrum = new double[n / 2 + 1];
        for (int k = 0; k <= n / 2; k++) {
            int mirror = k == 0 ? 0 : n - k;
            spectrum[k] = 0.5 * (h[k] * h[k] + h[mirror] * h[mirror]);
        }
        return spectrum;
    }
}

package io.jacquard.corpus.signal;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Filters, windows and what is measured with them. */
public final class Filters {
    private Filters() {}

    @Args("x[n]; h[m]; m = 1|3; n = 0|2|5")
    @Differentiable
    static double[] convolve(double[] x, double[] h) {
        double[] y = new double[x.length + h.length - 1];
        for (int i = 0; i < y.length; i++) {
            int from = Math.max(0, i - h.length + 1);
            int to = Math.min(i, x.length - 1);
            for (int j = from; j <= to; j++) y[i] += x[j] * h[i - j];
        }
        return y;
    }

    /** A delay line that is written around a circle. */
    @Args("x[n]; taps[m]; m = 1|2|3; n = 0|1|5")
    @Differentiable
    static double[] circularFir(double[] x, double[] taps) {
        double[] y = new double[x.length];
        double[] line = new double[taps.length];
        int head = 0;
        for (int t = 0; t < x.length; t++) {
            line[head] = x[t];
            int at = head;
            double s = 0;
            for (double tap : taps) {
                s += tap * line[at];
                if (--at < 0) at = line.length - 1;
            }
            y[t] = s;
            if (++head == line.length) head = 0;
        }
        return y;
    }

    /** Direct form II transposed. */
    @Args("x[n]; b[3]; a[3] in 0.1..0.4")
    @Differentiable
    static double[] biquad(double[] x, double[] b, double[] a) {
        double[] y = new double[x.length];
        double z1 = 0;
        double z2 = 0;
        for (int i = 0; i < x.length; i++) {
            double in = x[i];
            double out = b[0] * in + z1;
            z1 = b[1] * in - a[1] * out + z2;
            z2 = b[2] * in - a[2] * out;
            y[i] = out;
        }
        return y;
    }

    /** A cascade of sections over one buffer, state per section kept in rows. */
    @Args("x[n] inout; sos[m][5] in 0.1..0.3; state[m][2] inout in -0.1..0.1; m = 0|1|3; n = 0|1|4")
    @Differentiable
    static void cascade(double[] x, double[][] sos, double[][] state) {
        for (int s = 0; s < sos.length; s++) {
            double[] c = sos[s];
            double[] w = state[s];
            for (int i = 0; i < x.length; i++) {
                double v = x[i] - c[3] * w[0] - c[4] * w[1];
                x[i] = c[0] * v + c[1] * w[0] + c[2] * w[1];
                w[1] = w[0];
                w[0] = v;
            }
        }
    }

    /** A resonator designed from its parameters, run over an impulse, its energy. */
    @Args("frequency in 0.1..0.2; q in 1..3; n = 0|1|6")
    @Differentiable
    static double designedResonator(double frequency, double q, int n) {
        double w = 2 * Math.PI * frequency;
        double alpha = Math.sin(w) / (2 * q);
        double norm = 1 + alpha;
        double b0 = alpha / norm;
        double a1 = -2 * Math.cos(w) / norm;
        double a2 = (1 - alpha) / norm;
        double x1 = 0, x2 = 0, y1 = 0, y2 = 0, energy = 0;
        for (int i = 0; i < n; i++) {
            double x0 = i == 0 ? 1 : 0;
            double y0 = b0 * x0 - b0 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x0;
            y2 = y1;
            y1 = y0;
            energy += y0 * y0;
        }
        return energy;
    }

    /** A window by number, applied in place; an unknown number throws. */
    @Args("x[n] inout; kind = 0|1|2|3; n = 2|5")
    @Differentiable
    static void window(double[] x, int kind) {
        int last = x.length - 1;
        for (int i = 0; i <= last; i++) {
            double phase = 2 * Math.PI * i / last;
            double w;
            switch (kind) {
                case 0:
                    w = 1 - Math.abs((i - 0.5 * last) / (0.5 * x.length));
                    break;
                case 1:
                    w = 0.5 - 0.5 * Math.cos(phase);
                    break;
                case 2:
                    w = 0.54 - 0.46 * Math.cos(phase);
                    break;
                case 3:
                    w = 0.42 - 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase);
                    break;
                default:
                    throw new IllegalArgumentException("window " + kind);
            }
            x[i] *= w;
        }
    }

    /** Kaiser's window, its Bessel function summed until terms vanish; differentiated by its shape. */
    @Args("beta in 2..5; n = 2|5")
    @Differentiable
    static double[] kaiser(double beta, int n) {
        double[] w = new double[n];
        double bottom = bessel0(beta);
        for (int i = 0; i < n; i++) {
            double r = 2.0 * i / (n - 1) - 1;
            w[i] = bessel0(beta * Math.sqrt(Math.max(0.0, 1 - r * r))) / bottom;
        }
        return w;
    }

    private static double bessel0(double x) {
        double term = 1;
        double sum = 1;
        double quarter = x * x / 4;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }

    /** Reflection coefficients and the prediction error that is left, by Levinson and Durbin. */
    @Args("x[n] in -1..1; order = 1|2|3; n = 6")
    @Differentiable
    static double[] levinson(double[] x, int order) {
        double[] r = new double[order + 1];
        for (int lag = 0; lag <= order; lag++) {
            for (int i = lag; i < x.length; i++) r[lag] += x[i] * x[i - lag];
        }
        double[] a = new double[order + 1];
        double[] previous = new double[order + 1];
        a[0] = 1;
        double error = r[0];
        for (int m = 1; m <= order; m++) {
            double acc = r[m];
            for (int i = 1; i < m; i++) acc += a[i] * r[m - i];
            double k = -acc / error;
            System.arraycopy(a, 0, previous, 0, m);
            for (int i = 1; i < m; i++) a[i] = previous[i] + k * previous[m - i];
            a[m] = k;
            error *= 1 - k * k;
        }
        a[0] = error;
        return a;
    }

    /** Burg's lattice: forward and backward errors in two buffers. */
    @Args("x[n] in -1..1; order = 1|2; n = 5")
    @Differentiable
    static double[] burg(double[] x, int order) {
        int n = x.length;
        double[] f = x.clone();
        double[] b = x.clone();
        double[] k = new double[order];
        for (int m = 0; m < order; m++) {
            double num = 0;
            double den = 0;
            for (int i = m + 1; i < n; i++) {
                num -= 2 * f[i] * b[i - 1];
                den += f[i] * f[i] + b[i - 1] * b[i - 1];
            }
            k[m] = num / den;
            for (int i = n - 1; i > m; i--) {
                double fi = f[i];
                f[i] = fi + k[m] * b[i - 1];
                b[i] = b[i - 1] + k[m] * fi;
            }
        }
        return k;
    }

    /** Least mean squares: weights that learn while they filter, mean square of the errors. */
    @Args("x[n]; d[n]; w[2] in 0.1..0.2; mu in 0.1..0.2")
    @Differentiable
    static double adaptive(double[] x, double[] d, double[] w, double mu) {
        double[] weight = {w[0], w[1]};
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            double y = weight[0] * x[t] + (t > 0 ? weight[1] * x[t - 1] : 0);
            double e = d[t] - y;
            sum += e * e;
            weight[0] += mu * e * x[t];
            if (t > 0) weight[1] += mu * e * x[t - 1];
        }
        return x.length == 0 ? 0 : sum / x.length;
    }

    /** Half-rate and back: decimation, zero stuffing, a short kernel that wraps at the ends by reflection. */
    @Args("x[2*n] in -1..1; n = 1|2|3")
    @Differentiable
    static double[] resampled(double[] x) {
        double[] kernel = {0.25, 0.5, 0.25};
        double[] low = new double[x.length / 2];
        for (int i = 0; i < low.length; i++) {
            for (int k = -1; k <= 1; k++) low[i] += kernel[k + 1] * x[reflect(2 * i + k, x.length)];
        }
        double[] up = new double[x.length];
        for (int i = 0; i < up.length; i++) {
            for (int k = -1; k <= 1; k++) {
                int at = reflect(i + k, up.length);
                if (at % 2 != 0) continue;
                up[i] += 2 * kernel[k + 1] * low[at / 2];
            }
        }
        return up;
    }

    private static int reflect(int i, int n) {
        if (i < 0) return -i;
        return i < n ? i : 2 * n - 2 - i;
    }

    /** A median of three by exchanges, slid over the signal, its total variation. */
    @Args("x[n] in -1..1; n = 0|1|5")
    @Differentiable
    static double medianVariation(double[] x) {
        double last = 0;
        double variation = 0;
        boolean first = true;
        for (int i = 1; i + 1 < x.length; i++) {
            double a = x[i - 1];
            double b = x[i];
            double c = x[i + 1];
            if (a > b) {
                double t = a;
                a = b;
                b = t;
            }
            if (b > c) b = c;
            double median = a > b ? a : b;
            if (!first) variation += Math.abs(median - last) + 0.5 * median * median;
            first = false;
            last = median;
        }
        return variation;
    }

    /** Two-dimensional kernel over an image with edges held. */
    @Args("image[m][n]; kernel[3][3] in -1..1; m = 1|3; n = 1|4")
    @Differentiable
    static double[][] kernel(double[][] image, double[][] kernel) {
        int rows = image.length;
        int cols = image[0].length;
        double[][] out = new double[rows][cols];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                double s = 0;
                for (int dr = -1; dr <= 1; dr++) {
                    int rr = Math.min(Math.max(r + dr, 0), rows - 1);
                    for (int dc = -1; dc <= 1; dc++) {
                        int cc = Math.min(Math.max(c + dc, 0), cols - 1);
                        s += kernel[dr + 1][dc + 1] * image[rr][cc];
                    }
                }
                out[r][c] = s;
            }
        }
        return out;
    }
}

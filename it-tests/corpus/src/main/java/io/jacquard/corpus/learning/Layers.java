package io.jacquard.corpus.learning;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Layers of networks, each on plain arrays. */
public final class Layers {
    private Layers() {}

    private static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    /** Two dense layers from one vector of parameters, cross entropy of a soft-max against labels. */
    @Args("theta[23] in -0.5..0.5; x[n][3] in -1..1; label[n] in 0..1; n = 0|1|3")
    @Differentiable(wrt = "theta")
    static double perceptron(double[] theta, double[][] x, int[] label) {
        final int hidden = 3;
        final int classes = 2;
        double[] h = new double[hidden];
        double[] o = new double[classes];
        double loss = 0;
        for (int s = 0; s < x.length; s++) {
            int p = 0;
            for (int i = 0; i < hidden; i++) {
                double a = 0;
                for (double v : x[s]) a += theta[p++] * v;
                h[i] = Math.tanh(a + theta[p++]);
            }
            double max = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                double a = theta[p++];
                for (double v : h) a += theta[p++] * v;
                o[c] = a;
                if (a > max) max = a;
            }
            double sum = 0;
            for (double a : o) sum += Math.exp(a - max);
            loss += max + Math.log(sum) - o[label[s]];
        }
        double decay = 0;
        for (double t : theta) decay += t * t;
        return loss + 0.005 * decay;
    }

    /** A cell with four gates packed into one matrix; cell and output change in place over a sequence. */
    @Args(
            "w[4*k][k+2] in -0.5..0.5; b[4*k] in -0.5..0.5; x[n][2] in -1..1; h[k] inout in -0.5..0.5; c[k] inout in -0.5..0.5; k = 1|2; n = 0|1|3")
    @Differentiable
    static void lstm(double[][] w, double[] b, double[][] x, double[] h, double[] c) {
        int k = h.length;
        double[] gate = new double[4 * k];
        for (double[] in : x) {
            for (int g = 0; g < 4 * k; g++) {
                double[] row = w[g];
                double a = b[g];
                for (int j = 0; j < k; j++) a += row[j] * h[j];
                for (int j = 0; j < in.length; j++) a += row[k + j] * in[j];
                gate[g] = g < 3 * k ? sigmoid(a) : Math.tanh(a);
            }
            for (int i = 0; i < k; i++) {
                c[i] = gate[k + i] * c[i] + gate[i] * gate[3 * k + i];
                h[i] = gate[2 * k + i] * Math.tanh(c[i]);
            }
        }
    }

    /** Gated recurrent unit, one step, written to a further array. */
    @Args("wz[k][k] in -1..1; wr[k][k] in -1..1; wh[k][k] in -1..1; h[k] in -1..1; x[k] in -1..1; out[k] out; k = 1|3")
    @Differentiable
    static void gru(double[][] wz, double[][] wr, double[][] wh, double[] h, double[] x, double[] out) {
        int k = h.length;
        double[] r = new double[k];
        double[] z = new double[k];
        for (int i = 0; i < k; i++) {
            double az = x[i], ar = 0.5 * x[i];
            for (int j = 0; j < k; j++) {
                az += wz[i][j] * h[j];
                ar += wr[i][j] * h[j];
            }
            z[i] = sigmoid(az);
            r[i] = sigmoid(ar) * h[i];
        }
        for (int i = 0; i < out.length; i++) {
            double a = x[i];
            for (int j = 0; j < k; j++) a += wh[i][j] * r[j];
            out[i] = (1 - z[i]) * h[i] + z[i] * Math.tanh(a);
        }
    }

    /** One head of attention, masked behind each query; scores of a row are normalised as they come. */
    @Args("q[n][d] in -1..1; k[n][d] in -1..1; v[n][d] in -1..1; n = 1|3; d = 1|2")
    @Differentiable
    static double[][] attention(double[][] q, double[][] k, double[][] v) {
        int n = q.length;
        int d = q[0].length;
        double scale = 1 / Math.sqrt(d);
        double[][] out = new double[n][d];
        for (int i = 0; i < n; i++) {
            double max = Double.NEGATIVE_INFINITY;
            double sum = 0;
            double[] o = out[i];
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int c = 0; c < d; c++) s += q[i][c] * k[j][c];
                s *= scale;
                if (s > max) {
                    double shrink = max == Double.NEGATIVE_INFINITY ? 0 : Math.exp(max - s);
                    sum *= shrink;
                    for (int c = 0; c < d; c++) o[c] *= shrink;
                    max = s;
                }
                double e = Math.exp(s - max);
                sum += e;
                for (int c = 0; c < d; c++) o[c] += e * v[j][c];
            }
            for (int c = 0; c < d; c++) o[c] /= sum;
        }
        return out;
    }

    @Args("x[m][n] inout in -1..1; gain[n]; bias[n] in -1..1; m = 0|1|2; n = 2|4")
    @Differentiable
    static void layerNorm(double[][] x, double[] gain, double[] bias) {
        for (double[] row : x) {
            double mean = 0;
            for (double v : row) mean += v;
            mean /= row.length;
            double var = 0;
            for (double v : row) var += (v - mean) * (v - mean);
            double inv = 1 / Math.sqrt(var / row.length + 1e-5);
            for (int j = 0; j < row.length; j++) row[j] = (row[j] - mean) * inv * gain[j] + bias[j];
        }
    }

    /** Statistics over the batch, running ones updated beside. */
    @Args("x[m][n] in -1..1; running[2][n] inout; y[m][n] out; m = 2|3; n = 1|2")
    @Differentiable
    static void batchNorm(double[][] x, double[][] running, double[][] y) {
        int m = x.length;
        for (int j = 0; j < running[0].length; j++) {
            double mean = 0;
            double var = 0;
            for (int i = 0; i < m; i++) mean += x[i][j] / m;
            for (int i = 0; i < m; i++) var += Math.pow(x[i][j] - mean, 2) / m;
            for (int i = 0; i < m; i++) y[i][j] = (x[i][j] - mean) / Math.sqrt(var + 1e-3);
            running[0][j] += 0.1 * (mean - running[0][j]);
            running[1][j] += 0.1 * (var - running[1][j]);
        }
    }

    /** Channels, stride and padding, all in three- and flat four-dimensional storage. */
    @Args("image[c][4][4] in -1..1; kernel[8*c] in -1..1; bias[2]; stride = 1|2; pad = 0|1; c = 1|2")
    @Differentiable
    static double[][][] convolution(double[][][] image, double[] kernel, double[] bias, int stride, int pad) {
        int channels = image.length;
        int rows = image[0].length;
        int size = (rows + 2 * pad - 2) / stride + 1;
        double[][][] out = new double[bias.length][size][size];
        for (int f = 0; f < bias.length; f++) {
            for (int r = 0; r < size; r++) {
                for (int s = 0; s < size; s++) {
                    double sum = bias[f];
                    for (int c = 0; c < channels; c++) {
                        for (int i = 0; i < 2; i++) {
                            int y = r * stride + i - pad;
                            if (y < 0 || y >= rows) continue;
                            for (int j = 0; j < 2; j++) {
                                int x = s * stride + j - pad;
                                if (x < 0 || x >= rows) continue;
                                sum += image[c][y][x] * kernel[((f * channels + c) * 2 + i) * 2 + j];
                            }
                        }
                    }
                    out[f][r][s] = sum;
                }
            }
        }
        return out;
    }

    /** The largest of each window and where it was, so that a second pass gathers from there. */
    @Args("x[4][4] in -1..1; w[2][2] in -1..1")
    @Differentiable
    static double maxPool(double[][] x, double[][] w) {
        int[][] at = new int[2][2];
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 2; c++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < 4; k++) {
                    int i = 2 * r + k / 2;
                    int j = 2 * c + k % 2;
                    if (x[i][j] > best) {
                        best = x[i][j];
                        at[r][c] = i * 4 + j;
                    }
                }
            }
        }
        double s = 0;
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 2; c++) {
                int k = at[r][c];
                s += w[r][c] * x[k >> 2][k & 3];
            }
        }
        return s;
    }

    /** Rows of a table gathered by offsets, each bag's mean, a hinge between two of them. */
    @Args("table[6][3] in -1..1; token[7] in 0..5; cut = 0|3|7")
    @Differentiable
    static double embeddingBag(double[][] table, int[] token, int cut) {
        double[] left = new double[3];
        double[] right = new double[3];
        bag(table, token, 0, cut, left);
        bag(table, token, cut, token.length, right);
        double margin = 0.7;
        for (int d = 0; d < 3; d++) margin -= left[d] * right[d];
        return margin > 0 ? margin * margin : 0;
    }

    private static void bag(double[][] table, int[] token, int from, int to, double[] out) {
        if (from >= to) return;
        for (int k = from; k < to; k++) {
            double[] row = table[token[k]];
            for (int d = 0; d < out.length; d++) out[d] += row[d];
        }
        for (int d = 0; d < out.length; d++) out[d] /= to - from;
    }

    /** A residual block with dropout by a mask of bits, swish, and a scale learnt. */
    @Args("x[n] inout in -1..1; w[n][n] in -1..1; scale; mask = 0|5|31; n = 1|3|5")
    @Differentiable
    static void residualBlock(double[] x, double[][] w, double scale, int mask) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if ((mask >> i & 1) == 0) continue;
            double a = 0;
            for (int j = 0; j < x.length; j++) a += w[i][j] * x[j];
            y[i] = a * sigmoid(1.5 * a);
        }
        for (int i = 0; i < x.length; i++) x[i] += scale * y[i];
    }

    /** Gaussian error units in single precision, mean square against a target. */
    @Args("x[n] in -1..1; w[n] in -1..1; target in 0..1; n = 1|3")
    @Differentiable
    static float gelu(float[] x, float[] w, float target) {
        float loss = 0;
        for (int i = 0; i < x.length; i++) {
            float a = w[i] * x[i];
            float g = 0.5f * a * (1 + (float) Math.tanh(0.79788456f * (a + 0.044715f * a * a * a)));
            float e = g - target;
            loss += e * e;
        }
        return loss / x.length;
    }
}

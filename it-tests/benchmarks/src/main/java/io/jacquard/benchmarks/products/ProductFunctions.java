package io.jacquard.benchmarks.products;

import io.jacquard.Differentiable;

/** Functions whose Jacobians differ in what makes their product cheap. */
public final class ProductFunctions {
    private ProductFunctions() {}

    /** Each element by itself. */
    @Differentiable
    static double[] elements(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] / (1 + Math.exp(-x[i]));
        }
        return y;
    }

    /** Three neighbours. */
    @Differentiable
    static double[] stencil(double[] u) {
        double[] y = new double[u.length];
        for (int i = 1; i < u.length - 1; i++) {
            y[i] = u[i] + 0.1 * (u[i - 1] - 2 * u[i] + u[i + 1]) - 0.01 * u[i] * u[i];
        }
        return y;
    }

    /** Weights and biases of three layers, a batch of samples. */
    @Differentiable(wrt = {"w1", "b1", "w2", "b2", "w3", "b3"})
    static double[][] network(
            double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] w3, double[] b3, double[][] x) {
        double[][] out = new double[x.length][b3.length];
        for (int s = 0; s < x.length; s++) {
            double[] h1 = new double[b1.length];
            for (int i = 0; i < b1.length; i++) {
                double z = b1[i];
                for (int j = 0; j < x[s].length; j++) {
                    z += w1[i][j] * x[s][j];
                }
                h1[i] = Math.tanh(z);
            }
            double[] h2 = new double[b2.length];
            for (int i = 0; i < b2.length; i++) {
                double z = b2[i];
                for (int j = 0; j < h1.length; j++) {
                    z += w2[i][j] * h1[j];
                }
                h2[i] = Math.tanh(z);
            }
            for (int i = 0; i < b3.length; i++) {
                double z = b3[i];
                for (int j = 0; j < h2.length; j++) {
                    z += w3[i][j] * h2[j];
                }
                out[s][i] = z;
            }
        }
        return out;
    }

    /** Lotka and Volterra by Runge and Kutta: alpha, beta, delta, gamma and where it starts; all states are results. */
    @Differentiable(wrt = "p")
    static double[] orbit(double[] p, double dt, int steps) {
        double[] states = new double[2 * steps];
        double u = p[4];
        double v = p[5];
        for (int i = 0; i < steps; i++) {
            double u1 = p[0] * u - p[1] * u * v;
            double v1 = p[2] * u * v - p[3] * v;
            double a = u + dt / 2 * u1;
            double b = v + dt / 2 * v1;
            double u2 = p[0] * a - p[1] * a * b;
            double v2 = p[2] * a * b - p[3] * b;
            double c = u + dt / 2 * u2;
            double d = v + dt / 2 * v2;
            double u3 = p[0] * c - p[1] * c * d;
            double v3 = p[2] * c * d - p[3] * d;
            double e = u + dt * u3;
            double f = v + dt * v3;
            double u4 = p[0] * e - p[1] * e * f;
            double v4 = p[2] * e * f - p[3] * f;
            u += dt / 6 * (u1 + 2 * u2 + 2 * u3 + u4);
            v += dt / 6 * (v1 + 2 * v2 + 2 * v3 + v4);
            states[2 * i] = u;
            states[2 * i + 1] = v;
        }
        return states;
    }

    /** Sums of rows of a table, and a layer on top that is not an independent. */
    @Differentiable(wrt = "table")
    static double[][] bag(double[][] table, int[][] words, double[][] layer) {
        double[][] out = new double[words.length][layer.length];
        for (int s = 0; s < words.length; s++) {
            double[] sum = new double[layer[0].length];
            for (int t = 0; t < words[s].length; t++) {
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += table[words[s][t]][j];
                }
            }
            for (int i = 0; i < layer.length; i++) {
                double z = 0;
                for (int j = 0; j < sum.length; j++) {
                    z += layer[i][j] * sum[j];
                }
                out[s][i] = Math.tanh(z);
            }
        }
        return out;
    }

    /** The log-likelihood of each point under a mixture of Gaussians with diagonal covariances. */
    @Differentiable(wrt = {"means", "scales"})
    public static double[] mixture(double[][] means, double[][] scales, double[][] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int k = 0; k < means.length; k++) {
                double q = 0;
                double d = 1;
                for (int j = 0; j < means[k].length; j++) {
                    double r = scales[k][j] * (x[i][j] - means[k][j]);
                    q += r * r;
                    d *= scales[k][j];
                }
                sum += d * Math.exp(-0.5 * q);
            }
            y[i] = Math.log(sum);
        }
        return y;
    }

    /** One layer of long short-term memory, without biases: its states after each step. */
    @Differentiable(wrt = {"w", "v"})
    static double[] lstm(double[][] w, double[][] v, double[][] x) {
        int n = v[0].length;
        double[] out = new double[x.length * n];
        double[] c = new double[n];
        double[] h = new double[n];
        for (int t = 0; t < x.length; t++) {
            double[] z = new double[4 * n];
            for (int i = 0; i < z.length; i++) {
                for (int j = 0; j < x[t].length; j++) {
                    z[i] += w[i][j] * x[t][j];
                }
                for (int j = 0; j < n; j++) {
                    z[i] += v[i][j] * h[j];
                }
            }
            double[] next = new double[n];
            double[] cell = new double[n];
            for (int i = 0; i < n; i++) {
                cell[i] = c[i] / (1 + Math.exp(-z[i])) + Math.tanh(z[n + i]) / (1 + Math.exp(-z[2 * n + i]));
                next[i] = Math.tanh(cell[i]) / (1 + Math.exp(-z[3 * n + i]));
                out[t * n + i] = next[i];
            }
            c = cell;
            h = next;
        }
        return out;
    }

    /** Branches, and a loop that ends when it has converged. */
    @Differentiable(wrt = "x")
    static double[] roots(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            if (s < 0) {
                y[i] = s * s;
            } else {
                double r = 1 + s;
                while (Math.abs(r * r * r - s) > 1e-12 * (1 + s)) {
                    r = r - (r * r * r - s) / (3 * r * r);
                }
                y[i] = r;
            }
        }
        return y;
    }

    /** A layer to a few numbers and one back. */
    @Differentiable(wrt = "x")
    static double[] autoencoder(double[] x, double[][] encode, double[][] decode) {
        double[] code = new double[encode.length];
        for (int i = 0; i < encode.length; i++) {
            double z = 0;
            for (int j = 0; j < x.length; j++) {
                z += encode[i][j] * x[j];
            }
            code[i] = Math.tanh(z);
        }
        double[] y = new double[decode.length];
        for (int i = 0; i < decode.length; i++) {
            double z = 0;
            for (int j = 0; j < code.length; j++) {
                z += decode[i][j] * code[j];
            }
            y[i] = z;
        }
        return y;
    }
}

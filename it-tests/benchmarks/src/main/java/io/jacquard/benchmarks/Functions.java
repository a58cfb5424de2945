package io.jacquard.benchmarks;

import io.jacquard.Differentiable;

/** Functions that are measured, as people write them. */
final class Functions {
    private Functions() {}

    /** An element at a time. */
    @Differentiable
    static double[] map(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * Math.sqrt(1 + x[i] * x[i]);
        }
        return y;
    }

    @Differentiable
    static double reduce(double[] x) {
        double sum = 0;
        for (double e : x) {
            sum += e * e * e;
        }
        return sum;
    }

    private static double softSign(double z) {
        double size = 1 + Math.abs(z);
        return z / size;
    }

    @Differentiable
    static double squash(double[] x, double w, double b) {
        double sum = 0;
        for (double e : x) {
            sum += softSign(w * e + b);
        }
        return sum;
    }

    /** Where oscillators are after some steps of a simulation, and what they have lost by friction. */
    @Differentiable(wrt = {"x0", "v0"})
    static double[] oscillators(double[] x0, double[] v0, double[] stiffness, double h, int steps) {
        double[] x = x0.clone();
        double[] v = v0.clone();
        double[] lost = new double[x.length];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < x.length; i++) {
                v[i] -= h * (stiffness[i] * x[i] + 0.1 * v[i]);
                x[i] += h * v[i];
                lost[i] += 0.1 * h * v[i];
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= lost[i];
        }
        return x;
    }

    /** How much one of a stock finds to eat. */
    private static double share(double food, double stock) {
        double eaters = 1 + stock;
        return food / eaters;
    }

    /** How far a simulated stock of fish is from what was seen of it. */
    @Differentiable(wrt = "rates")
    static double stock(double[] rates, double[] food, double[] seen, double h) {
        double stock = 1;
        double misfit = 0;
        for (int i = 0; i < seen.length; i++) {
            double share = share(food[i], stock);
            double growth = rates[0] * share - rates[1] * share * share;
            double crowd = rates[2] * stock;
            double change = growth * stock - crowd * stock;
            stock += h * change;
            double miss = stock - seen[i];
            misfit += miss * miss;
        }
        return misfit;
    }

    /** A signal in several steps, an array each. */
    @Differentiable(wrt = {"x", "window"})
    static double signal(double[] x, double[] window, double gain) {
        int n = x.length;
        double[] louder = new double[n];
        for (int i = 0; i < n; i++) {
            louder[i] = gain * x[i];
        }
        double[] clipped = new double[n];
        for (int i = 0; i < n; i++) {
            clipped[i] = louder[i] / (1 + louder[i] * louder[i]);
        }
        double[] seen = new double[n];
        for (int i = 0; i < n; i++) {
            seen[i] = window[i] * clipped[i];
        }
        double power = 0;
        for (int i = 1; i < n; i++) {
            power += seen[i] * seen[i - 1];
        }
        return power;
    }

    @Differentiable
    static double[] matVec(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum += a[i][j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    /** The product of two matrices, row by row. */
    @Differentiable
    static double[][] matMul(double[][] a, double[][] b) {
        int n = b[0].length;
        double[][] c = new double[a.length][n];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    @Differentiable
    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    /** The mean loss over samples {@code x} with labels {@code y}, each -1 or 1. */
    @Differentiable(wrt = "w")
    static double logistic(double[] w, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = 0;
            for (int j = 0; j < w.length; j++) {
                z += x[i][j] * w[j];
            }
            z *= -y[i];
            sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return sum / x.length;
    }

    /** The energy that is left on a square plate with cold edges, by explicit steps from one array to another. */
    @Differentiable(wrt = "x")
    static double heat(double[][] x, int steps) {
        int n = x.length;
        double[][] u = new double[n + 2][n + 2];
        double[][] v = new double[n + 2][n + 2];
        for (int i = 0; i < n; i++) {
            System.arraycopy(x[i], 0, u[i + 1], 1, n);
        }
        for (int s = 0; s < steps; s++) {
            for (int i = 1; i <= n; i++) {
                for (int j = 1; j <= n; j++) {
                    v[i][j] = u[i][j] + 0.1 * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - 4 * u[i][j]);
                }
            }
            double[][] t = u;
            u = v;
            v = t;
        }
        double energy = 0;
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= n; j++) {
                energy += u[i][j] * u[i][j];
            }
        }
        return energy;
    }

    /** One sweep of a stencil that is not linear. */
    @Differentiable
    static double[] stencil(double[] u, double nu) {
        int n = u.length;
        double[] v = new double[n];
        for (int i = 1; i < n - 1; i++) {
            v[i] = u[i] + nu * (u[i + 1] - 2 * u[i] + u[i - 1]) - 0.5 * u[i] * (u[i + 1] - u[i - 1]);
        }
        return v;
    }

    /** The solution of a x = b by elimination with row exchanges. */
    @Differentiable
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] lu = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, lu[i], 0, n);
        }
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(lu[i][k]) > Math.abs(lu[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = lu[k];
            lu[k] = lu[pivot];
            lu[pivot] = row;
            double e = x[k];
            x[k] = x[pivot];
            x[pivot] = e;
            for (int i = k + 1; i < n; i++) {
                double factor = lu[i][k] / lu[k][k];
                for (int j = k + 1; j < n; j++) {
                    lu[i][j] -= factor * lu[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= lu[i][j] * x[j];
            }
            x[i] = sum / lu[i][i];
        }
        return x;
    }

    /** The discrete Fourier transform in place, of a length that is a power of two. */
    @Differentiable
    static void fft(double[] re, double[] im) {
        int n = re.length;
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
        for (int length = 2; length <= n; length <<= 1) {
            double angle = -2 * Math.PI / length;
            int half = length / 2;
            for (int k = 0; k < half; k++) {
                double c = Math.cos(angle * k);
                double s = Math.sin(angle * k);
                for (int i = k; i < n; i += length) {
                    double a = re[i + half] * c - im[i + half] * s;
                    double b = re[i + half] * s + im[i + half] * c;
                    re[i + half] = re[i] - a;
                    im[i + half] = im[i] - b;
                    re[i] += a;
                    im[i] += b;
                }
            }
        }
    }

    /** The mean squared error of a network with one hidden layer. */
    @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
    static double mlp(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, double[][] y) {
        int hidden = b1.length;
        double[] h = new double[hidden];
        double loss = 0;
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < hidden; i++) {
                double z = b1[i];
                for (int j = 0; j < x[s].length; j++) {
                    z += w1[i][j] * x[s][j];
                }
                h[i] = Math.tanh(z);
            }
            for (int i = 0; i < b2.length; i++) {
                double z = b2[i];
                for (int j = 0; j < hidden; j++) {
                    z += w2[i][j] * h[j];
                }
                double r = z - y[s][i];
                loss += r * r;
            }
        }
        return loss / x.length;
    }
}

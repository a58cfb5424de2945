package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Methods whose Jacobian is a product of weights and vectors, and some where it looks as if it were. */
public final class Factors {
    private Factors() {}

    @Differentiable(wrt = {"w", "b", "v", "c"})
    @Args("w[h][n]; b[h]; v[m][h]; c[m]; x[s][n]")
    static double[][] network(double[][] w, double[] b, double[][] v, double[] c, double[][] x) {
        double[][] out = new double[x.length][c.length];
        for (int s = 0; s < x.length; s++) {
            double[] hidden = new double[b.length];
            for (int i = 0; i < b.length; i++) {
                double z = b[i];
                for (int j = 0; j < x[s].length; j++) {
                    z += w[i][j] * x[s][j];
                }
                hidden[i] = Math.tanh(z);
            }
            for (int i = 0; i < c.length; i++) {
                double z = c[i];
                for (int j = 0; j < hidden.length; j++) {
                    z += v[i][j] * hidden[j];
                }
                out[s][i] = z;
            }
        }
        return out;
    }

    /** Scratch that is used again for each sample. */
    @Differentiable(wrt = {"w", "v"})
    @Args("w[h][n]; v[m][h]; x[s][n]")
    static double[][] sharedScratch(double[][] w, double[][] v, double[][] x) {
        double[][] out = new double[x.length][v.length];
        double[] hidden = new double[w.length];
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < hidden.length; i++) {
                double z = 0;
                for (int j = 0; j < x[s].length; j++) {
                    z += w[i][j] * x[s][j];
                }
                hidden[i] = Math.sin(z);
            }
            for (int i = 0; i < v.length; i++) {
                for (int j = 0; j < hidden.length; j++) {
                    out[s][i] += v[i][j] * hidden[j];
                }
            }
        }
        return out;
    }

    /** Each output needs all rows. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[h][n]; mix[m][h]")
    static double[] mixed(double[] x, double[][] a, double[][] mix) {
        double[] hidden = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                hidden[i] += a[i][j] * x[j];
            }
            hidden[i] = hidden[i] * hidden[i];
        }
        double[] y = new double[mix.length];
        for (int i = 0; i < mix.length; i++) {
            for (int k = 0; k < hidden.length; k++) {
                y[i] += mix[i][k] * hidden[k];
            }
        }
        return y;
    }

    @Differentiable(wrt = {"x", "w"})
    @Args("x[n]; w[m*n]; a[m*n]; m = 1|3")
    static double[] endToEnd(double[] x, double[] w, double[] a, int m) {
        int n = x.length;
        double[] y = new double[m];
        for (int i = 0; i < m; i++) {
            double s = 0;
            double t = 0;
            for (int j = 0; j < n; j++) {
                s += a[i * n + j] * x[j];
                t -= w[i * n + j] * a[i * n + j] / 3;
            }
            y[i] = s * t;
        }
        return y;
    }

    /** One matrix twice. */
    @Differentiable(wrt = "w")
    @Args("w[n][n]; x[n]")
    static double[] twice(double[][] w, double[] x) {
        double[] h = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                h[i] += w[i][j] * x[j];
            }
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += w[i][j] * h[j];
            }
        }
        return y;
    }

    /** The same matrix by columns: terms that meet in other ways than one by one. */
    @Differentiable(wrt = "w")
    @Args("w[n][n]; x[n]")
    static double[] transposedToo(double[][] w, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += w[i][j] * x[j];
            }
            for (int j = 0; j < x.length; j++) {
                y[i] += w[j][i] * x[j] * x[i];
            }
        }
        return y;
    }

    /** Some trips of the path that is taken. */
    @Differentiable(wrt = {"x", "scale"})
    @Args("x[n]; a[m][n]")
    static double[] branches(double[] x, double scale, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            if (i % 2 == 0) {
                for (int j = 0; j < x.length; j++) {
                    s += a[i][j] * x[j];
                }
            } else if (x.length > i) {
                s = x[i];
            }
            y[i] = s > 0 ? scale * s : s * s;
        }
        return y;
    }

    /** Part of a row. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[n][n]")
    static double[] triangle(double[] x, double[][] a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                y[i] += a[i][j] * x[j] * x[j];
            }
            for (int j = 0; j < i; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    /** The vector is made by the method, and changed afterwards. */
    @Differentiable(wrt = "w")
    @Args("w[m][n]; x[n]")
    static double[] changing(double[][] w, double[] x) {
        double[] state = x.clone();
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += w[i][j] * state[j];
            }
            for (int j = 0; j < x.length; j++) {
                state[j] = 0.5 * state[j] + y[i];
            }
        }
        return y;
    }

    @Differentiable(wrt = {"table", "w"})
    @Args("table[v][n]; w[m][n]; words[k] in 0..v-1; v = 1|3")
    static double[][] bag(double[][] table, double[][] w, int[] words) {
        double[][] y = new double[words.length][w.length];
        for (int t = 0; t < words.length; t++) {
            double[] word = table[words[t]];
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < word.length; j++) {
                    y[t][i] += w[i][j] * word[j];
                }
            }
        }
        return y;
    }

    /** Rows that loops do not reach. */
    @Differentiable(wrt = "x")
    @Args("x[n]; a[m][n]; k = m + 1; n = 0")
    static double[] noTrips(double[] x, double[][] a, int k) {
        double[] y = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < (i < a.length ? x.length : 0); j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    /** Names that generated code has a use for. */
    @Differentiable(wrt = "inputs")
    @Args("inputs[n]; terms[m][n]; weights[m][4]")
    static double[] takenNames(double[] inputs, double[][] terms, double[][] weights) {
        double[] lanes = new double[terms.length];
        for (int term = 0; term < terms.length; term++) {
            double weight = 0;
            for (int j = 0; j < inputs.length; j++) {
                weight += terms[term][j] * inputs[j];
            }
            lanes[term] = weight * weights[term][0];
        }
        return lanes;
    }

    /** The result and a passive have the names of parameters. */
    @Differentiable(wrt = "w")
    @Args("w[n]; a[m][n]; terms[m]")
    static double[] takenResult(double[] w, double[][] a, double[] terms) {
        double[] weights = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double z = 0;
            for (int j = 0; j < w.length; j++) {
                z += a[i][j] * w[j];
            }
            weights[i] = z * z;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.sin(weights[i]) * terms[i];
        }
        return weights;
    }

    /** A row of the result is a matrix. */
    @Differentiable(wrt = "w")
    @Args("w[n]; x[l][m][n]")
    static double[][][] cube(double[] w, double[][][] x) {
        double[][][] out = new double[x.length][x.length == 0 ? 0 : x[0].length][2];
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < x[s].length; i++) {
                for (int k = 0; k < 2; k++) {
                    for (int j = 0; j < w.length; j++) {
                        out[s][i][k] += w[j] * x[s][i][j] * (k + 1);
                    }
                }
            }
        }
        return out;
    }

    /** More trips than the result has rows. */
    @Differentiable(wrt = "w")
    @Args("w[n]; x[l][n]; k = l|2")
    static double[][] moreTrips(double[] w, double[][] x, int k) {
        double[][] out = new double[k][2];
        for (int s = 0; s < x.length; s++) {
            if (s < k) {
                double z = 0;
                for (int j = 0; j < w.length; j++) {
                    z += w[j] * x[s][j];
                }
                out[s][0] = z * z;
            }
        }
        return out;
    }

    /** The same of numbers. */
    @Differentiable(wrt = "w")
    @Args("w[n]; x[l][n]; k = l|2")
    static double[] moreTripsOfNumbers(double[] w, double[][] x, int k) {
        double[] out = new double[k];
        for (int s = 0; s < x.length; s++) {
            if (s < k) {
                double z = 0;
                for (int j = 0; j < w.length; j++) {
                    z += w[j] * x[s][j];
                }
                out[s] = z * z;
            }
        }
        return out;
    }

    /** Bounds whose difference is no int. */
    @Differentiable(wrt = "w")
    @Args("w[n]; a[l][n]; hi = -2147483648|n")
    static double[] farBounds(double[] w, double[][] a, int hi) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 1; j < hi; j++) {
                y[i] += w[j] * a[i][j];
            }
        }
        return y;
    }

    /** No sample at all leads to a term. */
    @Differentiable(wrt = "w")
    @Args("w[n]; x[l][n]; which[l] in 0..1")
    static double[] sometimes(double[] w, double[][] x, int[] which) {
        double[] y = new double[x.length];
        double carried = 0;
        for (int s = 0; s < x.length; s++) {
            if (which[s] == 1) {
                for (int j = 0; j < w.length; j++) {
                    carried += w[j] * x[s][j];
                }
            }
            y[s] = carried;
        }
        return y;
    }

    /** A loop with a vector and with what is none, and behind it another term of the same weight. */
    @Differentiable(wrt = {"w", "u", "b"})
    @Args("w[m][n]; u[n]; b[m]; x[n]")
    static double[] vectorAndElements(double[][] w, double[] u, double[] b, double[] x) {
        double[] y = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double z = b[i];
            for (int j = 0; j < x.length; j++) {
                z += w[i][j] * x[j] + u[j] * Math.sin(x[j]);
            }
            y[i] = z * z;
        }
        return y;
    }

    /** Named like what a point in factors has. */
    private static int terms(int n) {
        int odd = 0;
        for (int i = 0; i < n; i++) {
            odd += i % 2;
        }
        return odd;
    }

    @Differentiable(wrt = "x")
    @Args("x[n]; a[5][n]")
    static double[] takenName(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < y.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            for (int k = 0; k < terms(i); k++) {
                s = Math.sin(s);
            }
            y[i] = s;
        }
        return y;
    }
}

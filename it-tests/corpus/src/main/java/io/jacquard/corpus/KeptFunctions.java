package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Dear functions of elements in two loops: what many sweeps keep of them, and what they compute again because it would take too much room. */
public final class KeptFunctions {
    private KeptFunctions() {}

    /** Gates of a cell, three in one array. */
    @Differentiable(wrt = {"w", "x"})
    @Args("w[n]; x[n]; steps=3")
    static double[] gates(double[] w, double[] x, int steps) {
        int n = x.length;
        double[] c = new double[n];
        for (int t = 0; t < steps; t++) {
            double[] z = new double[3 * n];
            for (int i = 0; i < z.length; i++) {
                z[i] = w[i % n] * x[i / 3] + c[i / 3] * t;
            }
            for (int i = 0; i < n; i++) {
                c[i] = c[i] / (1 + Math.exp(-z[i])) + Math.tanh(z[n + i]) * Math.sin(z[i + 2 * n]);
            }
        }
        return c;
    }

    /** Backwards through the array, and every other element. */
    @Differentiable
    @Args("x[n]; steps=3")
    static double[] backwards(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] z = new double[2 * n];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < n; i++) {
                z[2 * i] = y[i] * y[n - 1 - i];
                z[2 * i + 1] = y[i] + t;
            }
            for (int i = n - 1; i >= 0; i--) {
                y[i] = Math.exp(-z[n - 1 - i] * z[i]) + Math.cos(z[n + i]);
            }
        }
        return y;
    }

    /** An element for several trips: the array is kept, and not a function for each of them. */
    @Differentiable
    @Args("x[n]; steps=3")
    static double[] shared(double[] x, int steps) {
        double[] y = x.clone();
        double[] z = new double[x.length];
        for (int t = 0; t < steps; t++) {
            System.arraycopy(y, 0, z, 0, z.length);
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.sin(z[i / 2]) + y[i] * Math.exp(-z[0] * z[i]);
            }
        }
        return y;
    }

    /** All pairs: functions of both would take the square of what the array does. */
    @Differentiable
    @Args("x[n]; steps=2")
    static double[] pairs(double[] x, int steps) {
        double[] y = x.clone();
        double[] z = new double[x.length];
        for (int t = 0; t < steps; t++) {
            System.arraycopy(y, 0, z, 0, z.length);
            for (int i = 0; i < y.length; i++) {
                double s = 0;
                for (int j = 0; j < y.length; j++) {
                    s += Math.exp(-(z[i] - z[j]) * (z[i] - z[j]));
                }
                y[i] += 0.1 * s;
            }
        }
        return y;
    }

    /** In one of two branches, and where an index decides. */
    @Differentiable(wrt = "x")
    @Args("x[n]; at[n] in 0..n-1; steps=3")
    static double[] branches(double[] x, int[] at, int steps) {
        double[] y = x.clone();
        double[] z = new double[x.length];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < z.length; i++) {
                z[i] = y[i] * (1 + t);
            }
            for (int i = 0; i < z.length; i++) {
                if (z[i] > 0) {
                    y[i] = Math.log(1 + z[i]) + Math.sin(z[at[i]]);
                } else if (i > 0) {
                    y[i] = z[i] * Math.exp(z[i - 1]);
                }
            }
        }
        return y;
    }

    /** The loop changes what it reads. */
    @Differentiable
    @Args("x[n]; steps=3")
    static double[] within(double[] x, int steps) {
        double[] y = x.clone();
        for (int t = 0; t < steps; t++) {
            for (int i = 1; i < y.length; i++) {
                y[i] = Math.sin(y[i - 1]) * Math.exp(-y[i] * y[i]) + y[i];
            }
        }
        return y;
    }

    /** A number that changes on the way is part of the index. */
    @Differentiable
    @Args("x[n]; steps=3")
    static double[] counted(double[] x, int steps) {
        double[] y = x.clone();
        double[] z = new double[2 * x.length + 1];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < z.length; i++) {
                z[i] = y.length == 0 ? 0 : y[i % y.length] + 0.1 * i;
            }
            int k = 0;
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.sin(z[i + k]) + Math.cos(z[i - k]);
                k = 1 - k;
                if (i == 0) {
                    k = 0;
                }
            }
        }
        return y;
    }

    private static double soft(double z) {
        return Math.log1p(Math.exp(z));
    }

    /** In a helper, and in a helper that goes through the array. */
    @Differentiable
    @Args("x[n]; steps=3")
    static double[] helpers(double[] x, int steps) {
        double[] y = x.clone();
        double[] z = new double[x.length];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < z.length; i++) {
                z[i] = soft(y[i]) - y[0];
            }
            squash(z, y);
        }
        return y;
    }

    private static void squash(double[] z, double[] y) {
        for (int i = 0; i < z.length; i++) {
            y[i] += Math.tanh(z[i]) * Math.exp(-z[i]);
        }
    }

    /** Until it has settled. */
    @Differentiable
    @Args("x[n]")
    static double[] settles(double[] x) {
        double[] y = x.clone();
        double[] z = new double[x.length];
        int t = 0;
        double change = 1;
        while (t < 4 && change > 1e-9) {
            change = 0;
            for (int i = 0; i < z.length; i++) {
                z[i] = 0.5 * y[i];
            }
            for (int i = 0; i < z.length; i++) {
                double next = Math.atan(z[i]) + Math.sqrt(1 + z[i] * z[i]);
                change = Math.max(change, Math.abs(next - y[i]));
                y[i] = next;
            }
            t++;
        }
        return y;
    }
}

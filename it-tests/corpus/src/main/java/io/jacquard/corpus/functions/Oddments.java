package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Helpers of helpers, overloads, cubes by their planes and rows, and calls where conditions stand. */
@SuppressWarnings("lossy-conversions")
public final class Oddments {
    static double rate = 0.7;

    static final class Grid {
        static final int N = 3;

        @Differentiable
        @Args("c[2][3][n] inout; s")
        static void planes(double[][][] c, double s) {
            for (double[][] plane : c) {
                double carry = s;
                for (double[] row : plane) {
                    for (int k = 0; k < row.length; k++) {
                        double t = row[k];
                        row[k] = t * carry + rate;
                        carry = Math.sin(t);
                    }
                }
                blend(plane, s);
            }
        }

        private static void blend(double[][] p, double s) {
            for (int i = 1; i < p.length; i++) {
                double[] a = p[i - 1], b = p[i];
                for (int j = 0; j < b.length; j++) {
                    b[j] += a[j] * s;
                    if (b[j] > 2) return;
                }
            }
        }
    }

    private static double f(double x) {
        return x * x;
    }

    private static double f(double[] x) {
        double s = 0;
        for (double v : x) s += f(v);
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double overloads(double[] x) {
        return f(x) * f(x[0]);
    }

    private static int solve(double[] a, double[] b, double[] outX, double[] outR) {
        int n = a.length, it = 0;
        double worst;
        do {
            worst = 0;
            for (int i = 0; i < n; i++) {
                double r = b[i] - a[i] * outX[i] - 0.3 * Math.sin(outX[i]);
                outR[i] = r;
                outX[i] += 0.5 * r;
                if (Math.abs(r) > worst) worst = Math.abs(r);
            }
            if (worst < 1e-13) return it;
        } while (++it < 200);
        return -1;
    }

    @Differentiable
    @Args("a[n] in 0.8..1.2; b[n]; k = 0|1|3; n = 0|1|3")
    static double outer(double[] a, double[] b, int k) {
        double s = 0.2;
        double[] x = new double[a.length];
        double[] r = new double[a.length];
        for (int q = 0; q < k; q++) {
            Arrays.fill(x, s);
            int code = solve(a, b, x, r);
            if (code < 0) throw new IllegalStateException("no " + code);
            for (int i = 0; i < x.length; i++) s += x[i] * a[i] * 0.1;
        }
        return s;
    }

    private static double[] g(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = Math.exp(-x[i]);
        return y;
    }

    @Differentiable
    static double[] nestedArrays(double[] x) {
        return g(g(g(x)));
    }

    @Differentiable
    @Args("x[n]; n = 0|1|4")
    static double nestedInLoop(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] t = g(x);
            double[] u = g(t);
            t[i] *= u[i];
            s += f(t) * (i % 2 == 0 ? f(u) : u[i]);
        }
        return s;
    }

    @Differentiable
    @Args("x[n] inout; n = 0|2|5; k = 0|2|4")
    static double conditionCalls(double[] x, int k) {
        double s = 0;
        int i = 0;
        while (i < x.length && norm(x, i) < 5 && (i != k || bump(x, i) > 0.1)) {
            s += x[i] * x[i++];
        }
        return s;
    }

    private static double norm(double[] x, int to) {
        double s = 0;
        for (int i = 0; i < to; i++) s += x[i] * x[i];
        return Math.sqrt(s + 1e-3);
    }

    private static double bump(double[] x, int i) {
        return x[i] *= 1.5;
    }

    @Differentiable
    @Args("x[n]; idx[n] in 0..n-1; n = 1|4")
    static double indexGames(double[] x, int[] idx) {
        int[] p = idx.clone();
        double s = 0;
        for (int r = 0; r < 3; r++) {
            for (int i = 0; i < p.length; i++) {
                int q = p[i];
                s += Math.sqrt(x[q] + s * x[p[q]]);
                p[i] = (p[q] + i + r) % p.length;
            }
        }
        return s;
    }

    @Differentiable
    @Args("x[n] inout; n = 1|4")
    static void scattered(double[] x) {
        int n = x.length;
        int[] p = new int[n];
        for (int i = 0; i < n; i++) p[i] = (i * 7 + 3) % n;
        for (int r = 0; r < 2; r++) {
            for (int i = 0; i < n; i++) {
                x[p[i]] = Math.hypot(x[p[i]], x[i]);
                p[i] = p[p[i]];
                x[i] = Math.exp(-x[p[i]]);
            }
        }
    }

    @Differentiable
    @Args("x[n]; n = 0|1|3")
    static double stats(double[] x) {
        double m[] = new double[2], acc = 0;
        double[] w[] = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            w[0][i] = x[i];
            w[1][i] = w[0][i] * x[i];
        }
        for (int k = 0; k < 2; k++) {
            m[k] = 0;
            for (double v : w[k]) m[k] += v;
            acc += m[k] * m[0];
        }
        return acc;
    }

    @Differentiable
    @Args("x; y; k = 0|1|2|3")
    static double ternaries(double x, double y, int k) {
        double z = k == 0 ? x : k == 1 ? y * (x > 1 ? x : f(y)) : k == 2 ? helper(x, y, k) : helper(y, x, k - 1) * x;
        return z * (z > 1 && y > 0.7 || k == 3 ? Math.log(z + 2) : z);
    }

    private static double helper(double a, double b, int n) {
        double s = a;
        for (int i = 0; i < n; i++) {
            s = s * b + a;
            if (s > 3) return s;
        }
        return s * a;
    }

    @Differentiable
    @Args("x[n]; n = 0|1|5")
    static float mixed(double[] x) {
        float s = 0;
        long count = 0;
        for (double v : x) {
            s += v * v;
            count += x.length;
            s = (float) (s * 0.5 + Math.cbrt(v));
        }
        return s + count * 0.001f;
    }

    @Differentiable
    @Args("x[n]; n = 0|1|5")
    static double longLoop(double[] x) {
        double s = 0;
        for (long i = 0, n = x.length; i < n; i++) {
            s += x[(int) i] * s + i;
            if ((i & 1) == 1) s = Math.tanh(s);
        }
        return s;
    }
}

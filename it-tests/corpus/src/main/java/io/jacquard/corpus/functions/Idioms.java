package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Habits of people who have programmed for long: stacks and queues in arrays, steps inside expressions, masks, falling through. */
@SuppressWarnings("fallthrough")
public final class Idioms {
    static final class Util {
        static double sq(double x) {
            return x * x;
        }

        static void axpy(double a, double[] x, double[] y) {
            for (int i = 0; i < x.length; i++) y[i] += a * x[i];
        }

        static int argmax(double[] x) {
            int b = 0;
            for (int i = 1; i < x.length; i++) if (x[i] > x[b]) b = i;
            return b;
        }
    }

    @Differentiable
    @Args("x[n]; n = 1|4")
    static double util(double[] x) {
        double[] y = x.clone();
        Util.axpy(0.5, x, y);
        int k = Util.argmax(y);
        return Util.sq(y[k]) + x[k];
    }

    @Differentiable
    @Args("x[n]; n = 0|1|5")
    static double filtered(double[] x) {
        int[] idx = new int[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) if (x[i] > 0.9) idx[count++] = i;
        double[] y = new double[count];
        for (int i = 0; i < count; i++) y[i] = x[idx[i]] * x[idx[count - 1 - i]];
        double s = 0;
        for (double v : y) s += Math.exp(v);
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 0|1|4")
    static double triangle(double[] x) {
        double[][] t = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            t[i] = new double[i + 1];
            t[i][0] = x[i];
        }
        for (int j = 1; j < x.length; j++)
            for (int i = j; i < x.length; i++) t[i][j] = t[i][j - 1] * t[i - 1][j - 1] + x[j];
        return x.length == 0 ? 1 : t[x.length - 1][x.length - 1];
    }

    @Differentiable
    @Args("d[n][n] in 0.5..2; n = 1|2|4")
    static double salesman(double[][] d) {
        int n = d.length;
        double[][] dp = new double[1 << n][n];
        for (double[] r : dp) Arrays.fill(r, 1e6);
        dp[1][0] = 0;
        for (int mask = 1; mask < 1 << n; mask += 2) {
            for (int last = 0; last < n; last++) {
                if ((mask >> last & 1) == 0) continue;
                for (int next = 1; next < n; next++) {
                    if ((mask & 1 << next) != 0) continue;
                    int to = mask | 1 << next;
                    dp[to][next] = Math.min(dp[to][next], dp[mask][last] + d[last][next]);
                }
            }
        }
        double best = 1e6;
        for (int last = 1; last < n; last++) best = Math.min(best, dp[(1 << n) - 1][last] + d[last][0]);
        return best;
    }

    @Differentiable
    @Args("x[n]; k = 1|2|3; n = 1|3|6")
    static double slidingMax(double[] x, int k) {
        int[] q = new int[x.length];
        int head = 0, tail = 0;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            while (tail > head && x[q[tail - 1]] <= x[i]) tail--;
            q[tail++] = i;
            if (q[head] <= i - k) head++;
            if (i >= k - 1) s += x[q[head]] * (s + 1);
        }
        return s;
    }

    @Differentiable
    @Args("a[n][n] inout; n = 0|1|4")
    static void transposeScaled(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            a[i][i] *= a[i][i];
            for (int j = i + 1; j < a.length; j++) {
                double t = a[i][j] * a[i][i];
                a[i][j] = a[j][i];
                a[j][i] = t;
            }
        }
    }

    @Differentiable
    @Args("x[n] inout; n = 1|2|4|8")
    static void blelloch(double[] x) {
        int n = x.length;
        int d;
        for (d = 1; d < n; d <<= 1) for (int i = 2 * d - 1; i < n; i += 2 * d) x[i] += x[i] * x[i - d];
        x[n - 1] = 0.5;
        while ((d >>= 1) > 0) {
            for (int i = 2 * d - 1; i < n; i += 2 * d) {
                double t = x[i - d];
                x[i - d] = x[i];
                x[i] += t * x[i];
            }
        }
    }

    @Differentiable
    @Args("x[n]; n = 0|1|3")
    static double[] packedGram(double[] x) {
        double[] g = new double[x.length * (x.length + 1) / 2];
        int k = 0;
        for (int i = 0; i < x.length; i++) for (int j = 0; j <= i; j++) g[k++] = x[i] * x[j];
        k = 0;
        for (int i = 0; i < x.length; k += ++i) g[k] = Math.sqrt(g[k + i]) + g[k];
        return g;
    }

    @Differentiable
    @Args("x[n]; n = 4|5")
    static double effects(double[] x) {
        double[] a = x.clone();
        int i = 0, j = x.length;
        a[i++] *= a[--j];
        a[i] = a[j] = a[i] * a[0] + (a[0] = x[1]) * (i < j ? a[j--] : a[i++]);
        a[j] += a[j] -= x[i] * a[0];
        double s = 0;
        for (int p = 0, q = 0; p < a.length; p++, q = (q + 3) % a.length) {
            if (p == 1) continue;
            s += a[p] * a[q];
        }
        return s;
    }

    @Differentiable
    @Args("x; y; k = 0|1|2|3|4")
    static double fall(double x, double y, int k) {
        double s = x;
        for (int r = 0; r < 3; r++) {
            switch (k + r) {
                case 0:
                    s *= y;
                case 1:
                    s += x * s;
                    if (s > 4) break;
                case 2:
                    s = Math.sin(s);
                    continue;
                case 3:
                case 4: {
                    double t = s * y;
                    s -= t;
                    if (t > 1) return t * s;
                    break;
                }
                default:
                    s = s * s;
                    return s + r;
            }
            s *= 1.1;
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 2|3|5")
    static double twoPointers(double[] x) {
        int i = 0, j = x.length - 1;
        double s = 0;
        do {
            double area = Math.min(x[i], x[j]) * (j - i);
            if (area > s) s = area;
            if (x[i] < x[j]) i++;
            else j--;
        } while (i < j);
        return s + x[i] * x[j];
    }

    private static int search(double[] x, double v, double[] out) {
        int found = -1;
        outer:
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] * x[j] > v) {
                    out[0] = x[i] * x[j];
                    found = i;
                    break outer;
                }
                if (x[j] > 1.3) {
                    out[1] += x[j];
                    continue outer;
                }
                if (x[i] + x[j] > 2.9) return -2;
            }
            out[1] += x[i] * v;
        }
        if (found >= 0) out[0] *= v;
        return found;
    }

    @Differentiable
    @Args("x[n]; v in 1..1.6; n = 0|2|5")
    static double searched(double[] x, double v) {
        double[] out = new double[2];
        double s = 0;
        for (int r = 0; r < 3; r++) {
            int at = search(x, v + 0.1 * r, out);
            s += out[0] * out[1] + at;
            if (at == -2) return s;
            out[r & 1] *= 0.5;
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 0|1|4")
    static float floats(float[] x) {
        float[] y = new float[x.length];
        scale(x, y, 1.5);
        float s = 0;
        for (int i = 0; i < y.length; i++) {
            s += y[i] * x[i];
            y[i] /= 2;
        }
        return s + (y.length > 1 ? y[1] : 0);
    }

    private static void scale(float[] x, float[] y, double by) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (x[i] * by);
            y[i] *= y[i];
        }
    }

    @Differentiable
    @Args("x[n]; n = 0|1|3")
    static double nullLocal(double[] x, boolean b) {
        double s = 0;
        for (char c = 'a'; c <= 'c'; c++) for (double v : x) s += v * (c - 'a') * s + v;
        if (b) {
            double[] w = new double[3];
            w[1] = s;
            s = w[0] + w[1] * w[1];
        }
        return s;
    }

    @Differentiable
    @Args("a[n][n] in -0.4..0.4; n = 1|2|4")
    static double inPlaceLdl(double[][] a) {
        int n = a.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) m[i][j] = a[Math.min(i, j)][Math.max(i, j)] + (i == j ? 3 : 0);
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double f = m[k][i] / m[k][k];
                for (int j = i; j < n; j++) m[i][j] -= f * m[k][j];
                m[k][i] = f;
            }
        }
        double p = 1;
        for (int i = n - 1; i >= 0; i--) {
            p *= m[i][i];
            for (int j = n - 1; j > i; j--) p += m[i][j] * 0.1;
        }
        for (int i = 0; i < n; i++) for (int j = i; j < n; j++) m[i][j] *= p;
        return m[0][n - 1] + m[n - 1][n - 1];
    }

    @Differentiable
    @Args("x[n]; n = 1|3|6")
    static double reuse(double[] x) {
        double[] w = x.clone();
        double s = 0;
        for (int i = 1; i < w.length; i++) {
            for (int j = 0; j < i; j++) w[i] -= 0.1 * w[j] * w[j];
        }
        for (int i = w.length - 2; i >= 0; i--) {
            for (int j = w.length - 1; j > i; j--) w[i] += 0.1 * w[j] * w[i];
            s += w[i];
        }
        for (int i = 0; i < w.length; i++) {
            s += w[i] * w[w.length - 1 - i];
            w[i] = s;
        }
        Arrays.fill(w, s);
        for (int i = 0; i < w.length; i += 2) {
            s *= w[i];
            w[i] = Math.sin(s);
        }
        return s;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Assignments, steps and calls inside expressions: each once, and in the order of the language. */
public final class SideEffects {
    private SideEffects() {}

    private static double fill(double[] w, int i, double v) {
        w[i] = w[i] * 0.5 + v;
        return w[i] * v;
    }

    private static int bump(double[] w, int i) {
        w[0] += 1;
        return i;
    }

    private static double sum(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) s += v[i];
        return s;
    }

    private static double twice(double x) {
        double t = x;
        return t += t * x;
    }

    @Differentiable
    static double assignedOnTheWay(double x, double y) {
        return x + (x = y) * x;
    }

    @Differentiable
    static double assignedTwice(double x, double y) {
        double s = (x = x * y) * (y = x + 1) - x * y;
        return s + (x += s) * (y *= x) / (1 + y * y);
    }

    @Differentiable
    static double chained(double x) {
        double q, r;
        double p = q = r = x * x;
        p += q = r += 2;
        return p * q + r;
    }

    @Differentiable
    static double chainedConstants(double[] x) {
        double p, q;
        double s = p = q = 0;
        for (int i = 0; i < x.length; i++) s += (p += x[i]) * (q -= 0.5 * x[i]);
        return s + p * q;
    }

    @Differentiable
    static double[] chainedElements(double x, int i) {
        double[] y = new double[4];
        double[] z = new double[4];
        y[i % 4] = z[(i + 1) % 4] = y[3] = x * x;
        z[0] = y[0] += z[1] = 3;
        for (int j = 0; j < 4; j++) z[j] += y[j] * (y[j] = x);
        return z;
    }

    @Differentiable
    static double oldValueCounts(double x, double y) {
        x += (x = y) * 2;
        y -= y = x * x;
        x *= (x *= y) + x;
        return x * y;
    }

    @Differentiable
    @Args("x[n]; u[n+1] inout")
    static void indexOnce(double[] x, double[] u) {
        int i = 0;
        for (int j = 0; j < x.length; j++) u[i++] += x[j];
    }

    @Differentiable
    @Args("u[3] inout; i = 0|1|2")
    static void indexBeforeValue(double[] u, double x, int i) {
        u[i] = x * (i = 2) + i;
        u[i] += x * u[i = 0] + (u[i] = x);
        u[i = 1] *= u[0] + i;
        u[i]++;
    }

    @Differentiable
    @Args("x[n]; y[n] out")
    static void twoCursors(double[] x, double[] y, double s) {
        int k = 0;
        int j = x.length - 1;
        for (int i = 0; i < x.length; i++) y[k++] = x[j--] * s;
    }

    @Differentiable
    static double sameCursorTwice(double[] x) {
        double s = 1;
        int k = 0;
        for (int i = 0; i < x.length - 1; i += 2) s += x[k++] * x[k++] * s;
        return s;
    }

    @Differentiable
    static double prefixes(double[] x) {
        double s = 0;
        int k = -1;
        for (int i = 0; i < x.length; i++) s += x[++k] * k * (x[k] + s);
        return s + k--;
    }

    @Differentiable
    static double stepOfANumber(double x) {
        double y = x++ * x;
        y += --x * x-- + x;
        return y * x;
    }

    @Differentiable
    static double stepOfAnElement(double x) {
        double[] w = new double[2];
        int[] n = new int[1];
        w[0] = x;
        w[1] = w[n[0]++]++ * w[0] + n[0]--;
        return w[n[0]] * ++w[1] + w[1]--;
    }

    @Differentiable
    static double bitsOfIntegers(double x, int n) {
        int k = n;
        double s = x;
        s *= (k <<= 1) + (k |= 1) - (k ^= 3) + (k >>>= 1);
        s += x * ((k += 2) / (k -= 1 + k % 2 + 1 == 0 ? -3 : 1) + k);
        long m = 3;
        s += (m *= 2) * x + (m -= k) * x;
        return s;
    }

    @Differentiable
    static double conditionThatAssigns(double x, double y) {
        double t;
        if ((t = x * y) > 1) {
            t *= x;
        } else if ((t += y) > 1) {
            t -= x * x;
        }
        return t;
    }

    @Differentiable
    @Args("c = true|false; d = true|false")
    static double shortCircuits(double x, boolean c, boolean d) {
        double y = 1;
        if (c && (y = x * x) > 0) y *= x;
        if (d || (y += x) > 100) y *= 2;
        if (c && d && (y -= x) < 5 && (y *= 3) > 0) {
            y += 1;
        } else {
            y *= x;
        }
        boolean both = c & (y += 0.5 * x) > 0;
        boolean some = (d || (y = y * y * x) > 0) && !both;
        return some ? y * x : both ? y : -y;
    }

    @Differentiable
    @Args("c = true|false; d = true|false")
    static double firstValueUnderACondition(double x, boolean c, boolean d) {
        double y, z;
        double s = x;
        if (c && (y = x * x) > 0) s += y;
        if (!c || (z = x * s) < 0) {
            s *= 3;
        } else {
            s += z;
        }
        double t = d ? (y = 2 * x) : (y = x * s);
        return s * y + t;
    }

    @Differentiable
    @Args("c = true|false")
    static double armsThatAssign(double x, double y, boolean c) {
        double s = c ? (x = 1) : twice(y);
        s += x * (c ? y++ : (y -= x)) + (s > 2 ? s : (s = x * y));
        return s * x + y;
    }

    @Differentiable
    static double armsInALoop(double[] x) {
        double best = 0;
        double s = 0;
        int k = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] > best ? (best = x[i]) * k++ : x[k > 0 ? --k : k] * best;
            if (i > 1 && (s *= 0.5 * x[i]) < 1) best *= s;
        }
        return s + best;
    }

    @Differentiable
    static double argumentsThatAssign(double x, double y) {
        double s = Math.atan2(x, x = y + 1) + Math.max(x, y = x * 0.5);
        s += Math.fma(x, x *= y, y++);
        return s + twice(x += y) * twice(y--) - x * y;
    }

    @Differentiable
    static double callsThatWrite(double x) {
        double[] w = new double[3];
        int i = 0;
        w[i++] = fill(w, i, x);
        w[bump(w, i)] += fill(w, i++, w[0]) + i;
        w[bump(w, i)] = w[0] * fill(w, bump(w, 0), x = w[1]);
        double s = w[2] + fill(w, --i, x) * w[2] + x;
        return s + sum(w) * (i = 0) + w[i] * fill(w, i, s);
    }

    @Differentiable
    @Args("m[n+1][n]; n >= 1")
    static double rowsAndCursors(double[][] m, double x) {
        double[] w = new double[m.length];
        double s = 0;
        int i = 0;
        for (int k = 0; k < m.length - 1; k++) {
            w[i] = sum(m[i]) * sum(m[++i]) + (s = m[i][0] * x) * s;
            s += m[i][s > 0 ? m[i].length - 1 : 0] + w[k];
        }
        return s * sum(w) + i;
    }

    @Differentiable
    @Args("m[2][3] inout")
    static void rowHeldWhileTheIndexMoves(double[][] m, double x) {
        int i = 0;
        m[i][i++] = m[i][i] * x;
        m[i][i] += fill(m[0], i--, x) * m[i][2];
        m[i][i = 2] *= x += m[1][i];
        m[1][--i]--;
        m[1][0] = m[0][i] + x;
    }

    @Differentiable
    @Args("x[5]; k = 0|1|2")
    static double boundsAndLengths(double[] x, int k) {
        double s = 0;
        for (int i = k++; i < x.length; i++) s += x[i] * k;
        for (int i = k = 1; i < 4; i++) s *= x[i] + k;
        int j = k;
        double[] w = new double[j++ + j];
        w[--j] = s;
        return w[1] + w.length * w[j++] * s + j;
    }

    @Differentiable
    static double helperWithSteps(double[] x) {
        return horner(x, 0.5) + horner(x, sum(x));
    }

    private static double horner(double[] c, double x) {
        int k = c.length;
        double s = 0;
        for (int i = 0; i < c.length; i++) s = s * x + c[--k];
        return s;
    }

    @Differentiable
    @Args("x[n]; idx[n] in 0..n-1; y[n] inout; n >= 1")
    static void scatterByCursor(double[] x, int[] idx, double[] y) {
        int p = 0;
        int q = 0;
        for (int i = 0; i < x.length; i++) {
            y[idx[p++]] += x[idx[q]] * (y[idx[q++]] *= 0.5);
        }
    }
}

package io.jacquard.corpus;

import static java.util.Arrays.copyOf;

import io.jacquard.Differentiable;
import java.util.Arrays;

/** Arrays copied and filled by methods of the JDK: whole, in ranges that overlap, row by row. */
public final class WholeArrays {
    private WholeArrays() {}

    @Differentiable
    @Args("y[n] out")
    static void copied(double[] x, double[] y) {
        System.arraycopy(x, 0, y, 0, y.length);
        for (int i = 0; i < y.length; i++) y[i] *= y[i];
    }

    @Differentiable
    @Args("y[n+3] out")
    static double copiedInto(double[] x, double[] y, int k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        System.arraycopy(x, 0, y, k, x.length);
        return s;
    }

    @Differentiable
    @Args("a[n] inout")
    static void shiftedUp(double[] a) {
        for (int i = 0; i < a.length; i++) a[i] = a[i] * a[i];
        if (a.length > 0) System.arraycopy(a, 0, a, 1, a.length - 1);
        for (int i = 0; i < a.length; i++) a[i] = Math.sin(a[i]);
    }

    @Differentiable
    @Args("a[n+4] inout; from = 0|1|2; to = 0|1|3")
    static void overlapping(double[] a, int from, int to) {
        System.arraycopy(a, from, a, to, a.length - 3);
        for (int i = 0; i < a.length; i++) a[i] = a[i] * a[a.length - 1 - i];
        System.arraycopy(a, to, a, from, a.length - 3);
    }

    @Differentiable
    @Args("a[3][n] inout; i = 0|1|2; j = 0|2")
    static double rows(double[][] a, int i, int j) {
        double s = 0;
        for (int k = 0; k < a[i].length; k++) s += a[j][k] * a[j][k];
        System.arraycopy(a[i], 0, a[j], 0, a[i].length);
        for (int k = 0; k < a[i].length; k++) s += a[j][k] * a[i][k];
        return s;
    }

    @Differentiable
    @Args("a[m][n]; b[m][n] inout")
    static void matrixByRows(double[][] a, double[][] b, double s) {
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, b[i], 0, a[i].length);
            for (int j = 0; j < b[i].length; j++) b[i][j] *= s * a[i][j];
        }
    }

    @Differentiable
    @Args("y[n] out")
    static void filled(double s, double[] y) {
        Arrays.fill(y, s * s);
        for (int i = 0; i < y.length; i++) y[i] = y[i] * y[i] + s;
    }

    @Differentiable
    @Args("x[n]; y[n] out")
    static void zeroedThenSummed(double[] x, double[] y) {
        Arrays.fill(y, 0);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) y[i] += x[i] * x[j];
        }
    }

    @Differentiable
    @Args("u[n+2] inout")
    static double filledByItself(double[] u) {
        double s = u[0] * u[1];
        Arrays.fill(u, u[0] * u[1] + s);
        return u[u.length - 1] * s;
    }

    @Differentiable
    @Args("u[n+3] inout; from = 0|1; to = 1|3")
    static double filledRanges(double[] u, double a, int from, int to) {
        double s = 0;
        for (int i = 0; i < u.length; i++) s += u[i] * u[i];
        Arrays.fill(u, from, to, Math.exp(a) * u[0]);
        Arrays.fill(u, u.length - 1, u.length, 1.5);
        Arrays.fill(u, to, to, a);
        for (int i = 0; i < u.length; i++) s += u[i] * u[i] * a;
        return s;
    }

    @Differentiable
    @Args("x[n]; z[n] out; y[n] out")
    static void filledByConstants(double[] x, double[] z, double[] y) {
        Arrays.fill(z, 2.5);
        for (int i = 0; i < x.length; i++) y[i] = x[i] * z[i];
    }

    @Differentiable
    @Args("x[n]; z[n] out; y[n] out")
    static void constantOutput(double[] x, double[] z, double[] y) {
        for (int i = 0; i < z.length; i++) z[i] = 1;
        for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i];
    }

    @Differentiable
    static double[] cloned(double[] x, double a) {
        double[] y = x.clone();
        for (int i = 1; i < y.length; i++) y[i] = y[i - 1] * y[i] + a * x[i];
        return y;
    }

    @Differentiable
    @SuppressWarnings("cast")
    static double[] cloneReturned(double[] x) {
        return (double[]) x.clone();
    }

    @Differentiable
    static double clonedInLoop(double[][] a) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i].clone();
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] * s + a[i][row.length - 1 - j];
                s += 0.1 * Math.sin(row[j] * row[j]);
            }
            double[] again = row.clone();
            for (int j = 0; j < row.length; j++) s += 0.1 * Math.cos(again[j] * row[j]);
        }
        return s;
    }

    @Differentiable
    @Args("size = 0|1|2|7")
    static double[] resized(double[] x, int size) {
        double[] y = Arrays.copyOf(x, size);
        for (int i = 0; i < y.length; i++) y[i] = y[i] * y[i] + y[0];
        return copyOf(y, size + 1);
    }

    @Differentiable
    @Args("x[n+2]; from = 0|1|2; more = 0|1|5")
    static double[] range(double[] x, int from, int more) {
        double[] y = Arrays.copyOfRange(x, from, from + more);
        double s = 1;
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * s * x[0];
            s = s * y[i] + 1;
        }
        return Arrays.copyOfRange(y, 0, y.length);
    }

    @Differentiable
    static double growing(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] head = Arrays.copyOf(x, i + 1);
            double[] tail = Arrays.copyOfRange(x, i, x.length);
            head[i] = head[i] * s;
            for (int j = 0; j < head.length; j++) s += head[j] * head[j];
            for (int j = 0; j < tail.length; j++) s += Math.sin(tail[j] * tail[0]);
        }
        return s;
    }

    @Differentiable(wrt = "x")
    @Args("idx[n] inout")
    static double indexArrays(double[] x, int[] idx) {
        int[] before = idx.clone();
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[idx[i]] * x[before[i]];
        Arrays.fill(idx, 0);
        for (int i = 0; i < x.length; i++) s += x[idx[i]] * x[before[i]];
        System.arraycopy(before, 0, idx, 0, idx.length / 2);
        int[] half = Arrays.copyOfRange(idx, 0, idx.length / 2);
        for (int i = 0; i < half.length; i++) s += x[half[i]] * x[i];
        return s;
    }

    @Differentiable
    @Args("y0[n]; steps = 0|1|2|4")
    static double[] pingPong(double[] y0, double h, int steps) {
        double[] y = new double[y0.length];
        double[] next = new double[y0.length];
        System.arraycopy(y0, 0, y, 0, y0.length);
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < y.length; i++) {
                next[i] = y[i] + h * Math.sin(y[i]) * y[y.length - 1 - i];
            }
            System.arraycopy(next, 0, y, 0, y.length);
        }
        return y;
    }

    @Differentiable
    @Args("x[n+1]; h[3] inout")
    static double shiftRegister(double[] x, double[] h) {
        double s = 0;
        for (int t = 0; t < x.length; t++) {
            System.arraycopy(h, 0, h, 1, h.length - 1);
            h[0] = x[t] * h[2];
            s += h[0] * h[1] * h[2];
        }
        return s;
    }

    @Differentiable(wrt = "x")
    @Args("x[n]; mean[n]; y[n] out")
    static void passiveSource(double[] x, double[] mean, double[] y, boolean flag) {
        double[] zero = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = x[i] * x[i];
        if (flag) {
            System.arraycopy(zero, 0, y, x.length / 2, x.length - x.length / 2);
        } else {
            System.arraycopy(mean, 0, y, 0, x.length / 2);
        }
        for (int i = 0; i < x.length; i++) y[i] += Math.cos(x[i]);
    }

    @Differentiable
    static double[] product(double[][] a, double[] x) {
        double[] y = new double[a.length];
        double[] row = new double[x.length];
        for (int i = 0; i < a.length; i++) {
            Arrays.fill(row, x.length > 0 ? x[0] : 0);
            for (int j = 0; j < x.length; j++) row[j] *= a[i][j] * x[j];
            Arrays.fill(row, x.length / 2, x.length, 0);
            for (int j = 0; j < x.length; j++) y[i] += row[j] * row[j];
        }
        return y;
    }

    @Differentiable
    static double calls(double[] x, double a) {
        double[] y = doubled(x);
        double[] z = new double[x.length + 2];
        put(y, z, a);
        put(x, z, y.length > 0 ? y[0] : 1);
        double s = 0;
        for (int i = 0; i < z.length; i++) s += z[i] * z[i];
        Arrays.fill(z, square(s));
        return s + z[0];
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] doubled(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) y[i] *= 2 * x[i];
        return y;
    }

    private static void put(double[] from, double[] to, double value) {
        double keep = to[0] * to[0];
        Arrays.fill(to, value);
        System.arraycopy(from, 0, to, 1, from.length);
        to[to.length - 1] += keep + to[1];
    }

    @Differentiable
    @Args("x[n+1]; n >= 0")
    static double countedTrips(double[] x) {
        double[] v = x.clone();
        int n = v.length;
        double s = 0;
        for (int i = 0; i < n; i++) {
            if (v[i] > 1) n = Math.min(n, 3);
            System.arraycopy(x, 0, v, i, v.length - i);
            s = s * v[i] + v[v.length - 1];
            Arrays.fill(v, s);
        }
        return s * v[0];
    }

    @Differentiable
    @Args("u[n+1] inout; steps = 0|1|3")
    static void sorted(double[] u, int steps) {
        double[] tmp = new double[u.length];
        for (int k = 0; k < steps; k++) {
            int at = 0;
            for (int i = 0; i < u.length; i++) if (u[i] < u[at]) at = i;
            System.arraycopy(u, at, tmp, 0, u.length - at);
            System.arraycopy(u, 0, tmp, u.length - at, at);
            for (int i = 0; i < u.length; i++) u[i] = tmp[i] * (1 + 0.1 * tmp[0]);
        }
    }
}

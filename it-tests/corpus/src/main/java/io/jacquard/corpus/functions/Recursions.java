package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Divided and conquered, with arrays that calls of themselves hand back. */
public final class Recursions {
    private Recursions() {}

    private static double[] half(double[] x, int from, int to) {
        double[] y = new double[to - from];
        for (int i = from; i < to; i++) y[i - from] = Math.exp(0.3 * x[i]);
        return y;
    }

    private static double tree(double[] x, int lo, int hi) {
        if (hi - lo == 1) return Math.sin(x[lo]);
        int mid = (lo + hi) >>> 1;
        double l = tree(x, lo, mid), r = tree(x, mid, hi);
        return l * r + Math.max(l, r);
    }

    @Differentiable
    @Args("x[n]; n = 1|2|5")
    static double reduced(double[] x) {
        return tree(x, 0, x.length);
    }

    private static void fft(double[] re, double[] im, int from, int n, int step) {
        if (n == 1) return;
        fft(re, im, from, n / 2, step * 2);
        fft(re, im, from + step, n / 2, step * 2);
        for (int k = 0; k < n / 2; k++) {
            int a = from + 2 * k * step;
            int b = a + step;
            double c = Math.cos(2 * Math.PI * k / n), s = Math.sin(2 * Math.PI * k / n);
            double tr = re[b] * c + im[b] * s, ti = im[b] * c - re[b] * s;
            re[b] = re[a] - tr;
            im[b] = im[a] - ti;
            re[a] += tr;
            im[a] += ti;
        }
    }

    @Differentiable
    @Args("re[n] inout; im[n] inout; n = 1|2|4")
    static void recursive(double[] re, double[] im) {
        fft(re, im, 0, re.length, 1);
    }

    private static void sort(double[] a, int lo, int hi) {
        if (lo >= hi) return;
        double p = a[(lo + hi) / 2];
        int i = lo, j = hi;
        while (i <= j) {
            while (a[i] < p) i++;
            while (a[j] > p) j--;
            if (i <= j) {
                double t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        sort(a, lo, j);
        sort(a, i, hi);
    }

    @Differentiable
    @Args("x[n]; n = 1|2|6")
    static double sorted(double[] x) {
        double[] a = x.clone();
        sort(a, 0, a.length - 1);
        double s = 0;
        for (int i = 0; i < a.length; i++) s += (i + 1) * a[i] * a[i];
        return s;
    }

    private static double adaptive(double a, double lo, double hi, double eps, int depth) {
        double m = 0.5 * (lo + hi);
        double one = (hi - lo) * Math.exp(-a * m * m);
        double two =
                0.5 * (hi - lo) * (Math.exp(-a * (lo + m) * (lo + m) / 4) + Math.exp(-a * (m + hi) * (m + hi) / 4));
        if (depth == 0 || Math.abs(one - two) < eps) return two + (two - one) / 3;
        return adaptive(a, lo, m, eps / 2, depth - 1) + adaptive(a, m, hi, eps / 2, depth - 1);
    }

    @Differentiable
    @Args("a; hi in 1..2")
    static double integral(double a, double hi) {
        return adaptive(a, 0, hi, 1e-2, 4);
    }

    private static double determinant(double[][] a, int n, int used) {
        if (n == a.length) return 1;
        double s = 0;
        int sign = 1;
        for (int j = 0; j < a.length; j++) {
            if ((used >> j & 1) != 0) continue;
            s += sign * a[n][j] * determinant(a, n + 1, used | 1 << j);
            sign = -sign;
        }
        return s;
    }

    @Differentiable
    @Args("a[n][n] in -1..1; n = 0|1|3")
    static double laplace(double[][] a) {
        return determinant(a, 0, 0);
    }

    private static double[] powers(double[] x, int k) {
        if (k == 0) {
            double[] one = new double[x.length];
            Arrays.fill(one, 1);
            return one;
        }
        double[] y = powers(x, k - 1);
        for (int i = 0; i < y.length; i++) y[i] = Math.exp(0.1 * y[i]) * x[i];
        return y;
    }

    @Differentiable
    @Args("x[n]; n = 1|3; k = 0|1|3")
    static double powered(double[] x, int k) {
        double[] y = powers(x, k);
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] *= y[i];
            s += y[i];
        }
        double[] z = half(y, 0, y.length);
        z[0] *= s;
        for (double v : z) s += v * v;
        return s;
    }

    private static double norm(double p, double... v) {
        double s = 0;
        for (double x : v) s += Math.pow(Math.abs(x) + 0.1, p);
        return Math.pow(s, 1 / p);
    }

    @Differentiable
    @Args("x; y; p in 1.5..3")
    static double norms(double x, double y, double p) {
        return norm(p, x, y, x * y) * norm(2, x) + norm(p, new double[] {y, x}) + norm(3);
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Methods that call themselves, directly or through others. */
public final class Recursions {
    private Recursions() {}

    /** The annotated method is its own helper; nothing is saved. */
    @Differentiable
    @Args("n = 0|1|6")
    static double product(double x, int n) {
        return n == 0 ? 1 : x * (product(x, n - 1) + n);
    }

    @Differentiable
    @Args("n = 0|1|5|10")
    static double power(double x, int n) {
        if (n == 0) return 1;
        double h = power(x, n / 2);
        return n % 2 == 0 ? h * h : h * h * x;
    }

    /** Trap 36: an early return before anything has a value. */
    @Differentiable
    @Args("n = 0|1|7")
    static double collapse(double x, double y, int n) {
        double s = x * y;
        if (s > 2 || n <= 0) return s;
        double t = Math.sin(s);
        if (t > 0.9) {
            return collapse(t, y * s, n - 1) * s;
        }
        for (int i = 0; i < n; i++) {
            t += collapse(x * 0.9, t, n - 3) * 0.1;
            if (t > 1.5) return t * t;
        }
        return t * x;
    }

    @Differentiable
    @Args("x[2]; n = 0|1|6")
    static double mutual(double[] x, int n) {
        return even(x[0], x[1], n) * 2;
    }

    private static double even(double x, double y, int n) {
        return n == 0 ? x : Math.sin(x) * odd(x * y, y, n - 1);
    }

    private static double odd(double x, double y, int n) {
        if (n == 0) return y * y;
        return Math.cos(y) * even(x + y, x, n - 1);
    }

    /** Two calls, one inside of the other's arguments. */
    @Differentiable
    @Args("m = 0|1|2; n = 0|2")
    static double ackermann(double x, int m, int n) {
        if (m == 0) return x * Math.cos(x) + n;
        if (n == 0) return ackermann(x * 0.9, m - 1, 1);
        return Math.sin(ackermann(Math.tanh(ackermann(x, m, n - 1)) * x, m - 1, n % 2));
    }

    @Differentiable
    @Args("n = 0|1|5|7")
    static double fibonacci(double x, double y, int n) {
        return n == 0
                ? x
                : n == 1
                        ? y
                        : fibonacci(x, y, n - 1) * 0.5
                                + fibonacci(x, y, n - 2) * fibonacci(y, x, n - 3 > 0 ? n - 3 : 0);
    }

    /** Adaptive: how deep it goes depends on the values. */
    @Differentiable
    static double simpson(double a, double b, double p) {
        double m = (a + b + 1) * 0.5;
        double fa = bump(a, p);
        double fb = bump(b + 1, p);
        double fm = bump(m, p);
        return simpson(a, b + 1, fa, fb, fm, (b + 1 - a) / 6 * (fa + 4 * fm + fb), p, 6);
    }

    private static double simpson(
            double a, double b, double fa, double fb, double fm, double whole, double p, int depth) {
        double m = (a + b) * 0.5;
        double l = bump((a + m) * 0.5, p);
        double r = bump((m + b) * 0.5, p);
        double left = (m - a) / 6 * (fa + 4 * l + fm);
        double right = (b - m) / 6 * (fm + 4 * r + fb);
        if (depth <= 0 || Math.abs(left + right - whole) < 1e-4) {
            return left + right + (left + right - whole) / 15;
        }
        return simpson(a, m, fa, fm, l, left, p, depth - 1) + simpson(m, b, fm, fb, r, right, p, depth - 1);
    }

    private static double bump(double x, double p) {
        return 1 / (0.1 + p * (x - 1) * (x - 1));
    }

    /** The value of a tree: inner nodes combine, leaves are independents. */
    @Differentiable(wrt = {"leaf", "w"})
    @Args("left[7] inout in 0..0; right[7] inout in 0..0; leaf[7]; w[7]")
    static double tree(int[] left, int[] right, double[] leaf, double[] w) {
        for (int i = 0; i < 3; i++) {
            left[i] = 2 * i + 1;
            right[i] = 2 * i + 2;
        }
        return node(0, left, right, leaf, w);
    }

    private static double node(int at, int[] left, int[] right, double[] leaf, double[] w) {
        if (left[at] == 0) return leaf[at] * w[at];
        double l = node(left[at], left, right, leaf, w);
        double r = node(right[at], left, right, leaf, w);
        return at % 2 == 0 ? l * r + w[at] : Math.sin(l) - r * w[at];
    }

    /** Determinant by expansion along the first row that is left; rows and columns are lists in arrays. */
    @Differentiable(wrt = "a")
    @Args("a[m * m]; m >= 1; m = 1|2|4")
    static double det(double[] a, int m) {
        int[] r = new int[m + 1];
        int[] c = new int[m + 1];
        for (int i = 0; i < m; i++) {
            r[i] = i + 1;
            c[i] = i + 1;
        }
        return minor(a, m, m, r, c);
    }

    private static double minor(double[] a, int length, int m, int[] r, int[] c) {
        int row = r[length];
        int column = c[length];
        if (m == 1) return a[row * length + column];
        r[length] = r[row];
        double sum = 0;
        int sign = 1;
        int before = length;
        for (int j = 0; j < m; j++) {
            double element = a[row * length + column];
            c[before] = c[column];
            sum += sign * element * minor(a, length, m - 1, r, c);
            c[before] = column;
            before = column;
            column = c[column];
            sign = -sign;
        }
        r[length] = row;
        return sum;
    }

    /** In place, by halves. */
    @Differentiable
    @Args("re[4] inout; im[4] inout")
    static void fftInPlace(double[] re, double[] im) {
        fft(re, im, 0, 1, re.length);
    }

    private static void fft(double[] re, double[] im, int from, int step, int n) {
        if (n == 1) return;
        fft(re, im, from, 2 * step, n / 2);
        fft(re, im, from + step, 2 * step, n / 2);
        double[] er = new double[n];
        double[] ei = new double[n];
        for (int k = 0; k < n / 2; k++) {
            double c = Math.cos(2 * Math.PI * k / n);
            double s = -Math.sin(2 * Math.PI * k / n);
            int even = from + 2 * k * step;
            int odd = even + step;
            double tr = c * re[odd] - s * im[odd];
            double ti = c * im[odd] + s * re[odd];
            er[k] = re[even] + tr;
            ei[k] = im[even] + ti;
            er[k + n / 2] = re[even] - tr;
            ei[k + n / 2] = im[even] - ti;
        }
        for (int k = 0; k < n; k++) {
            re[from + k * step] = er[k];
            im[from + k * step] = ei[k] * er[k] * 0.5 + ei[k];
        }
    }

    /** Out of place, with new arrays at each depth. */
    @Differentiable
    @Args("x[8]")
    static double[] fftOfNew(double[] x) {
        return transform(x);
    }

    private static double[] transform(double[] x) {
        double[] out = new double[x.length];
        int n = x.length / 2;
        if (n == 0) {
            out[0] = x[0];
            return out;
        }
        double[] even = new double[n];
        double[] odd = new double[n];
        for (int k = 0; k < n; k++) {
            even[k] = x[2 * k];
            odd[k] = x[2 * k + 1] * x[0];
        }
        double[] e = transform(even);
        double[] o = transform(odd);
        for (int k = 0; k < n; k++) {
            out[k] = e[k] + Math.cos(k) * o[k];
            out[k + n] = e[k] * e[k] - Math.sin(k) * o[k];
        }
        return out;
    }

    /** Sorts, and so permutes, by passive indices. */
    @Differentiable(wrt = "x")
    @Args("x[n] inout; key[n] inout in 0..9")
    static void quicksort(double[] x, int[] key) {
        quicksort(x, key, 0, x.length - 1);
    }

    private static void quicksort(double[] x, int[] key, int lo, int hi) {
        if (lo >= hi) return;
        int pivot = key[(lo + hi) / 2];
        int i = lo;
        int j = hi;
        while (i <= j) {
            while (key[i] < pivot) i++;
            while (key[j] > pivot) j--;
            if (i <= j) {
                int k = key[i];
                key[i] = key[j];
                key[j] = k;
                double t = x[i];
                x[i] = x[j] * x[j];
                x[j] = i == j ? x[j] : t;
                i++;
                j--;
            }
        }
        quicksort(x, key, lo, j);
        quicksort(x, key, i, hi);
    }

    /** Writes an array that it reads on its way back. */
    @Differentiable
    @Args("u[n] inout; n >= 1")
    static void sweepBack(double[] u, double p) {
        sweepBack(u, p, 0);
    }

    private static void sweepBack(double[] u, double p, int at) {
        u[at] = u[at] * p;
        if (at + 1 < u.length) {
            sweepBack(u, p + u[at], at + 1);
            u[at] += u[at + 1] * u[at];
        }
    }

    /** Only written: an output, however deep it goes. */
    @Differentiable
    @Args("y[n] out")
    static void fill(double x, double[] y) {
        fill(x, y, 0);
    }

    private static void fill(double x, double[] y, int at) {
        if (at < y.length) {
            y[at] = x * x + at;
            fill(Math.sin(x), y, at + 1);
        }
    }

    /** Recursion in a loop, whose depth depends on the trip. */
    @Differentiable
    @Args("x[n]")
    static double inLoop(double[] x) {
        double s = 0.5;
        for (int i = 0; i < x.length; i++) {
            s += nested(x[i], s, i % 3);
        }
        return s;
    }

    private static double nested(double x, double s, int depth) {
        double t = x * s;
        for (int i = 0; i < depth; i++) {
            t = Math.sin(t) + nested(t, x, depth - 1 - i);
        }
        return t;
    }

    /** Active in one argument at one depth, in the other at the next. */
    @Differentiable
    @Args("n = 0|1|5")
    static double turns(double x, int n) {
        return turn(x, 0.7, n) + turn(0.3, x, n) + turn(0.2, 0.1, n);
    }

    private static double turn(double a, double b, int n) {
        return n == 0 ? a * a * b : turn(b * 1.1, a, n - 1) * 0.9 + b;
    }

    /** The result of an inner call is not wanted; only what it writes is. */
    @Differentiable
    @Args("y[n] out; n >= 1")
    static double written(double[] x, double[] y) {
        double[] z = new double[x.length];
        depth(x, z, x.length - 1);
        for (int i = 0; i < y.length; i++) y[i] = z[i % z.length] * x[0];
        return z[0];
    }

    private static int depth(double[] x, double[] z, int at) {
        if (at < 0) return 0;
        int d = depth(x, z, at - 1);
        z[at] = at == 0 ? x[0] * x[0] : z[at - 1] * x[at];
        return d + 1;
    }

    /** Clenshaw by recursion over two values at a time. */
    @Differentiable
    @Args("c[n]; n >= 1")
    static double chebyshev(double[] c, double x) {
        double[] b = clenshaw(c, x, 0);
        return b[0] - x * b[1];
    }

    private static double[] clenshaw(double[] c, double x, int k) {
        double[] b = new double[2];
        if (k < c.length) {
            double[] next = clenshaw(c, x, k + 1);
            b[0] = c[k] + 2 * x * next[0] - next[1];
            b[1] = next[0];
        }
        return b;
    }

    /** A matrix by quarters, the smallest ones directly. */
    @Differentiable
    @Args("a[n][n]; b[n][n]; n = 1|2|4")
    static double[][] quarters(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a.length];
        multiply(a, b, c, 0, 0, 0, 0, 0, 0, a.length);
        return c;
    }

    private static void multiply(
            double[][] a, double[][] b, double[][] c, int ai, int aj, int bi, int bj, int ci, int cj, int n) {
        if (n <= 1) {
            for (int i = 0; i < n; i++) c[ci][cj] += a[ai][aj] * b[bi][bj];
            return;
        }
        int h = n / 2;
        for (int q = 0; q < 8; q++) {
            int i = (q & 1) * h;
            int j = (q >> 1 & 1) * h;
            int k = (q >> 2) * h;
            multiply(a, b, c, ai + i, aj + k, bi + k, bj + j, ci + i, cj + j, h);
        }
    }

    @Differentiable
    @Args("n = 0|1|6")
    static float single(float x, int n) {
        return n == 0 ? x : (float) Math.sin(single(x * 0.9f, n - 1) * x);
    }

    /** A helper of a recursive one that is recursive itself, and three that go round. */
    @Differentiable
    @Args("n = 0|1|4")
    static double round(double x, double y, int n) {
        double[] u = {x, y, x * y};
        return first(u, x, n);
    }

    private static double first(double[] u, double s, int n) {
        if (n <= 0) return s + u[0];
        u[1] = u[1] * s;
        return second(u, s * u[2], n - 1) + power(s, n);
    }

    private static double second(double[] u, double s, int n) {
        if (n <= 0) return s * u[1];
        double t = third(u, Math.sin(s), n - 1);
        u[2] = t + u[0] * 0.5;
        return t * s + first(u, t, n - 2);
    }

    private static double third(double[] u, double s, int n) {
        u[0] = u[0] * u[1];
        return n <= 0 ? s : first(u, s + u[0], n - 1) * 0.5;
    }
}

package io.jacquard.corpus.functions;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Arrays that go in and out of helpers and are changed on both sides. */
public final class Lifetimes {
    private Lifetimes() {}

    private static void expInto(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.exp(-x[i % x.length]);
            out[i] = Math.sqrt(out[i] + x[0]);
        }
    }

    private static double f(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return s;
    }

    private static double square(double[] x) {
        double p = 1;
        for (int i = 0; i < x.length; i++) {
            x[i] *= x[i];
            p *= x[i] + 1;
        }
        return p;
    }

    private static double[] g(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = Math.exp(-x[i]);
        return y;
    }

    private static double[] gg(double[] x) {
        double[] y = g(x);
        for (int i = 0; i < y.length; i++) y[i] = Math.tanh(y[i] * x[i]);
        return y;
    }

    private static double[][] outer(double[] x, double[] y) {
        double[][] m = new double[x.length][y.length];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < y.length; j++) m[i][j] = Math.exp(x[i] * y[j] * 0.3);
        return m;
    }

    private static int[] order(double[] x) {
        int[] p = new int[x.length];
        for (int i = 0; i < p.length; i++) p[i] = i;
        for (int i = 1; i < p.length; i++) {
            int k = p[i];
            int j = i - 1;
            for (; j >= 0 && x[p[j]] > x[k]; j--) p[j + 1] = p[j];
            p[j + 1] = k;
        }
        return p;
    }

    private static double gather(double[] x, int[] p) {
        double s = 1;
        for (int i = 0; i < p.length; i++) s = s * 0.5 + x[p[i]] * x[i] * s;
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double outParam(double[] x) {
        double[] y = new double[4];
        double s = 0;
        for (int k = 0; k < 3; k++) {
            expInto(x, y);
            y[k] *= y[k + 1];
            s += f(y);
            Arrays.fill(y, s);
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double rowsOut(double[] x) {
        double[][] m = new double[3][x.length];
        double s = 0;
        for (int k = 0; k < 3; k++) {
            expInto(x, m[k]);
            s += square(m[k]);
            m[(k + 1) % 3][0] = s;
        }
        for (double[] r : m) {
            s += f(r);
            r[0] *= s;
            s += square(r);
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double consumed(double[] x) {
        double[] y = g(x);
        double[] z = gg(y);
        double a = square(y) * f(z);
        double[] w = gg(z);
        return a + square(z) * square(w) + f(w) * y[0];
    }

    @Differentiable
    @Args("x[n]; n = 1|3; k = 0|2")
    static double consumedInLoop(double[] x, int k) {
        double a = 1;
        for (int i = 0; i < k; i++) {
            double[] y = gg(x);
            y[0] *= a;
            a += square(y);
            double[] z = g(y);
            if (i % 2 == 0) z[0] = a * z[0];
            a = Math.sin(f(z) + a);
        }
        return a;
    }

    @Differentiable
    @Args("x[n]; y[m]; n = 1|3; m = 1|2")
    static double matrices(double[] x, double[] y) {
        double[][] m = outer(x, y);
        double s = 0;
        for (int i = 0; i < m.length; i++) {
            double[] r = m[i];
            s += square(r);
            m[i][0] += s * m[m.length - 1][0];
        }
        double[][] q = outer(m[0], g(y));
        q[0][0] *= s;
        for (double[] r : q) s += f(r);
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 1|4")
    static double ordered(double[] x) {
        int[] p = order(x);
        double s = gather(x, p);
        p[0] = x.length - 1;
        double[] y = g(x);
        s += gather(y, p);
        for (int i = 0; i < p.length; i++) {
            p[i] = (p[i] + 1) % p.length;
            y[p[i]] *= s;
            s += gather(y, p) * gather(x, order(y));
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n = 1|3; b = true|false")
    static double conditional(double[] x, boolean b) {
        double s = b ? f(g(x)) : square(x.length > 1 ? gh(x) : gi(x));
        double[] t = gg(x);
        if (b) {
            t[0] = s;
            s += f(t);
        } else s *= square(t);
        return s * f(t);
    }

    private static double gh(double[] x) {
        return x[0] * x[1];
    }

    private static double gi(double[] x) {
        return x[0];
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] early(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(a * x[i]);
            if (y[i] > 2.5) return y;
            y[i] *= y[i];
        }
        y[0] = Math.cbrt(y[0]);
        return y;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double earlyReturned(double[] x, double a) {
        double[] y = early(x, a);
        y[y.length - 1] *= a;
        double[] z = early(y, 0.2 * a);
        z[0] += y[0];
        return f(y) * square(z) + z[0];
    }

    private static double stateful(double[] u, double h) {
        double e = 0;
        for (int i = 0; i + 1 < u.length; i++) {
            double d = u[i + 1] - u[i];
            u[i] += h * d * d;
            e += d * u[i];
        }
        return e;
    }

    @Differentiable
    @Args("u[n] inout; n = 2|4; k = 0|1|3")
    static double stepped(double[] u, double h, int k) {
        double[] save = u.clone();
        double e = 0;
        while (k-- > 0) {
            e += stateful(u, 0.1 * h) * stateful(save, e + 0.01);
            u[0] = save[1] * u[1];
        }
        return e + f(save);
    }

    private static boolean improve(double[] x, double[] best, double[] info) {
        double v = f(x);
        if (v < info[0]) {
            info[0] = v;
            for (int i = 0; i < x.length; i++) best[i] = Math.sqrt(x[i]);
            return true;
        }
        info[1] += v;
        return false;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double improving(double[] x) {
        double[] best = new double[x.length];
        double[] info = {1e3, 0};
        double[] y = x.clone();
        int count = 0;
        for (int k = 0; k < 4; k++) {
            y[0] = y[0] * (k == 2 ? 1.5 : 0.7);
            if (improve(y, best, info)) {
                count++;
                best[0] *= 2;
            }
        }
        return f(best) * info[0] + info[1] * count;
    }

    private static double[] padded(double[] x, int n) {
        double[] y = Arrays.copyOf(x, n);
        for (int i = x.length; i < n; i++) y[i] = y[i - 1] * y[0];
        return y;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double[] paddings(double[] x) {
        double[] a = padded(x, 5);
        a[1] = Math.sin(a[4]);
        double[] b = padded(a, 6);
        for (int i = 0; i < b.length; i++) b[i] *= a[i % a.length];
        return b;
    }
}

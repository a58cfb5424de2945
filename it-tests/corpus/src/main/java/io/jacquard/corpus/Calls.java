package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Calls of static methods of the same top-level class. */
public final class Calls {
    private Calls() {}

    private static double sq(double x) {
        return x * x;
    }

    static double sq(double x, double y) {
        return x * x * y;
    }

    private static double mixed(double a, int k, double b) {
        double t = a * b;
        for (int i = 0; i < k; i++) t = Math.sin(t) + a;
        a = t * b;
        return a * t;
    }

    private static double chain(double x) {
        double t = mixed(x, 2, 0.5);
        return sq(t) / sq(1 + t * t);
    }

    private static void affine(double[] x, double a, double[] out) {
        for (int i = 0; i < x.length; i++) out[i] = a * x[i] + 1.0;
    }

    private static double norm(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) s += v[i] * v[i];
        return Math.sqrt(s);
    }

    private static double dot(double[] v, double[] w) {
        double s = 0;
        for (int i = 0; i < v.length; i++) s += v[i] * w[i];
        return s;
    }

    private static void growInPlace(double[] v, double by) {
        for (int i = 0; i < v.length; i++) v[i] = v[i] * by + v[i] * v[i];
    }

    private static double[] squares(double[] v) {
        double[] w = new double[v.length];
        for (int i = 0; i < v.length; i++) w[i] = v[i] * v[i];
        return w;
    }

    private static double hypot(double a, double b) {
        return a * a * b + b;
    }

    private static double sign(double x) {
        double r;
        if (x > 1) {
            r = sq(x, 2);
        } else {
            r = -x;
        }
        return r;
    }

    private static double fiveTimes(double unused, double x) {
        return 5 * x;
    }

    private static int pick(int i, int n) {
        return (3 * i + 1) % n;
    }

    private static boolean large(double x) {
        return x > 1;
    }

    private static double updateAndSum(double[] v, double x) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += v[i];
            v[i] = v[i] * x;
        }
        return s;
    }

    @Differentiable
    static double nestedCalls(double x, double y) {
        return sq(sq(x) + y) * sq(x, y) - sq(x, sq(y));
    }

    @Differentiable
    static double argumentsReassigned(double x, double y) {
        double a = mixed(x, 3, y);
        double b = mixed(a, 0, x * y);
        return a * b * x;
    }

    @Differentiable
    static double chained(double x) {
        return chain(x) + chain(chain(x) * x);
    }

    @Differentiable
    static double callsInLoop(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = Math.sin(mixed(s, i, x[i])) + sq(x[i]);
        }
        return s;
    }

    @Differentiable
    static double energy(double[] x, double a) {
        double[] w = new double[x.length];
        double[] v = new double[x.length];
        affine(x, a, w);
        double e = 0.0;
        for (int i = 0; i < w.length; i++) e += w[i] * w[i];
        affine(w, e, v);
        double r = e;
        if (v.length > 0) r = v[0] * e;
        return r;
    }

    @Differentiable
    static double bufferOverwrittenInLoop(double[] x, int k) {
        double[] w = new double[x.length];
        double a = 0.5;
        for (int t = 0; t < k; t++) {
            affine(x, a, w);
            a = norm(w) * 0.3 + a * a;
        }
        return a;
    }

    @Differentiable
    static double[] grownInLoop(double[] x, double by, int k) {
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) w[i] = 0.1 * x[i];
        for (int t = 0; t < k; t++) {
            growInPlace(w, by);
        }
        return w;
    }

    @Differentiable
    @Args("u inout")
    static void parameterHandedOn(double[] u, double by) {
        growInPlace(u, by);
        growInPlace(u, by * by);
    }

    @Differentiable
    @Args("x[n]; y[n] out")
    static void outputHandedOn(double[] x, double[] y, double a) {
        affine(x, a * a, y);
    }

    @Differentiable
    static double rowsAsArguments(double[][] a, double[] x) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            s = s * 0.5 + dot(a[i], x) * s;
            double[] row = a[i];
            s += norm(row) * 0.1;
        }
        return s;
    }

    @Differentiable
    @Args("a inout")
    static void rowsChangedByHelper(double[][] a, double by) {
        for (int i = 0; i < a.length; i++) {
            growInPlace(a[i], by);
        }
    }

    @Differentiable
    static double freshArrays(double[] x) {
        double[] y = squares(x);
        double[] z = squares(y);
        double s = 0;
        for (int i = 0; i < x.length; i++) s += y[i] * z[i] * x[i];
        return s + dot(y, z);
    }

    @Differentiable
    static double ownHypot(double x, double y) {
        return hypot(x, y) + Math.hypot(x, y) + Calls.hypot(y, x);
    }

    @Differentiable
    @Args("x in 0.5..1.5")
    static double branchesInHelpers(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (large(x[i])) s += sign(x[i]);
            s += sign(s) * 0.1;
        }
        return s;
    }

    @Differentiable
    static double passiveArguments(double x, double y) {
        return fiveTimes(Math.acos(3 * x), y) + fiveTimes(y, x) * mixed(2, 2, 3) + sq(x);
    }

    @Differentiable
    static double integersFromHelpers(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = s * x[pick(i, x.length)] + x[i];
        }
        return s;
    }

    @Differentiable
    static double resultIgnored(double x) {
        double[] w = new double[2];
        w[0] = x;
        w[1] = x * x;
        sq(x);
        updateAndSum(w, x);
        double t = updateAndSum(w, 3) * w[0];
        return t + w[1];
    }

    @Differentiable
    static double effectsInOrder(double x) {
        double[] w = new double[2];
        w[0] = x;
        w[1] = 2;
        double t = w[0] + updateAndSum(w, x) * w[0] + w[1] * updateAndSum(w, 0.5);
        return t * w[0];
    }

    @Differentiable
    @Args("y[2] inout; p[4] in 0.3..1.1; h in 0.04..0.06; steps = 0|1|2|7")
    static void rk4(double[] y, double[] p, double h, int steps) {
        int n = y.length;
        double[] k1 = new double[n], k2 = new double[n], k3 = new double[n], k4 = new double[n], w = new double[n];
        for (int t = 0; t < steps; t++) {
            lotka(y, p, k1);
            for (int i = 0; i < n; i++) w[i] = y[i] + 0.5 * h * k1[i];
            lotka(w, p, k2);
            for (int i = 0; i < n; i++) w[i] = y[i] + 0.5 * h * k2[i];
            lotka(w, p, k3);
            for (int i = 0; i < n; i++) w[i] = y[i] + h * k3[i];
            lotka(w, p, k4);
            for (int i = 0; i < n; i++) y[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
        }
    }

    static void lotka(double[] y, double[] p, double[] dy) {
        dy[0] = p[0] * y[0] - p[1] * y[0] * y[1];
        dy[1] = p[2] * y[0] * y[1] - p[3] * y[1];
    }

    @Differentiable
    @Args("y[2]; p[4]; dy[2] out")
    static void annotatedHelper(double[] y, double[] p, double[] dy) {
        lotka(y, p, dy);
    }

    /** Helpers in a nested class of the same top-level class. */
    static final class Helpers {
        private Helpers() {}

        static double half(double x) {
            return 0.5 * x * sq(x);
        }
    }

    @Differentiable
    static double helperOfNestedClass(double x) {
        return Helpers.half(x) * Calls.sq(x);
    }
}

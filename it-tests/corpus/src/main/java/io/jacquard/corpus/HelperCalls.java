package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Helpers with arrays, loops and calls of their own: what they save lies with their caller. */
public final class HelperCalls {
    private HelperCalls() {}

    /** The parameter is given a value that only a dead statement reads. */
    @Differentiable
    @Args("x[n]; k = 0|2")
    static double[] deadResult(double a, double b, double[] x, int k) {
        double[] y = new double[x.length];
        double s = b * b;
        for (int i = 0; i < x.length; i++) y[i] = x[i] * s;
        for (int i = 0; i < k; i++) a = sumOfSquares(x, s);
        s *= Math.cos(a);
        return y;
    }

    private static double sumOfSquares(double[] x, double s) {
        double sum = s;
        for (int i = 0; i < x.length; i++) sum += x[i] * x[i];
        return sum;
    }

    /** Two numbers and an array flow in, a number comes out. */
    private static double blend(double a, double[] x, double b) {
        double s = a * b;
        for (int i = 0; i < x.length; i++) {
            s = Math.sin(s) * x[i] + a;
        }
        return s * b;
    }

    /** Leaves every second element as it is. */
    private static void everySecond(double[] x, double[] y) {
        for (int i = 0; i < x.length; i += 2) y[i] = x[i] * x[i];
    }

    private static void clear(double[] y) {
        for (int i = 0; i < y.length; i++) y[i] = 0;
    }

    private static double[] scaled(double[] x, double by) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) out[i] = x[i] * by * by;
        return out;
    }

    private static double[][] outer(double[] x, double[] y) {
        double[][] out = new double[x.length][y.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) out[i][j] = x[i] * y[j];
        }
        return out;
    }

    private static double norm(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        return Math.sqrt(s);
    }

    /** Calls another helper in a loop and keeps an array of its own. */
    private static double twice(double[] x, double by) {
        double[] w = scaled(x, by);
        double s = 0;
        for (int k = 0; k < 3; k++) {
            double[] v = scaled(w, s + 0.1 * k);
            s += norm(v) * by;
        }
        return s;
    }

    private static double halving(double x, int n) {
        double s = x;
        int m = n;
        for (int i = 0; i < m; i++) {
            s = s * s * 0.5 + x;
            if (s > 2) m = m - 1;
        }
        return s;
    }

    private static double dot(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * y[i];
        return s;
    }

    private static void relax(double[][] grid, double[] edge) {
        for (int i = 1; i < grid.length; i++) {
            for (int j = 0; j < grid[i].length; j++) {
                grid[i][j] = 0.5 * (grid[i][j] * edge[i] + grid[i - 1][j] * grid[i][j]);
            }
        }
    }

    private static int steps(double[] x) {
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) n++;
        }
        return n;
    }

    private static double rows(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * Math.exp(x[i]);
        return s;
    }

    private static double sweep(double ws, double saved, double[] xBar) {
        double resultBar = ws;
        for (int k = 0; k < xBar.length; k++) resultBar = resultBar * xBar[k] + saved;
        return resultBar * saved;
    }

    private static double value(double value, int k) {
        double s = value;
        for (int i = 0; i < k; i++) s = Math.cos(s);
        return s;
    }

    @Differentiable
    static double blended(double a, double[] x, double b) {
        return blend(a, x, b) + blend(b * 0.3, x, a) * a;
    }

    @Differentiable
    static double blendedInLoop(double a, double[] x, int n) {
        double s = a;
        for (int k = 0; k < n; k++) s = blend(s, x, a) * 0.5;
        return s;
    }

    @Differentiable
    static double onlyOneNumber(double a, double[] x) {
        double s = 0;
        for (int k = 0; k < x.length; k++) s += blend(2.5, x, x[k]) + blend(a, x, 0.5);
        return s;
    }

    @Differentiable
    static double[] partlyWritten(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = Math.sin(x[i]);
        everySecond(x, y);
        return y;
    }

    @Differentiable
    static double cleared(double[] x, int n) {
        double[] y = new double[x.length];
        double s = 0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < x.length; i++) {
                s += y[i] * x[i];
                y[i] = x[i] * x[i] + s;
            }
            s = s * 0.5 + norm(y);
            if (k == 1) clear(y);
        }
        return s;
    }

    @Differentiable
    static double arrayInLoop(double[] x, int n) {
        double s = 1;
        for (int k = 0; k < n; k++) {
            double[] w = scaled(x, s);
            s = norm(w) * 0.3;
            for (int i = 0; i < w.length; i++) {
                s += w[i] * x[i] * 0.1;
                w[i] = w[i] * s;
            }
            s += dot(w, w) * 0.01;
        }
        return s;
    }

    @Differentiable
    static double[][] outerProduct(double[] x, double[] y) {
        return outer(x, y);
    }

    @Differentiable
    static double outerInLoop(double[] x, int n) {
        double s = 1;
        for (int k = 0; k < n; k++) {
            double[] w = scaled(x, s);
            double[][] m = outer(w, x);
            double t = 0;
            for (int i = 0; i < m.length; i++) {
                m[i][i] = m[i][i] * s;
                t += dot(m[i], x);
            }
            s = 0.5 * Math.sin(t) + 0.2;
        }
        return s;
    }

    @Differentiable
    static double nested(double[] x, double by) {
        return twice(x, by) * by + twice(x, twice(x, by * 0.1));
    }

    @Differentiable
    static double nestedInLoop(double[] x, double by, int n) {
        double s = by;
        for (int k = 0; k < n; k++) s = 0.1 * twice(x, s) + by;
        return s;
    }

    @Differentiable
    static double tripsThatShrink(double x, int n) {
        return halving(x, n) * halving(halving(0.3 * x, 2), n);
    }

    @Differentiable
    static double oneArrayTwice(double[] x) {
        double s = dot(x, x);
        double[] w = scaled(x, s);
        return dot(w, w) * s + dot(w, x);
    }

    @Differentiable
    static double gridRelaxed(double[][] a, double[] edge, int n) {
        double[][] grid = new double[edge.length][3];
        for (int i = 0; i < edge.length; i++) {
            for (int j = 0; j < 3; j++) grid[i][j] = edge[i] * (j + 1) + 0.1 * i;
        }
        for (int k = 0; k < n; k++) relax(grid, edge);
        double s = 0;
        for (int i = 0; i < edge.length; i++) s += norm(grid[i]);
        return s * a.length;
    }

    @Differentiable
    static double underConditions(double[] x, double t) {
        double s = t;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > s) {
                s = blend(s, x, x[i]);
            } else {
                double[] w = scaled(x, s);
                s += w[i];
            }
        }
        return s;
    }

    @Differentiable
    static double changedAfterwards(double[] x, double t) {
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) w[i] = x[i] * t;
        double s = norm(w) * blend(t, w, 0.7);
        for (int i = 0; i < x.length; i++) w[i] = w[i] * w[i] + s;
        s += norm(w);
        return s;
    }

    @Differentiable
    static double countedByHelper(double[] x) {
        double s = 0;
        int n = steps(x);
        for (int i = 0; i < n; i++) s += x[i] * x[i] * n;
        return s;
    }

    @Differentiable
    static double namesOfCompanions(double[] x, double t) {
        return rows(x) * sweep(t, x.length, x) + value(t, x.length);
    }

    @Differentiable
    static double allocatedInLoop(double[] x, int n) {
        double s = 0.5;
        for (int k = 0; k < n; k++) {
            double[] w = new double[x.length + k];
            for (int i = 0; i < x.length; i++) w[i] = x[i] * s + k;
            everySecond(x, w);
            s = Math.sin(norm(w)) + blend(s, w, 0.2) * 0.1;
        }
        return s;
    }

    private static double[] decayed(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = Math.exp(-x[i] * x[i]);
        return y;
    }

    private static double[] decayedTwice(double[] x) {
        double[] y = decayed(x);
        double[] z = decayed(y);
        return z;
    }

    private static double[] rooted(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * a;
            y[i] = Math.sqrt(y[i]) * y[i];
            if (i > 0) y[i] *= y[i - 1];
        }
        return y;
    }

    /** What a helper gave back is overwritten, though the helper's own sweep would have read it there. */
    @Differentiable
    static double changedResult(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] t = decayed(x);
            double[] u = decayed(t);
            t[i] *= u[i];
            s += dot(t, u);
        }
        return s;
    }

    @Differentiable
    static double[] changedAndReturned(double[] x, double a) {
        double[] y = rooted(x, a);
        double s = norm(y);
        for (int i = 0; i < y.length; i++) y[i] *= s;
        return y;
    }

    /** Handed on by one that got it. */
    @Differentiable
    static double handedOn(double[] x, int n) {
        double s = 1;
        for (int k = 0; k < n; k++) {
            double[] w = decayedTwice(x);
            everySecond(x, w);
            s += norm(w) * s;
        }
        return s;
    }

    /** No derivative comes out of the call: what the variable carried before ends there. */
    @Differentiable
    @Args("x[4]; k = 0|2")
    static double[] endedByCall(double[] x, int k) {
        double s = x[0];
        if (x[1] > x[2]) s = scaled(0.5, k);
        double[] y = new double[9];
        for (int i = 0; i < y.length; i++) y[i] = s * x[i % 4];
        return y;
    }

    private static double scaled(double a, int k) {
        double r = a;
        for (int i = 0; i < k; i++) r = Math.sin(r) + a;
        return r;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Variables that stand for one array after another: a fresh state in each trip, arrays chosen by a condition. */
public final class MovingArrays {
    private MovingArrays() {}

    static double[] step(double[] y, double h) {
        double[] z = new double[y.length];
        for (int i = 0; i < y.length; i++) z[i] = y[i] + h * Math.sin(y[i]) * y[y.length - 1 - i];
        return z;
    }

    static double[] longer(double[] y, double h) {
        double[] z = new double[y.length + 1];
        for (int i = 0; i < y.length; i++) z[i] = y[i] * h;
        z[y.length] = h * h;
        return z;
    }

    @Differentiable
    static double stateOfAStepper(double[] x, double h, int n) {
        double[] state = x;
        for (int k = 0; k < n; k++) state = step(state, h);
        double s = 0;
        for (int i = 0; i < state.length; i++) s += state[i] * state[i];
        return s;
    }

    @Differentiable
    static double[] parameterOfAStepper(double[] x, double h, int n) {
        for (int k = 0; k < n; k++) x = step(x, h);
        return x;
    }

    @Differentiable
    static double[] madeInTheLoop(double[] x, double h, int n) {
        double[] state = x.clone();
        for (int k = 0; k < n; k++) {
            double[] next = new double[state.length];
            for (int i = 0; i < state.length; i++) next[i] = state[i] * (1 + h * state[0]);
            state = next;
        }
        return state;
    }

    @Differentiable
    static double readOnTheWay(double[] x, double h, int n) {
        double[] state = step(x, h);
        double s = 0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < state.length; i++) s += state[i] * state[i] * k;
            state = step(state, h * s * 0.01);
            for (int i = 0; i < state.length; i++) {
                state[i] *= state[i] + s * 0.1;
                s += 0.1 * state[i];
            }
        }
        return s;
    }

    @Differentiable
    @Args("k = 0|1|2|4")
    static double growing(double[] x, double h, int k) {
        double[] p = x.clone();
        double s = 0;
        for (int i = 0; i < k; i++) {
            p = longer(p, h);
            for (int j = 0; j < p.length; j++) s += p[j] * p[p.length - 1 - j] * (i + 1);
        }
        for (int j = 0; j < p.length; j++) s += p[j] * p[j];
        return s;
    }

    @Differentiable
    @Args("k = 0|1|2|4")
    static double[] polynomialPowers(double[] x, int k) {
        double[] power = {1};
        for (int i = 0; i < k; i++) {
            double[] next = new double[power.length + x.length];
            for (int a = 0; a < power.length; a++) {
                for (int b = 0; b < x.length; b++) next[a + b] += power[a] * x[b];
            }
            power = next;
        }
        return power;
    }

    @Differentiable
    static double previousToo(double[] x, double h, int n) {
        double[] previous = x;
        double[] current = step(x, h);
        double change = 0;
        for (int k = 0; k < n; k++) {
            double[] next = new double[x.length];
            for (int i = 0; i < x.length; i++) next[i] = 2 * current[i] - previous[i] - h * Math.sin(current[i]);
            previous = current;
            current = next;
            for (int i = 0; i < x.length; i++) change += (current[i] - previous[i]) * (current[i] - previous[i]);
        }
        for (int i = 0; i < x.length; i++) change += current[i] * previous[i];
        return change;
    }

    @Differentiable
    @Args("x[n]; y[n]; b = true|false")
    static double oneOrAnother(double[] x, double[] y, boolean b) {
        double[] t;
        if (b) {
            t = x;
        } else {
            t = y;
        }
        double s = 0;
        for (int i = 0; i < t.length; i++) s += t[i] * t[i] * x[i] * y[i];
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n+1]; b = true|false")
    static double chosenByValue(double[] x, double[] y, boolean b, double c) {
        double[] t = b ? x : y;
        double s = c;
        for (int i = 0; i < t.length; i++) s += Math.sin(t[i]) * c;
        t = s > 2 ? y : x;
        for (int i = 0; i < t.length; i++) s += t[i] * t[i];
        return s;
    }

    @Differentiable
    static double underACondition(double[] x, double h, int n) {
        double[] best = x;
        double value = 1e9;
        for (int k = 0; k < n; k++) {
            double[] trial = step(best, h - k);
            double v = 0;
            for (int i = 0; i < trial.length; i++) v += (trial[i] - 1) * (trial[i] - 1);
            if (v < value) {
                value = v;
                best = trial;
            }
        }
        double s = value;
        for (int i = 0; i < best.length; i++) s += best[i] * (i + 1);
        return s;
    }

    @Differentiable
    static double copiesInALoop(double[] x, double h, int n) {
        double[] t = new double[x.length];
        double s = 0;
        for (int k = 0; k < n; k++) {
            t = x.clone();
            for (int i = 0; i < t.length; i++) {
                t[i] = t[i] * h + k;
                s += t[i] * t[i];
            }
        }
        for (int i = 0; i < t.length; i++) s += t[i];
        return s;
    }

    @Differentiable
    @Args("a[m][n]; m >= 1")
    static double rowAfterRow(double[][] a, double h) {
        double[] row = a[0];
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < row.length; j++) s += row[j] * a[i][j] * h;
            if (i + 1 < a.length) row = a[i + 1];
        }
        for (int j = 0; j < row.length; j++) s += row[j] * row[j];
        return s;
    }

    @Differentiable
    static double untilSmall(double[] x, double h, double tol) {
        double[] u = x;
        double norm = 10;
        int k = 0;
        while (norm > 0.5 && k < 6) {
            double[] old = u;
            u = step(u, -0.3 * h);
            norm = 0;
            for (int i = 0; i < u.length; i++) norm += Math.abs(u[i] - old[i]) * (1 + tol);
            k++;
        }
        double s = norm;
        for (int i = 0; i < u.length; i++) s += u[i] * u[i];
        return s;
    }

    @Differentiable
    static double insideAHelper(double[] x, double h, int n) {
        double s = 0;
        for (int r = 0; r < 2; r++) {
            double[] y = integrated(x, h + r, n);
            for (int i = 0; i < y.length; i++) s += y[i] * y[i] * x[i];
        }
        return s;
    }

    static double[] integrated(double[] x, double h, int n) {
        double[] y = x;
        for (int k = 0; k < n; k++) {
            double[] f = step(y, h * 0.1);
            double[] g = new double[y.length];
            for (int i = 0; i < y.length; i++) g[i] = 0.5 * (f[i] + y[i]) * f[0];
            y = g;
        }
        return y;
    }

    @Differentiable
    @Args("idx[n] in 0..n-1; n >= 1")
    static double integersToo(double[] x, int[] idx, int k) {
        int[] at = idx;
        double s = 0;
        for (int r = 0; r < k; r++) {
            int[] next = new int[at.length];
            for (int i = 0; i < at.length; i++) {
                next[i] = idx[(at[i] + 1) % at.length];
                s += x[at[i]] * x[next[i]] * (r + 1);
            }
            at = next;
        }
        return s + x[at[0]] * x[0];
    }

    static double[] eitherOne(double[] a, double[] b, boolean first) {
        return first ? a : b;
    }

    static double[] earlyOrLate(double[] x, double h, int k) {
        if (k == 0) return new double[0];
        double[] y = new double[x.length + k];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * h;
            if (y[i] > 2) return x;
        }
        double[] z = step(x, h);
        if (k > 1) return z;
        return y;
    }

    static double[] same(double[] v) {
        double[] w = v;
        return w;
    }

    static double[] firstLarge(double[] x, double h) {
        double[] last = new double[1];
        for (int k = 0; k < 4; k++) {
            double[] y = step(x, h + k);
            if (y.length > 1 && y[0] > y[1]) return y;
            last[0] += y.length > 0 ? y[0] : h;
        }
        return last;
    }

    @Differentiable
    @Args("x[n]; y[n]; b = true|false; k = 0|1|2")
    static double returnedByHelpers(double[] x, double[] y, double h, boolean b, int k) {
        double[] one = eitherOne(x, y, b);
        double[] other = earlyOrLate(y, h, k);
        double[] large = firstLarge(same(x), h);
        double s = h;
        for (int i = 0; i < one.length; i++) s += one[i] * one[i] * y[i];
        for (int i = 0; i < other.length; i++) s += other[i] * other[i] * (i + 1);
        for (int i = 0; i < large.length; i++) s += large[i] * large[i];
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n+1]")
    static double[] oneOrTheOther(double[] x, double[] y) {
        if (x.length > 0 && x[0] > y[0]) return x;
        double[] z = new double[y.length];
        for (int i = 0; i < x.length; i++) z[i] = x[i] * y[i];
        return x.length == 2 ? y : z;
    }

    @Differentiable
    static double[] outOfALoop(double[] x, double h, int n) {
        for (int k = 0; k < n; k++) {
            double[] y = step(x, h * k);
            for (int i = 0; i < y.length; i++) {
                if (y[i] > 1.8) return y;
            }
        }
        return x;
    }

    @Differentiable
    static double[] firstInALoop(double[] x, double h) {
        double[] y;
        int i = 0;
        do {
            y = step(x, h * i);
        } while (i++ < 2);
        return y;
    }

    record Rates(double first, double[] others) {}

    @Differentiable
    static double withARecord(Rates r, double h, int n) {
        double[] state = r.others().clone();
        for (int k = 0; k < n; k++) state = step(state, h * r.first());
        double s = r.first();
        for (int i = 0; i < state.length; i++) s += state[i] * state[i];
        return s;
    }
}

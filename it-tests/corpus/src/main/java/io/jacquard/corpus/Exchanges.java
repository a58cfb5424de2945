package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays and rows that change places: {@code t = a; a = b; b = t}. */
public final class Exchanges {
    private Exchanges() {}

    @Differentiable
    static double once(double[] x, double h) {
        double[] p = x.clone();
        double[] q = new double[x.length];
        for (int i = 0; i < q.length; i++) q[i] = Math.sin(p[i]) * h;
        double[] t = p;
        p = q;
        q = t;
        double s = 0;
        for (int i = 0; i < q.length; i++) s += p[i] * q[i] + 3 * p[i] * p[i];
        return s;
    }

    @Differentiable
    static double[] heat(double[] x, double c, int steps) {
        double[] u = x.clone();
        double[] next = new double[x.length];
        for (int k = 0; k < steps; k++) {
            for (int i = 0; i < u.length; i++) {
                double left = i > 0 ? u[i - 1] : 0;
                double right = i + 1 < u.length ? u[i + 1] : 0;
                next[i] = u[i] + c * (left - 2 * u[i] + right) + 0.1 * u[i] * u[i];
            }
            double[] t = u;
            u = next;
            next = t;
        }
        return u;
    }

    @Differentiable
    @Args("u[n] inout; v[n] inout; k = 0|1|2|5")
    static void pingPongParameters(double[] u, double[] v, double c, int k) {
        for (int s = 0; s < k; s++) {
            for (int i = 0; i < u.length; i++) v[i] = c * Math.sin(u[i]) + v[i] * u[i];
            double[] t = u;
            u = v;
            v = t;
        }
    }

    @Differentiable
    @Args("u[n] inout; k = 0|1|2|5")
    static double[] parameterAndBuffer(double[] u, double c, int k) {
        double[] next = new double[u.length];
        for (int s = 0; s < k; s++) {
            for (int i = 0; i < u.length; i++) next[i] = c * Math.sin(u[i]) + u[0];
            double[] t = u;
            u = next;
            next = t;
        }
        return u;
    }

    @Differentiable
    @Args("a[n] inout; b[n] inout; c[n] inout; k = 0|1|2|3|4")
    static double rotation(double[] a, double[] b, double[] c, int k) {
        double r = 0;
        for (int s = 0; s < k; s++) {
            double[] t = a;
            a = b;
            b = t;
            if (s % 3 != 1) {
                t = b;
                b = c;
                c = t;
            }
            for (int i = 0; i < a.length; i++) {
                a[i] = a[i] * b[i] + 0.5 * c[i];
                r += a[i] * a[i];
            }
        }
        return r;
    }

    @Differentiable
    @Args("x[n]; y[n+1]; k = 0|1|2|5")
    static double differentLengths(double[] x, double[] y, int k) {
        double[] p = x.clone();
        double[] q = y.clone();
        double s = 0;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < p.length; i++) {
                s += p[i] * p[i] * (i + 1);
                p[i] *= 0.5 + s;
            }
            double[] t = p;
            p = q;
            q = t;
        }
        for (int i = 0; i < p.length; i++) s += p[i];
        for (int i = 0; i < q.length; i++) s += q[i] * q[i];
        return s;
    }

    @Differentiable
    @Args("x[n]; k = 0|1|2|5")
    static double underACondition(double[] x, double c, int k) {
        double[] best = x.clone();
        double[] trial = new double[x.length];
        double value = 1e9;
        for (int r = 0; r < k; r++) {
            double s = 0;
            for (int i = 0; i < trial.length; i++) {
                trial[i] = best[i] * c + 0.3 * r * Math.cos(best[i] + r);
                s += trial[i] * trial[i];
            }
            if (s < value) {
                value = s;
                double[] t = best;
                best = trial;
                trial = t;
            }
        }
        for (int i = 0; i < best.length; i++) value += best[i] * trial[i];
        return value;
    }

    @Differentiable
    @Args("x[n]; k = 0|1|2|5; tol in 2..20")
    static double untilItIsLarge(double[] x, double tol, int k) {
        double[] p = x.clone();
        double[] q = new double[x.length];
        double sum = 0;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < p.length; i++) {
                q[i] = p[i] * 1.5 + 0.1 * p[i] * p[i];
                sum += q[i] * tol;
            }
            if (sum > 3 * tol) break;
            double[] t = p;
            p = q;
            q = t;
        }
        double s = sum;
        for (int i = 0; i < p.length; i++) s += p[i] * q[i];
        return s;
    }

    @Differentiable
    @Args("a[n][n+1]; k = 0|1|3")
    static double[][] matrices(double[][] a, double c, int k) {
        double[][] u = new double[a.length][a.length + 1];
        double[][] v = new double[a.length][a.length + 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) u[i][j] = a[i][j] * c;
        }
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < u[i].length; j++) {
                    v[i][j] = u[i][j] * u[i][u.length - j] * 0.5 + c;
                }
            }
            double[][] t = u;
            u = v;
            v = t;
        }
        return u;
    }

    @Differentiable
    @Args("a[n][n] in 0.5..2.5; b[n]")
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] lu = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) lu[i][j] = a[i][j] + (i == (j + 1) % n ? 4 : 0);
        }
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(lu[i][k]) > Math.abs(lu[p][k])) p = i;
            }
            if (p != k) {
                double[] t = lu[k];
                lu[k] = lu[p];
                lu[p] = t;
                double tx = x[k];
                x[k] = x[p];
                x[p] = tx;
            }
            for (int i = k + 1; i < n; i++) {
                double f = lu[i][k] / lu[k][k];
                for (int j = k; j < n; j++) lu[i][j] -= f * lu[k][j];
                x[i] -= f * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double s = x[i];
            for (int j = i + 1; j < n; j++) s -= lu[i][j] * x[j];
            x[i] = s / lu[i][i];
        }
        return x;
    }

    @Differentiable
    @Args("a[n][n] inout; piv[n] inout in 0..0")
    static double luInPlace(double[][] a, int[] piv) {
        int n = a.length;
        double sign = 1;
        for (int i = 0; i < n; i++) {
            piv[i] = i;
            a[i][n - 1 - i] += 3 + i;
        }
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) p = i;
            }
            double[] row = a[p];
            a[p] = a[k];
            a[k] = row;
            int ip = piv[p];
            piv[p] = piv[k];
            piv[k] = ip;
            if (p != k) sign = -sign;
            for (int i = k + 1; i < n; i++) {
                double[] ai = a[i];
                ai[k] /= a[k][k];
                for (int j = k + 1; j < n; j++) ai[j] -= ai[k] * a[k][j];
            }
        }
        double det = sign;
        for (int i = 0; i < n; i++) det *= a[i][i];
        return det;
    }

    @Differentiable
    @Args("x[n]; idx[n] in 0..n-1")
    static double indicesToo(double[] x, int[] idx) {
        int[] order = new int[idx.length];
        int[] next = new int[idx.length];
        for (int i = 0; i < idx.length; i++) order[i] = idx[i];
        double s = 0;
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < order.length; i++) {
                next[i] = order[(order[i] + k) % order.length];
                s += x[order[i]] * x[next[i]] * (k + 1);
            }
            int[] t = order;
            order = next;
            next = t;
        }
        return s;
    }

    @Differentiable
    static double inAHelper(double[] x, double c, int k) {
        double[] u = x.clone();
        double[] v = new double[x.length];
        double s = 0;
        for (int r = 0; r < 3; r++) {
            s += advance(u, v, c, k);
            for (int i = 0; i < u.length; i++) s += u[i] * v[i];
        }
        double[] w = advanced(u, c, k);
        for (int i = 0; i < u.length; i++) s += w[i] * u[i];
        return s;
    }

    static double advance(double[] p, double[] q, double c, int k) {
        double s = c;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < p.length; i++) {
                q[i] = Math.sin(p[i]) * c + p[p.length - 1 - i];
                s += q[i] * p[i];
            }
            double[] t = p;
            p = q;
            q = t;
        }
        return s;
    }

    static double[] advanced(double[] x, double c, int k) {
        double[] p = x.clone();
        double[] q = new double[x.length];
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < p.length; i++) q[i] = p[i] * p[i] * c;
            double[] t = p;
            p = q;
            q = t;
        }
        return p;
    }

    @Differentiable
    @Args("x[n]; m = 0|1|3; k = 0|1|4")
    static double madeInALoop(double[] x, int m, int k) {
        double[] old = new double[1];
        double s = 0;
        for (int r = 0; r < m; r++) {
            double[] p = new double[x.length + r];
            double[] q = new double[x.length + r];
            for (int i = 0; i < x.length; i++) p[i] = x[i] * (r + 1) + s * 0.01;
            for (int j = 0; j < k; j++) {
                for (int i = 0; i < p.length; i++) q[i] = p[i] * p[i] * 0.3 + j;
                double[] t = p;
                p = q;
                q = t;
            }
            double[] t = old;
            old = p;
            p = t;
            for (int i = 0; i < old.length; i++) s += old[i];
            for (int i = 0; i < p.length; i++) s += 0.2 * p[i] * p[i];
        }
        return s;
    }
}

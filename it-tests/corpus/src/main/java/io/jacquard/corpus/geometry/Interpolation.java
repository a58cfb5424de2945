package io.jacquard.corpus.geometry;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Curves and surfaces through points, with what finds the interval. */
public final class Interpolation {
    private final double[] xs;
    private final double[] ys;
    private final double[] slopes;

    Interpolation(double[] xs, double[] ys, double[] slopes) {
        this.xs = xs;
        this.ys = ys;
        this.slopes = slopes;
    }

    static Interpolation receiver(double[] xs, double[] ys, double[] slopes) {
        return new Interpolation(xs, ys, slopes);
    }

    private static int interval(double[] xs, double x) {
        int lo = 0;
        int hi = xs.length - 1;
        while (hi - lo > 1) {
            int mid = lo + (hi - lo) / 2;
            if (x < xs[mid]) {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        return lo;
    }

    private double knot(int i) {
        return xs[i] + i;
    }

    private int interval(double x) {
        int lo = 0;
        int hi = xs.length - 1;
        while (hi - lo > 1) {
            int mid = (lo + hi) >>> 1;
            if (knot(mid) > x) hi = mid;
            else lo = mid;
        }
        return lo;
    }

    @Args("x in 0.5..2.5; xs[n] in 0.1..0.3; ys[n]; slopes[n]; n = 2|5")
    @Differentiable
    @Differentiable(
            name = "InterpolationLinearOfTable",
            wrt = {"x", "this.ys", "this.xs"})
    double linear(double x) {
        if (x <= knot(0)) return ys[0];
        if (x >= knot(xs.length - 1)) return ys[ys.length - 1] + 0.1 * (x - knot(xs.length - 1));
        int i = interval(x);
        return ys[i] + (x - knot(i)) * (ys[i + 1] - ys[i]) / (knot(i + 1) - knot(i));
    }

    /** Hermite's cubic and its derivative. */
    @Args("x in 0.5..2.5; out[2] out; xs[n] in 0.1..0.3; ys[n]; slopes[n]; n = 2|5")
    @Differentiable(wrt = {"x", "this.ys", "this.slopes"})
    void hermite(double x, double[] out) {
        int i = interval(x);
        double h = knot(i + 1) - knot(i);
        double t = (x - knot(i)) / h;
        double s = 1 - t;
        out[0] = (1 + 2 * t) * s * s * ys[i]
                + t * s * s * h * slopes[i]
                + t * t * (3 - 2 * t) * ys[i + 1]
                - t * t * s * h * slopes[i + 1];
        out[1] = 6 * t * s * (ys[i + 1] - ys[i]) / h + s * (1 - 3 * t) * slopes[i] - t * (2 - 3 * t) * slopes[i + 1];
    }

    /** Second derivatives of a natural spline, then its value between. */
    @Args("x[n] in 0.1..0.3; y[n]; at in 0.9..1.1; n = 2|3|5")
    @Differentiable
    static double naturalSpline(double[] x, double[] y, double at) {
        int n = x.length;
        double[] grid = new double[n];
        for (int i = 0; i < n; i++) grid[i] = x[i] + 0.7 * i;
        double[] m = new double[n];
        double[] u = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double sig = (grid[i] - grid[i - 1]) / (grid[i + 1] - grid[i - 1]);
            double p = sig * m[i - 1] + 2;
            m[i] = (sig - 1) / p;
            double d = (y[i + 1] - y[i]) / (grid[i + 1] - grid[i]) - (y[i] - y[i - 1]) / (grid[i] - grid[i - 1]);
            u[i] = (6 * d / (grid[i + 1] - grid[i - 1]) - sig * u[i - 1]) / p;
        }
        m[n - 1] = 0;
        for (int k = n - 2; k >= 0; k--) m[k] = m[k] * m[k + 1] + u[k];
        int klo = interval(grid, at);
        int khi = klo + 1;
        double h = grid[khi] - grid[klo];
        double a = (grid[khi] - at) / h;
        double b = (at - grid[klo]) / h;
        return a * y[klo] + b * y[khi] + ((a * a * a - a) * m[klo] + (b * b * b - b) * m[khi]) * h * h / 6;
    }

    /** Akima's slopes, with two more intervals made up at each end. */
    @Args("y[n] in -1..1; at in 1.3..1.7; n = 3|5")
    @Differentiable
    static double akima(double[] y, double at) {
        int n = y.length;
        double[] m = new double[n + 3];
        for (int i = 0; i < n - 1; i++) m[i + 2] = y[i + 1] - y[i];
        m[1] = 2 * m[2] - m[3];
        m[0] = 2 * m[1] - m[2];
        m[n + 1] = 2 * m[n] - m[n - 1];
        m[n + 2] = 2 * m[n + 1] - m[n];
        int i = Math.max(0, Math.min(n - 2, (int) Math.floor(at)));
        double t = at - i;
        double left = akimaSlope(m, i);
        double right = akimaSlope(m, i + 1);
        double c2 = 3 * m[i + 2] - 2 * left - right;
        double c3 = left + right - 2 * m[i + 2];
        return y[i] + t * (left + t * (c2 + t * c3));
    }

    private static double akimaSlope(double[] m, int i) {
        double w1 = Math.abs(m[i + 3] - m[i + 2]);
        double w2 = Math.abs(m[i + 1] - m[i]);
        return w1 + w2 < 1e-12 ? 0.5 * (m[i + 1] + m[i + 2]) : (w1 * m[i + 1] + w2 * m[i + 2]) / (w1 + w2);
    }

    /** Slopes that keep a curve monotone, after Fritsch and Carlson. */
    @Args("y[n] in 0.1..1; n = 2|3|5")
    @Differentiable
    static double[] monotoneSlopes(double[] y) {
        int n = y.length;
        double[] d = new double[n - 1];
        double[] m = new double[n];
        double level = 0;
        for (int i = 0; i < n - 1; i++) {
            level += y[i];
            d[i] = i == 1 ? -y[i + 1] : y[i + 1] + 0.1 * level;
        }
        m[0] = d[0];
        m[n - 1] = d[n - 2];
        for (int i = 1; i < n - 1; i++) m[i] = d[i - 1] * d[i] <= 0 ? 0 : 0.5 * (d[i - 1] + d[i]);
        for (int i = 0; i < n - 1; i++) {
            double a = m[i] / d[i];
            double b = m[i + 1] / d[i];
            double s = a * a + b * b;
            if (s > 9) {
                double tau = 3 / Math.sqrt(s);
                m[i] = tau * a * d[i];
                m[i + 1] = tau * b * d[i];
            }
        }
        return m;
    }

    /** De Boor's triangle on a knot vector. */
    @Args("c[n+3] in -1..1; knot[n+7] in 0..0.2; at in 0.3..0.8; n = 1|3")
    @Differentiable
    static double deBoor(double[] c, double[] knot, double at) {
        final int p = 3;
        double[] t = new double[knot.length];
        for (int i = 0; i < t.length; i++) t[i] = knot[i] + i;
        double x = t[p] + at * (t[c.length] - t[p]);
        int k = p;
        while (k < c.length - 1 && x >= t[k + 1]) k++;
        double[] d = new double[p + 1];
        for (int j = 0; j <= p; j++) d[j] = c[j + k - p];
        for (int r = 1; r <= p; r++) {
            for (int j = p; j >= r; j--) {
                int i = j + k - p;
                double alpha = (x - t[i]) / (t[i + p - r + 1] - t[i]);
                d[j] = (1 - alpha) * d[j - 1] + alpha * d[j];
            }
        }
        return d[p];
    }

    /** A surface between four corners, cell by floor, clamped at the edges. */
    @Args("grid[3][4]; u in 0.2..1.8; v in 0.2..2.8")
    @Differentiable
    static double bilinear(double[][] grid, double u, double v) {
        int r = Math.min((int) u, grid.length - 2);
        int c = Math.min((int) v, grid[0].length - 2);
        double a = u - r;
        double b = v - c;
        double[] top = grid[r];
        double[] bottom = grid[r + 1];
        return (1 - a) * ((1 - b) * top[c] + b * top[c + 1]) + a * ((1 - b) * bottom[c] + b * bottom[c + 1]);
    }

    /** Catmull and Rom in both directions, sixteen weights. */
    @Args("grid[4][5] in -1..1; u in 1.1..1.9; v in 1.1..2.9")
    @Differentiable
    static double bicubic(double[][] grid, double u, double v) {
        int r = (int) Math.floor(u) - 1;
        int c = (int) Math.floor(v) - 1;
        double[] wu = new double[4];
        double[] wv = new double[4];
        weights(u - Math.floor(u), wu);
        weights(v - Math.floor(v), wv);
        double s = 0;
        for (int i = 0; i < 4; i++) {
            double row = 0;
            for (int j = 0; j < 4; j++) row += wv[j] * grid[clamp(r + i, 4)][clamp(c + j, 5)];
            s += wu[i] * row;
        }
        return s;
    }

    private static int clamp(int i, int n) {
        return i < 0 ? 0 : i >= n ? n - 1 : i;
    }

    private static void weights(double t, double[] w) {
        w[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        w[1] = (1.5 * t - 2.5) * t * t + 1;
        w[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        w[3] = (0.5 * t - 0.5) * t * t;
    }

    /** Neville's scheme with an estimate of its error beside. */
    @Args("x[n] in 0.1..0.2; y[n]; at in 0.4..0.5; n = 1|2|4")
    @Differentiable
    static double neville(double[] x, double[] y, double at) {
        double[] c = y.clone();
        double last = 0;
        for (int m = 1; m < c.length; m++) {
            last = c[0];
            for (int i = 0; i < c.length - m; i++) {
                double hi = x[i + m] + i + m;
                double lo = x[i] + i;
                c[i] = ((at - hi) * c[i] + (lo - at) * c[i + 1]) / (lo - hi);
            }
        }
        return c[0] + 0.1 * (c[0] - last);
    }

    /** Barycentric weights, one point that may be hit exactly. */
    @Args("y[n]; at in 0.3..0.6; exact = true|false; n = 2|4")
    @Differentiable
    static double barycentric(double[] y, double at, boolean exact) {
        double x = exact ? 1 : at;
        double num = 0;
        double den = 0;
        double w = 1;
        for (int i = 0; i < y.length; i++) {
            if (x == i) return y[i] * at;
            num += w / (x - i) * y[i];
            den += w / (x - i);
            w *= -(double) (y.length - 1 - i) / (i + 1);
        }
        return num / den;
    }

    /** Radial functions with a polynomial tail, distances in the plane; weights given. */
    @Args("centre[n][2] in -1..1; w[n] in -1..1; tail[3] in -1..1; p[2] in 1.1..1.5")
    @Differentiable
    static double thinPlate(double[][] centre, double[] w, double[] tail, double[] p) {
        double s = tail[0] + tail[1] * p[0] + tail[2] * p[1];
        for (int i = 0; i < w.length; i++) {
            double r2 = 0;
            for (int d = 0; d < 2; d++) r2 += (p[d] - centre[i][d]) * (p[d] - centre[i][d]);
            if (r2 > 0) s += w[i] * 0.5 * r2 * Math.log(r2);
        }
        return s;
    }

    /** Bezier's curve by de Casteljau, subdivided where asked: the left half's points go out. */
    @Args("px[n] in -1..1; t in 0.3..0.7; left[n] out; n = 1|2|4")
    @Differentiable
    static double casteljau(double[] px, double t, double[] left) {
        double[] p = px.clone();
        for (int r = 0; r < left.length; r++) {
            left[r] = p[0];
            for (int i = 0; i + 1 < p.length - r; i++) p[i] += t * (p[i + 1] - p[i]);
        }
        return p[0];
    }
}

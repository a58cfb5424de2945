package io.jacquard.corpus.trips;

import io.jacquard.Checkpoint;
import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Trips with calls, branches, records, objects and singular points. */
public final class TripsOfAllKinds {
    private TripsOfAllKinds() {}

    @Differentiable
    @Args("n = 0|1|4; x[n]; u[n] inout; y[n] inout")
    public static void singular(double[] x, double[] u, double[] y) {
        for (int i = 0; i < x.length; i++) {
            u[i] += x[i];
            y[i] += Math.sqrt(u[i]);
        }
    }

    @Differentiable
    @Args("n = 0|1|4; x[n]; u[n] inout; y[n] inout")
    public static void singularScaled(double[] x, double[] u, double[] y) {
        for (int i = 0; i < x.length; i++) {
            u[i] += x[i];
            y[i] += x[i] / u[i];
        }
    }

    @Differentiable
    @Args("n = 0|1|4; x[n]; u[n] inout; m = 5")
    public static double matrices(double[] x, double[] u, int m) {
        double s = 0;
        double[][] a = new double[x.length][m];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) a[i][j] += x[i] * j;
            double t = 0;
            for (int j = 0; j < m; j++) t += a[i][j] * x[i];
            u[i] += t;
            s += t;
        }
        return s;
    }

    // matrix-vector product: the rows jammed
    @Differentiable
    @Args("a[m][n]; x[n]; m = 0|1|5|9; n = 0|3; y[m] out")
    public static double jam(double[][] a, double[] x, double[] y) {
        double r = 0;
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += a[i][j] * x[j];
            y[i] = s;
            r += s * i;
        }
        return r;
    }

    @Differentiable
    @Args("a[m][n] inout; x[n]; m = 0|1|5|9; n = 0|3; y[m] inout")
    public static void jamInPlace(double[][] a, double[] x, double[] y) {
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
                a[i][j] *= x[j];
            }
            y[i] += s;
        }
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|2|4|9")
    public static double segments(double[] x) {
        double t = 1;
        int p = 0;
        int q = 3;
        for (@Checkpoint int i = 0; i < x.length; i++) {
            t = Math.sin(t * x[p]) * 0.03 * q;
            p++;
            for (int j = 0; j < 2; j++) {
                t = 0.1 * t * x[p - 1] + Math.cos(t) * 0.01 * q;
                q -= 2;
            }
        }
        return t * q + p;
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|2|4|9")
    public static double segmentsScratch(double[] x) {
        double t = 1;
        double s = 0;
        double[] h = new double[3];
        int p = 0;
        for (@Checkpoint(every = 2) int i = 0; i < x.length; i++) {
            for (int j = 0; j < 3; j++) h[j] = Math.exp(t * x[p] * j);
            p++;
            s += h[0] * h[1] * h[2];
        }
        return t * s;
    }

    interface Shape {
        double area(double x);
    }

    static final class Square implements Shape {
        private final double side;

        Square(double side) {
            this.side = side;
        }

        @Override
        public double area(double x) {
            return side * side * x;
        }
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|2|4")
    public static double objects(double[] x, double w) {
        double s = 0;
        Square q = new Square(w);
        for (int i = 0; i < x.length; i++) {
            Square r = new Square(x[i] * w);
            s += r.area(x[i]) + q.area(Math.exp(x[i]));
        }
        return s;
    }

    record P(double a, double b) {
        P plus(P o) {
            return new P(a + o.a, b * 0.5 + o.b);
        }
    }

    @Differentiable
    @Args("x[n] in -1..1; n = 0|1|2|4")
    public static double recordState(double[] x) {
        double s = 0;
        P carry = new P(0, 0);
        for (int i = 0; i < x.length; i++) {
            P p = new P(Math.sin(x[i]), x[i] * x[i]);
            p = p.plus(new P(x[i], 2));
            s += p.a() * p.b();
            carry = new P(carry.a() + p.a(), carry.b());
        }
        return s * carry.a();
    }

    static double mean(double[] v) {
        double s = 0;
        for (double d : v) s += d;
        return s / v.length;
    }

    static void normalise(double[] v, double by) {
        for (int i = 0; i < v.length; i++) v[i] = v[i] / by;
    }

    static double[] scaled(double[] v, double by) {
        double[] r = new double[v.length];
        for (int i = 0; i < v.length; i++) r[i] = v[i] * by;
        return r;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|2|4")
    public static double helpers(double[] x) {
        double s = 0;
        double m = mean(x);
        double[] h = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x, 0, h, 0, h.length);
            normalise(h, m + x[i]);
            double[] g = scaled(h, mean(h));
            normalise(g, 0.5);
            double[] k = scaled(g, x[i]);
            s += mean(k) * g[i] + h[0];
        }
        return s;
    }

    // two loops, the first's bars known only after the second's
    @Differentiable
    @Args("x[n] in 0.5..1; y[n] inout; n = 1|2|4")
    public static double order(double[] x, double[] y) {
        double s = 0;
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) z[i] = Math.exp(x[i]);
        for (int i = 0; i < x.length; i++) y[i] += z[i] * x[i];
        for (int i = 0; i < x.length; i++) s += z[i];
        Arrays.fill(z, 0);
        for (int i = 0; i < x.length; i++) z[i] += y[i];
        for (int i = 0; i < x.length; i++) s += z[i] * z[i];
        return s;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; y[n] inout; n = 1|2|4; k = 0|1")
    public static double afterwards(double[] x, double[] y, int k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i]) * y[i];
            s += y[i];
        }
        x = y;
        if (k > 0) s *= x[0];
        double r = s;
        while (r > 10) r = r * 0.5;
        return r + s;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|2|4; k = 0|1|2")
    public static double switchAfter(double[] x, int k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += Math.exp(x[i]);
        return switch (k) {
            case 0 -> s * 2;
            case 1 -> s * s;
            default -> x[0] - s;
        };
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|2|4; k = 0|1|2")
    public static double ternary(double[] x, int k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += Math.exp(x[i]);
        double t = k > 0 ? s : -3 * s;
        k = 7;
        t -= k * s / (k + 1);
        k = x.length;
        return t * k;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|2|4; m = 2|3")
    public static double rowOfScratch(double[] x, int m) {
        double[][] h = new double[m][2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < m; k++) {
                for (int j = 0; j < 2; j++) h[k][j] = Math.sin(x[i] * (j + k));
            }
            double[] r = h[i % m];
            for (int j = 0; j < 2; j++) {
                r[j] *= x[i];
                s += h[0][j] * r[1 - j];
            }
        }
        return s;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|2|4; m = 2|3")
    public static double rowByRow(double[] x, int m) {
        double[][] h = new double[m][2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < m; k++) Arrays.fill(h[k], x[i]);
            s += h[0][0] * h[1][1];
        }
        return s;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; n = 1|2|4; m = 2|3")
    public static double raggedScratch(double[] x, int m) {
        double[][] h = new double[m][];
        for (int k = 0; k < m; k++) h[k] = new double[k + 1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < h.length; k++) {
                for (int j = 0; j < h[k].length; j++) h[k][j] = Math.sin(x[i] * (j + k));
            }
            s += h[0][0] * h[1][1];
        }
        return s;
    }
}

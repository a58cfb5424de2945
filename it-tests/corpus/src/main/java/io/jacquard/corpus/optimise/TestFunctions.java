package io.jacquard.corpus.optimise;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** The functions on which optimisers are tried. */
public final class TestFunctions {
    private TestFunctions() {}

    @Args("x[n] in -2..2")
    @Differentiable
    static double rosenbrock(double[] x) {
        double f = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            f += 100 * a * a + b * b;
        }
        return f;
    }

    @Args("x[n] in -5..5")
    @Differentiable
    static double rastrigin(double[] x) {
        double f = 10 * x.length;
        for (double v : x) f += v * v - 10 * Math.cos(2 * Math.PI * v);
        return f;
    }

    @Args("x[n] in -5..5; n >= 1")
    @Differentiable
    static double ackley(double[] x) {
        double s = 0, c = 0;
        for (double v : x) {
            s += v * v;
            c += Math.cos(2 * Math.PI * v);
        }
        return -20 * Math.exp(-0.2 * Math.sqrt(s / x.length)) - Math.exp(c / x.length) + 20 + Math.E;
    }

    @Args("x in -4..4; y in -4..4")
    @Differentiable
    static double himmelblau(double x, double y) {
        double a = x * x + y - 11, b = x + y * y - 7;
        return a * a + b * b;
    }

    @Args("x in -2..2; y in -2..2")
    @Differentiable
    static double beale(double x, double y) {
        double f = 0;
        double p = y;
        for (double c : new double[] {1.5, 2.25, 2.625}) {
            double t = c - x * (1 - p);
            f += t * t;
            p *= y;
        }
        return f;
    }

    @Args("x[n] in -5..5")
    @Differentiable
    static double griewank(double[] x) {
        double s = 0;
        double p = 1;
        for (int i = 0; i < x.length; ) {
            s += x[i] * x[i];
            p *= Math.cos(x[i] / Math.sqrt(++i));
        }
        return 1 + s / 4000 - p;
    }

    @Args("x[4*n] in -2..2; n = 0|1|2")
    @Differentiable
    static double powell(double[] x) {
        if (x.length % 4 != 0) throw new IllegalArgumentException("not a multiple of four: " + x.length);
        double f = 0;
        for (int k = 0; k < x.length; k += 4) {
            double a = x[k] + 10 * x[k + 1];
            double b = x[k + 2] - x[k + 3];
            double c = x[k + 1] - 2 * x[k + 2];
            double d = x[k] - x[k + 3];
            f += a * a + 5 * b * b + Math.pow(c, 4) + 10 * d * d * d * d;
        }
        return f;
    }

    @Args("x in -2..2; y in -2..2")
    @Differentiable
    static double goldsteinPrice(double x, double y) {
        double s = x + y + 1;
        double t = 2 * x - 3 * y;
        return (1 + s * s * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y))
                * (30 + t * t * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y));
    }

    /** Hills of valleys: every second root is taken as it is. */
    @Args("x[n] in -400..400; n >= 1")
    @Differentiable
    static double schwefel(double[] x) {
        double f = 418.9829 * x.length;
        int i = 0;
        do {
            f -= x[i] * Math.sin(Math.sqrt(Math.abs(x[i])));
        } while (++i < x.length);
        return f;
    }

    @Args("x[n] in -3..3; n >= 1")
    @Differentiable
    static double levy(double[] x) {
        int last = x.length - 1;
        double w = 1 + (x[0] - 1) / 4;
        double f = Math.pow(Math.sin(Math.PI * w), 2);
        for (int i = 0; i <= last; i++) {
            w = 1 + (x[i] - 1) / 4;
            double wave = Math.sin(i < last ? Math.PI * w + 1 : 2 * Math.PI * w);
            f += (w - 1) * (w - 1) * (1 + (i < last ? 10 : 1) * wave * wave);
        }
        return f;
    }

    @Args("x[3] in 0.1..0.9")
    @Differentiable
    static double hartmann(double[] x) {
        final double[][] a = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
        final double[][] p = {
            {0.3689, 0.1170, 0.2673}, {0.4699, 0.4387, 0.7470}, {0.1091, 0.8732, 0.5547}, {0.03815, 0.5743, 0.8828}
        };
        final double[] c = {1, 1.2, 3, 3.2};
        double f = 0;
        for (int i = 0; i < 4; i++) {
            double inner = 0;
            for (int j = 0; j < 3; j++) {
                double d = x[j] - p[i][j];
                inner -= a[i][j] * d * d;
            }
            f -= c[i] * Math.exp(inner);
        }
        return f;
    }

    /** Foxholes by the inverse of their distances, centres by integer arithmetic. */
    @Args("x in -20..20; y in -20..20")
    @Differentiable
    static double foxholes(double x, double y) {
        double s = 0.002;
        for (int j = 0; j < 25; j++) {
            double dx = x - (16 * (j % 5) - 32);
            double dy = y - (16 * (j / 5) - 32);
            s += 1 / (j + 1 + Math.pow(dx, 6) + Math.pow(dy, 6));
        }
        return 1 / s;
    }

    /** Residuals of an exponential fit, out through an array, as least-squares drivers want them. */
    @Args("x[5] in 0.5..1; r[n] out; n = 0|3|6")
    @Differentiable
    static void osborneResiduals(double[] x, double[] r) {
        for (int i = 0; i < r.length; i++) {
            double t = 0.3 * i;
            r[i] = 1 / (1 + t) - (x[0] + x[1] * Math.exp(-t * x[3]) + x[2] * Math.exp(-t * x[4]));
        }
    }

    /** A tridiagonal system of equations whose sum of squares is wanted. */
    @Args("x[n] in -1..1")
    @Differentiable
    static double broyden(double[] x) {
        double f = 0;
        for (int i = 0, n = x.length; i < n; i++) {
            double left = i == 0 ? 0 : x[i - 1];
            double right = i == n - 1 ? 0 : x[i + 1];
            double r = (3 - 2 * x[i]) * x[i] - left - 2 * right + 1;
            f += r * r;
        }
        return f;
    }

    /** Variably dimensioned: a linear sum that is used three times. */
    @Args("x[n] in 0.5..1.5")
    @Differentiable
    static double variablyDimensioned(double[] x) {
        double f = 0;
        double s = 0;
        for (int i = 1; i <= x.length; i++) {
            double d = x[i - 1] - 1;
            f += d * d;
            s += i * d;
        }
        return f + s * s * (1 + s * s);
    }

    /** Wood's function through differences given names. */
    @Args("x[4] in -2..2")
    @Differentiable
    static double wood(double[] x) {
        double s1 = x[1] - x[0] * x[0];
        double s2 = 1 - x[0];
        double s3 = x[1] - 1;
        double t1 = x[3] - x[2] * x[2];
        double t2 = 1 - x[2];
        double t3 = x[3] - 1;
        return 100 * s1 * s1
                + s2 * s2
                + 90 * t1 * t1
                + t2 * t2
                + 10 * (s3 + t3) * (s3 + t3)
                + (s3 - t3) * (s3 - t3) / 10;
    }

    /** A helical valley, the angle by quadrant. */
    @Args("x[3] in 0.5..1.5; flip = true|false")
    @Differentiable
    static double helicalValley(double[] x, boolean flip) {
        double x0 = flip ? -x[0] : x[0];
        double theta = Math.atan(x[1] / x0) / (2 * Math.PI);
        if (x0 < 0) theta += 0.5;
        double r = Math.sqrt(x0 * x0 + x[1] * x[1]);
        double a = 10 * (x[2] - 10 * theta);
        double b = 10 * (r - 1);
        return a * a + b * b + x[2] * x[2];
    }
}

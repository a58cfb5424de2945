package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.util.Arrays;

/** Arrays that have no name in the source: copies as arguments, elements of results. */
final class UnnamedArrays {
    static final double[] WEIGHTS = {0.5, -1.25, 2};

    private UnnamedArrays() {}

    static double norm2(double[] x) {
        double s = 0;
        for (double each : x) {
            s += each * each;
        }
        return s;
    }

    /** Spoils its argument. */
    static double spoiled(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(x[i]) * s;
            s += x[i];
        }
        return s;
    }

    static double[] polar(double x, double y) {
        return new double[] {Math.sqrt(x * x + y * y), Math.atan2(y, x)};
    }

    static double[][] outer(double[] x) {
        double[][] a = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                a[i][j] = x[i] * x[j];
            }
        }
        return a;
    }

    @Differentiable
    static double untouched(double[] x) {
        return spoiled(x.clone()) * norm2(x);
    }

    @Differentiable
    @Args("from = 0|1; to = 1|4; n >= 1")
    static double parts(double[] x, int from, int to) {
        return norm2(Arrays.copyOfRange(x, from, to)) * norm2(Arrays.copyOf(x, to)) + norm2(Arrays.copyOf(x, 1));
    }

    @Differentiable
    static double rows(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += spoiled(a[i].clone()) * (i + 1);
        }
        return s;
    }

    @Differentiable
    static double branched(double[] x, double c) {
        return c > 1 ? spoiled(x.clone()) : norm2(x) > c && norm2(x.clone()) < 40 * c ? c * c : norm2(x.clone());
    }

    @Differentiable
    static double whiled(double[] x, double c) {
        double s = 0.5;
        int k = 0;
        while (spoiled(x.clone()) + s < 4 && k < 5) {
            s *= 1 + c;
            k++;
        }
        return s * c;
    }

    @Differentiable
    static double elements(double x, double y) {
        double s = polar(x, y)[0] * polar(y, x)[1];
        s += polar(s, x)[polar(x, y).length - 1];
        return s;
    }

    @Differentiable
    @Args("n >= 1")
    static double entries(double[] x) {
        double s = 0;
        for (int i = 0; i < outer(x).length; i++) {
            s += outer(x)[i][0] * outer(x)[0].length + x.clone()[i];
        }
        return s;
    }

    /** What stands to the left of a call is read before it. */
    @Differentiable
    @Args("x[n] inout; n >= 2")
    static double ordered(double[] x) {
        return x[0] * spoiled(x) + x[1] * doubled(x)[1] * norm2(x.clone());
    }

    private static double[] doubled(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 * x[i];
            x[i] *= y[i];
        }
        return y;
    }

    @Differentiable
    static double walked(double x, double y) {
        double s = 0;
        for (double each : polar(x, y)) {
            s += each * each;
        }
        for (double each : WEIGHTS.clone()) {
            s = s * each + x;
        }
        return s;
    }

    @Differentiable
    static double field(double x) {
        double[] w = WEIGHTS.clone();
        w[1] *= x;
        return norm2(w) + spoiled(Arrays.copyOf(WEIGHTS, 2)) * x;
    }

    private static double many(double... x) {
        return norm2(x);
    }

    @Differentiable
    @Args("n >= 2")
    static double arguments(double[] x) {
        return norm2(outer(x)[1]) + many(x[0], polar(x[1], x[0])[1]) + many(x.clone()) * many(outer(x)[0]);
    }

    /** What is stored in an array that nobody has is gone. */
    @Differentiable
    @Args("n >= 2")
    static double stored(double[] x) {
        polar(x[0], x[1])[0] = x[1];
        x.clone()[1] += x[0];
        polar(x[1], x[0])[1]++;
        return x[0] * x[1];
    }

    /** The call that makes the array runs, and what it writes stays. */
    @Differentiable
    @Args("x[n]; n >= 2")
    static double storedBehindCalls(double[] x) {
        double[] y = x.clone();
        twice(y)[0] = x[1];
        twice(y)[1] *= x[0];
        twice(y)[0]++;
        double s = twice(y)[1]++;
        s += (x.clone()[0] = 3 * x[0]) * x[1];
        s += (twice(y)[1] -= x[1]);
        return s + y[0] * y[1];
    }

    private static double[] twice(double[] v) {
        double[] r = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            v[i] *= 2;
            r[i] = v[i] * v[i];
        }
        return r;
    }

    @Differentiable
    @Args("x[n]; n >= 2")
    static double inParentheses(double[] x) {
        return (x.clone())[0] * norm2((x.clone())) + (polar(x[0], x[1]))[1];
    }

    @Differentiable
    @Args("x[n] inout; n >= 2")
    static void moved(double[] x) {
        System.arraycopy(polar(x[0], x[1]), 0, x, 1, 1);
        System.arraycopy(outer(x)[1], 0, x, 0, x.length);
        System.arraycopy(x.clone(), 0, x, 1, 1);
    }

    @Differentiable
    @Args("k = 0|1|2; n >= 2")
    static double switched(double[] x, int k) {
        return switch (k) {
            case 0 -> polar(x[0], x[1])[0];
            case 1 -> spoiled(x.clone()) + x[0];
            default -> {
                double t = outer(x)[1][0];
                yield t * t;
            }
        };
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.util.Arrays;

/** Arrays that the caller may give, or that are made where he gives none or too short ones. */
final class GivenOrMade {
    private final double[] diagonal;
    private int size;

    private GivenOrMade(double[] diagonal, int size) {
        this.diagonal = diagonal;
        this.size = size;
    }

    static GivenOrMade receiver(double[] diagonal) {
        return new GivenOrMade(diagonal, diagonal.length);
    }

    /** Copies into the array that is given, if it is long enough. */
    @Differentiable(wrt = {"this.diagonal", "into"})
    @Args("diagonal[n]; into[m] inout")
    double[] copied(double[] into) {
        if (into == null || into.length < size) {
            into = new double[size];
        }
        System.arraycopy(diagonal, 0, into, 0, size);
        return into;
    }

    /** Works in the array that is given. */
    @Differentiable
    @Args("x[n] inout; work[m] inout")
    static void smooth(double[] x, double[] work) {
        if (work == null || work.length < x.length) work = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            work[i] = x[i] * x[Math.max(0, i - 1)];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] += Math.sin(work[i]);
        }
    }

    private static void squares(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] += x[i] * x[i];
        }
    }

    @Differentiable
    @Args("x[n]; y[m] inout; n >= 1")
    static double[] helped(double[] x, double[] y, double c) {
        if (y.length < x.length) {
            double[] longer = Arrays.copyOf(y, x.length);
            longer[0] += c;
            y = longer;
        }
        squares(x, y);
        y[0] *= c;
        return y;
    }

    /** Does not write to what it was given where it is told so. */
    @Differentiable
    @Args("x[n] inout; n >= 1")
    static double spared(double[] x, boolean copy) {
        if (copy) x = x.clone();
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            x[i] *= s;
            s += x[i];
        }
        return s * x[0];
    }

    @Differentiable
    @Args("x[n]; u[m] inout; v[k] inout; n >= 1")
    static double two(double[] x, double[] u, double[] v) {
        if (u.length < x.length) u = new double[x.length];
        if (v.length < x.length) {
            v = new double[x.length];
        }
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            u[i] += x[i];
            v[i] += u[i] * x[i];
            s += v[i] * v[i];
        }
        return s;
    }
}

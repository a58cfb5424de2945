package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Methods whose Jacobian is diagonal, and some where it only looks so. */
public final class Diagonals {
    private Diagonals() {}

    @Differentiable
    static double[] map(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sin(x[i]) * x[i];
        }
        return y;
    }

    /** Three loops, arrays between them, and independents that may be longer than the result. */
    @Differentiable(wrt = {"x", "z"})
    static double[] layers(double[] x, double[] z, double[] gain) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(x[i]) * gain[0];
        }
        double[] w = y.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] = w[i] * z[i] + y[i];
        }
        for (int i = w.length - 1; i >= 0; i--) {
            w[i] *= w[i];
        }
        return w;
    }

    @Differentiable
    static double[] positive(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            if (y[i] < 0.5) {
                y[i] = 0;
            }
        }
        return y;
    }

    @Differentiable
    static double[] roots(double[] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < y.length; i++) {
            double r = 1;
            while (Math.abs(r * r - a[i]) > 1e-13) {
                r = 0.5 * (r + a[i] / r);
            }
            y[i] = r;
        }
        return y;
    }

    /** A helper that keeps numbers of its own. */
    private static double logistic(double x, double[] scratch) {
        scratch[0] = Math.exp(-x);
        return 1 / (1 + scratch[0]);
    }

    @Differentiable
    static double[] helped(double[] x) {
        double[] y = new double[x.length];
        double[] scratch = new double[1];
        for (int i = 0; i < y.length; i++) {
            y[i] = logistic(x[i], scratch);
        }
        return y;
    }

    /** Not diagonal: elements are read from the other end. */
    @Differentiable
    static double[] mirrored(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[x.length - 1 - i];
        }
        return y;
    }

    /** Not diagonal: what one element leaves is read by the next. */
    @Differentiable
    static double[] carried(double[] x) {
        double[] y = new double[x.length];
        double last = 1;
        for (int i = 0; i < y.length; i++) {
            y[i] = last * x[i];
            last = Math.cos(x[i]);
        }
        return y;
    }

    /** Not diagonal: elements change places on the way. */
    @Differentiable
    static double[] turned(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
        }
        double[] z = new double[x.length];
        if (x.length > 1) {
            System.arraycopy(y, 0, z, 1, x.length - 1);
        }
        return z;
    }

    /** Not diagonal: all elements read the first. */
    @Differentiable
    static double[] scaled(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[0];
        }
        return y;
    }

    /** Not diagonal: one factor for all. */
    @Differentiable(wrt = {"x", "s"})
    static double[] gained(double[] x, double s) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * s;
        }
        return y;
    }

    /** Diagonal, but of fewer rows than columns: an independent's last elements are not read. */
    @Differentiable
    static double[] front(double[] x) {
        double[] y = new double[x.length / 2];
        for (int i = 0; i < y.length; i++) {
            y[i] = 1 / (1 + x[i] * x[i]);
        }
        return y;
    }

    /** Diagonal elements that may be infinite, beside zeros that stay zeros. */
    @Differentiable
    static double[] steep(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sqrt(Math.abs(x[i])) + Math.log(1 + x[i] * x[i]);
        }
        return y;
    }

    /** A permutation in place. */
    @Differentiable
    static double[] places(double[] x, int shift) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.tanh(x[Math.floorMod(i + shift, x.length)]);
        }
        return y;
    }
}

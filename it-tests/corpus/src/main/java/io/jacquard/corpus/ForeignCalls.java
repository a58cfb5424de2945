package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Calls of other classes' methods through which no derivative can pass. */
public final class ForeignCalls {
    private ForeignCalls() {}

    @Differentiable
    static double checked(double[] x, double a) {
        Limits.requireFinite(a);
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            Limits.requireFinite(s);
            if (Limits.isAbove(x[i] * s, 0.7)) {
                s += x[i] * a;
            } else {
                s += a * a * s + x[i];
            }
        }
        return s;
    }

    /** The numbers that other classes give depend on nothing that varies. */
    @Differentiable(wrt = "x")
    static double damped(double[] x, double a) {
        double s = 0.0;
        double w = Limits.damping(a, 1);
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i] * Limits.damping(a * i, i) + Math.sin(s * w);
            w = Limits.half(w) + Limits.damping(w, x.length);
        }
        return s;
    }

    /** A variable that holds such a number on one way and an active one on the other. */
    @Args("n >= 1")
    @Differentiable(wrt = "x")
    static double either(double[] x, double a) {
        double t = x[0];
        double p = 1.0;
        for (int i = 0; i < x.length; i++) {
            if (i % 2 == 1) {
                t = Limits.damping(a, i);
            }
            p *= t + x[i];
            t = t * x[i];
        }
        return p + t;
    }

    /** What decides may depend on anything. */
    @Differentiable
    static double decided(double x, double y) {
        return Limits.damping(x, 1) > 0.5 ? x * x * y : x - y * noted(x, y);
    }

    private static double noted(double x, double y) {
        double d = Limits.damping(x * y, 3);
        return d > 0.1 && Limits.half(x) < 2 ? x * y * y : y;
    }

    @Differentiable
    static double counted(double[] x, int k) {
        double s = 1.0;
        for (int i = Limits.clamp(k, 0, 2); i < Limits.clamp(x.length, 0, 4); i++) {
            s *= x[Limits.clamp(i + 1, 0, x.length - 1)] + s;
            if (!Limits.isAbove(s, 0.1)) return s * s;
        }
        return s;
    }
}

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

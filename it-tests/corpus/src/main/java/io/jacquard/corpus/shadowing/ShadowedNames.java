package io.jacquard.corpus.shadowing;

import io.jacquard.Differentiable;

/** Programs in a package that has classes called Math, Arrays, Objects, Result and so on. */
public final class ShadowedNames {
    private ShadowedNames() {}

    @Differentiable
    static double[] functions(double[] x, double a) {
        double[] y = new double[x.length];
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = s * java.lang.Math.sin(x[i]) + java.lang.Math.max(a, s);
            y[i] = s * s;
        }
        return y;
    }

    @Differentiable
    static double scalars(double x) {
        return java.lang.Math.pow(x, 3) + StrictMath.cbrt(x);
    }

    /** A nested class of the same name as the one in java.lang. */
    static final class Math {
        private Math() {}

        static double sin(double x) {
            return x * x;
        }
    }

    @Differentiable
    static double ownMath(double x) {
        return Math.sin(x) * java.lang.Math.sin(x);
    }
}

import static java.lang.Math.*;
import static java.lang.StrictMath.sinh;

import io.jacquard.Differentiable;

final class Calls {
    static final double RATE = 0.25;
    private static final double HIDDEN = 2 * RATE;
    static final double COMPUTED = Math.sqrt(2);

    @Differentiable
    static double functions(double x, int i, long k) {
        double s = sin(x) + Math.pow(x, 2) + StrictMath.exp(x) + sinh(i) + java.lang.Math.tan(x);
        s += abs(i) + Math.abs(k) + abs(x) + max(i, k) + min(i, x) + Math.floorMod(k, i) + floorDiv(i, 2);
        s += Math.floor(x) + Math.round(x) + Math.signum(x) + Math.copySign(x, s) + Math.scalb(x, 2) + Math.fma(x, s, i);
        return s + PI + Math.E + Double.MAX_VALUE + Integer.MAX_VALUE;
    }

    @Differentiable
    static double constants(double x) {
        return x * RATE * HIDDEN * Calls.RATE * COMPUTED * Inner.DEEP * Inner.SECRET;
    }

    private static final class Inner {
        static final double DEEP = 3;
        private static final double SECRET = 4;

        static double helper(double v) {
            return outer(v) * DEEP;
        }
    }

    static double outer(double v) {
        return v + 1;
    }

    @Differentiable
    static double helpers(double[] x, int n) {
        double[] y = copy(x);
        scale(y, n);
        square(n);
        return square(n) + Inner.helper(y[0]) + Calls.square(x[0]) + last(x);
    }

    private static double square(double v) {
        return v * v;
    }

    private static double[] copy(double[] v) {
        double[] w = new double[v.length];
        for (int i = 0; i < v.length; i++) w[i] = v[i];
        return w;
    }

    private static void scale(double[] v, double by) {
        for (int i = 0; i < v.length; i++) v[i] *= square(by);
    }

    private static double last(double... v) {
        return v[v.length - 1];
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;
import io.jacquard.Passive;

/** Paths that are cut on purpose where the value does not move anyway, so that differences agree; {@code TrapPassive} has the others. */
public final class Passives {
    @Passive
    private final double rate;

    private final double shift;

    Passives(double rate, double shift) {
        this.rate = rate;
        this.shift = shift;
    }

    static Passives receiver(double rate, double shift) {
        return new Passives(rate, shift);
    }

    @Differentiable
    static double parameter(double[] x, @Passive double scale, @Passive double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i] * scale * w[i];
        return s;
    }

    @Differentiable
    static double local(double x, double y) {
        @Passive double steps = Math.floor(x) + Math.rint(y);
        steps += Math.signum(x);
        steps *= (int) (y + 3);
        return x * steps + y * (@Passive double) Math.ceil(x * y);
    }

    @Differentiable
    static double cast(float x, double y) {
        return x * (@Passive int) y + y * (@Passive double) -Math.floor(x + y) / ((@Passive float) (int) x + 9);
    }

    @Differentiable
    static double array(double[] x, double y) {
        @Passive double[] steps = new double[x.length];
        for (int i = 0; i < x.length; i++) steps[i] = Math.floor(3 * x[i]);
        double s = y;
        for (@Passive double step : steps) s = s * y + step;
        return s + total(steps, y) + x.length;
    }

    private static double total(double[] a, double y) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * y;
        return s;
    }

    @Differentiable
    static double helpers(double[] x, double y) {
        double s = weighted(y, Math.floor(y));
        for (int i = 0; i < x.length; i++) {
            s += weighted(x[i], Math.rint(s)) + steps(x, i, Math.round(x[i]));
        }
        return s;
    }

    private static double weighted(double v, @Passive double weight) {
        return v * v * weight;
    }

    private static double steps(double[] x, int k, @Passive double weight) {
        double s = 0;
        for (int i = 0; i <= k; i++) s += x[i] * weight;
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n] out; seen[n] inout")
    static void written(double[] x, double[] y, @Passive double[] seen) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * seen[i];
            seen[i] += Math.floor(x[i]);
        }
    }

    @Differentiable
    static double foreign(double[] x, double y) {
        double s = y;
        for (int i = 0; i < x.length; i++) {
            @Passive double limit = Limits.ceiling(x[i]);
            s += limit * x[i] * s + (@Passive double) Limits.ceiling(y);
        }
        return s;
    }

    @Differentiable
    double fields(double x) {
        return x * x * rate + shift;
    }

    @Differentiable(wrt = {"x", "this.shift"})
    double fieldsOfBothKinds(double x) {
        return x * shift * rate;
    }
}

package io.jacquard.corpus.elsewhere;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** An object whose methods are differentiated where they are, and called on it from other classes. */
public class Curve {
    private final double rate;
    private final double[] weights;
    protected int order = 2;

    /** With its numbers. */
    public Curve(double rate, double[] weights) {
        this.rate = rate;
        this.weights = weights;
    }

    /** One to call methods on. */
    public static Curve standard() {
        return new Curve(0.3, new double[] {0.7, -0.4, 1.1});
    }

    static Curve receiver(double rate, double[] weights) {
        return new Curve(rate, weights);
    }

    /** An object that gives a number, too. */
    public final int order() {
        return order;
    }

    /** Nothing need be saved of it, so that its reverse sweep alone can tell of which class the object is. */
    @Args("weights[2]")
    @Differentiable
    public double plain(double x) {
        return bent(x) + x;
    }

    private double bent(double x) {
        return 3 * x;
    }

    @Args("weights[3]")
    @Differentiable(wrt = {"t", "this.rate"})
    public double at(double t) {
        double s = weights[0];
        for (int i = 1; i < weights.length; i++) {
            s = s * Math.exp(-rate * t) + weights[i] * t;
        }
        return factor(s);
    }

    protected double factor(double s) {
        return s * s;
    }

    @Args("weights[3]; x[n]; y[n] inout")
    @Differentiable(wrt = {"x", "y"})
    public final void shift(double[] x, double scale, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * Math.sin(x[i] * rate) + scale * x[i] * weights[1];
        }
    }

    @Args("weights[3]; x[n]")
    @Differentiable
    public final double[] scaled(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = rate * x[i] * x[i];
        }
        return y;
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;
import io.jacquard.corpus.elsewhere.Curve;
import io.jacquard.corpus.elsewhere.Tagged;

/** Calls of annotated methods on objects of other classes: parameters, and fields of the method's own object. */
public final class CrossingObjects {
    static final Curve FIXED = Curve.standard();
    private final Curve curve;
    private final Tagged<String> tagged;
    private final double scale;

    CrossingObjects(double scale) {
        this.scale = scale;
        curve = Curve.standard();
        tagged = Tagged.standard();
    }

    static CrossingObjects receiver(double scale) {
        return new CrossingObjects(scale);
    }

    @Differentiable
    @Args("curve = curve")
    static double once(double x, Curve curve) {
        return curve.at(x * x) * x;
    }

    /** No forward sweep is there to call. */
    @Differentiable
    @Args("curve = curve")
    static double plain(double x, Curve curve) {
        return curve.plain(x * x) * x;
    }

    @Differentiable
    @Args("curve = curve; other = curve")
    static double looped(double[] x, Curve curve, Curve other) {
        double s = 0.5;
        for (int i = 0; i < x.length; i++) {
            s = i % 2 == 0 ? curve.at(s * x[i]) : other.plain(s) * 0.2 + helped(x[i], other);
        }
        return s + curve.at(0.5);
    }

    private static double helped(double x, Curve curve) {
        double s = x;
        for (int i = 0; i < curve.order(); i++) {
            s = curve.at(s * 0.3);
        }
        return s;
    }

    @Differentiable(wrt = {"x", "y"})
    @Args("curve = curve; x[n]; y[n] inout")
    static void written(double[] x, double[] y, Curve curve) {
        curve.shift(x, 2, y);
        double[] z = curve.scaled(y);
        for (int i = 0; i < y.length; i++) {
            y[i] = z[i] + x[i];
        }
        FIXED.shift(z, x.length, y);
    }

    @Differentiable
    @Args("tagged = tagged; word = word|other")
    static double generic(double x, Tagged<String> tagged, String word) {
        return tagged.of(word, x) * tagged.<String>of("word", x * x);
    }

    /** Methods of an enum, and of an object of the same file. */
    @Differentiable
    @Args("law = SQUARE|SINE; own = crossing; x in 0.1..0.9")
    static double kinds(double x, Law law, CrossingObjects own) {
        return law.of(x) * Law.SINE.of(x * x) + own.fields(new double[] {x, law.of(x)});
    }

    /** A law. */
    enum Law {
        SQUARE(2),
        SINE(1);

        private final double share;

        Law(double share) {
            this.share = share;
        }

        static Law receiver() {
            return SINE;
        }

        @Differentiable
        double of(double x) {
            return share > 1 ? x * x : Math.sin(x) * share;
        }
    }

    /** Objects in fields. */
    @Differentiable(wrt = {"x", "this.scale"})
    double fields(double[] x) {
        double s = scale;
        for (int i = 0; i < x.length; i++) {
            s += this.curve.at(x[i] * scale) + tagged.of("word", s) + FIXED.plain(x[i]);
        }
        return inner(s);
    }

    private double inner(double s) {
        return curve.at(s * 0.1) * curve.order();
    }
}

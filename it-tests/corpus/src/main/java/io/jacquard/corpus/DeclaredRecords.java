package io.jacquard.corpus;

import io.jacquard.Differentiable;
import io.jacquard.Passive;

/** Records that are declared inside the method. */
public final class DeclaredRecords {
    private DeclaredRecords() {}

    private record Pair(double x, double y) {}

    @Differentiable
    static double pair(double x, double y) {
        record Sums(double sum, double product) {}
        Sums s = new Sums(x + y, x * y);
        return s.sum() * s.product;
    }

    /** A state that goes from trip to trip, of whole numbers as well. */
    @Differentiable
    @Args("n = 0|1|4")
    static double state(double x, double h, int n) {
        record State(double position, double speed, int bounces) {}
        var state = new State(x, 1, 0);
        for (int i = 0; i < n; i++) {
            double v = state.speed() - h * state.position();
            state = new State(state.position() + h * v, v, v < 0 ? state.bounces() + 1 : state.bounces());
        }
        return state.position * state.speed + state.bounces * x;
    }

    /** One in another, and arrays, in the scope of a block. */
    @Differentiable
    static double nested(double[] x, double y) {
        double sum = 0;
        for (double v : x) {
            record Inner(double a, float b) {}
            record Outer(Inner inner, double[] all, Pair pair) {}
            Outer o = new Outer(new Inner(v, 2), x, new Pair(v * y, y));
            sum += o.inner().a() * o.inner().b() * o.all()[0] + o.pair().x() * o.pair.y;
        }
        record Inner(double c) {}
        return sum * new Inner(y).c();
    }

    /** Its name is that of a member. */
    @Differentiable
    static double shadowed(double x, double y) {
        Pair outside = new Pair(y, x);
        record Pair(double y, @Passive double x) {}
        Pair p = new Pair(x, 3);
        p = x > 1 ? new Pair(p.y * 2, p.x) : p;
        return p.y() * p.x() + outside.x() * outside.x();
    }

    /** A record ends with its group of statements, unlike a variable. */
    @Differentiable
    @SuppressWarnings("fallthrough")
    @Args("k = 0|1|2")
    static double groups(double x, int k) {
        double r = 0;
        switch (k) {
            case 0:
                record Pair(double y, double x) {}
                Pair u = new Pair(x * 2, x);
                r = u.x();
            default:
                Pair v = new Pair(x * x, 3 * x);
                r += v.x() * x;
        }
        return r;
    }
}

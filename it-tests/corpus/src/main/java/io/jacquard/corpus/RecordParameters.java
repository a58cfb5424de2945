package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Records as parameters, each of them by its components. */
public final class RecordParameters {
    private RecordParameters() {}

    /** A rate, weights and a count. */
    public record Params(double rate, double[] w, int k) {}

    @Differentiable
    static double price(Params p) {
        double sum = 0;
        for (int i = 0; i < p.w().length; i++) {
            sum += p.w()[i] * Math.exp(-p.rate() * (i + p.k()));
        }
        return sum;
    }

    /** Only one of them. */
    @Differentiable(wrt = "p.rate")
    static double[] rates(Params p, double[] t) {
        double[] y = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            y[i] = Math.sin(p.rate * t[i]) + p.k() + p.w.length;
        }
        return y;
    }

    record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    record Circle(Point center, double radius, String name) {
        boolean contains(Point p) {
            return center.distance(p) < radius;
        }
    }

    /** Records in records, beside numbers whose names are taken. */
    @Differentiable
    static double gap(Circle c, Point p, double cRadius, float pX) {
        double gap = c.center().distance(p) - c.radius();
        return c.contains(p) ? gap * cRadius : gap * gap * pX + (c.name().isEmpty() ? 1 : 2);
    }

    @Differentiable(wrt = {"c.center", "s"})
    static double shifted(double s, Circle c) {
        Point moved = new Point(c.center().x() + s, c.center().y() * s);
        return moved.distance(c.center()) * c.radius();
    }

    record Matrix(double[][] rows, float scale) {
        double[] times(double[] x) {
            double[] y = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    sum += rows[i][j] * x[j];
                }
                y[i] = scale * sum;
            }
            return y;
        }
    }

    @Differentiable
    static double[] times(Matrix a, double[] x) {
        double[] y = a.times(x);
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sqrt(1 + y[i] * y[i]);
        }
        return y;
    }

    /** An array of a record is written. */
    @Differentiable
    @Args("p.w[n] inout")
    static void decay(Params p, double h) {
        for (int i = 0; i < p.w().length; i++) {
            p.w()[i] *= 1 - h * p.rate();
        }
    }

    /** An accessor that does more than return the component: the array that it gives is a copy. */
    record Guarded(double[] w, double a) {
        @Override
        public double[] w() {
            return w.clone();
        }

        double first() {
            return w.length == 0 ? a : w[0] * a;
        }
    }

    @Differentiable
    static double guarded(Guarded g) {
        double[] own = g.w();
        for (int i = 0; i < own.length; i++) {
            own[i] *= g.a();
        }
        double sum = 0;
        for (double each : own) {
            sum += each * each;
        }
        return sum + g.first();
    }

    record Single(double only) {}

    /** A gradient of one number. */
    @Differentiable
    static double square(Single s) {
        return s.only() * s.only();
    }
}

package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Objects that a method makes for itself: sums, generators, states of steppers, models, buffers. */
public final class LocalObjects {
    private LocalObjects() {}

    /** What most accumulators look like. */
    private static final class Mean {
        double sum;
        int count;

        void add(double x) {
            sum += x;
            count++;
        }

        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }

    @Differentiable
    static double fields(double[] x) {
        Mean mean = new Mean();
        for (double v : x) {
            mean.sum += v * v;
            mean.count++;
        }
        return mean.count == 0 ? 0 : mean.sum / mean.count;
    }

    @Differentiable
    static double mean(double[] x) {
        Mean mean = new Mean();
        for (double v : x) {
            mean.add(Math.sin(v));
        }
        return mean.value();
    }

    /** Two of a class, one of them made in each trip. */
    @Differentiable
    static double twoMeans(double[][] a) {
        var outer = new Mean();
        for (double[] row : a) {
            Mean inner = new Mean();
            for (double v : row) {
                inner.add(v * v);
            }
            outer.add(Math.sqrt(1 + inner.value()));
        }
        return outer.value() * outer.count;
    }

    /** Kahan's sum: one method changes two fields. */
    private static final class Compensated {
        private double sum;
        private double lost;

        void add(double x) {
            double y = x - lost;
            double t = sum + y;
            lost = t - sum - y;
            sum = t;
        }

        double getSum() {
            return this.sum;
        }
    }

    @Differentiable
    static double compensated(double[] x, double[] y) {
        Compensated dot = new Compensated();
        for (int i = 0; i < x.length; i++) {
            dot.add(x[i] * y[i]);
        }
        return dot.getSum();
    }

    /** A model that nothing changes. */
    private static class Valley {
        private final double a;
        private final double b;

        Valley(double a, double b) {
            this.a = a;
            this.b = b;
        }

        Valley(double a) {
            this(a, 100);
        }

        double at(double x, double y) {
            return square(a - x) + b * square(y - x * x);
        }

        private static double square(double v) {
            return v * v;
        }
    }

    @Differentiable
    static double valley(double x, double y, double a) {
        Valley valley = new Valley(a, 10 + a);
        return valley.at(x, y) + valley.at(y, x);
    }

    @Differentiable
    static double noName(double x, double y, double a) {
        return new Valley(a).at(x, y) * new Valley(x, 2).b;
    }

    /** A generator of numbers: a method that changes its object and gives a value, in the middle of expressions. */
    private static final class Congruence {
        private long state;

        Congruence(long seed) {
            state = seed;
        }

        double next() {
            state = (state * 1103515245L + 12345L) & 0x7fffffffL;
            return state / 2147483648.0;
        }

        double next(double from, double to) {
            return from + (to - from) * next();
        }
    }

    @Differentiable
    static double drawn(double x, double y, int seed) {
        Congruence random = new Congruence(seed);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double u = random.next() - 0.5;
            sum += (x - u) * (x - random.next()) + random.next(y, x) * random.state / 1e9;
        }
        random.next();
        return sum + random.next();
    }

    /** Values in Java's order: what an operand was before a call changes it. */
    private static final class Counter {
        double n = 1;
        double total;

        double next(double x) {
            total += n;
            return n *= x;
        }

        double last() {
            return n++;
        }
    }

    @Differentiable
    static double order(double x, double y) {
        Counter c = new Counter();
        double a = c.n + c.next(x) * c.n + c.next(y) - c.n;
        double b = c.last() * c.n;
        double[] three = {c.next(x), c.n, c.next(c.n)};
        return a + b * three[0] * three[1] * three[2] + (x > 1 ? c.next(y) : c.n) + c.total;
    }

    /** A generator in a condition, and in one that is not always asked. */
    @Differentiable
    static double conditions(double x, double y) {
        Counter c = new Counter();
        double sum = 0;
        while (c.next(1.5 + x) < 20) {
            sum += c.n * y;
        }
        if (x > 0 && c.next(y) > 1 || c.next(x) > 2) {
            sum += c.n;
        }
        return sum + c.total;
    }

    /** Particles with a method that calls others of its own, and early exits. */
    private static final class Spring {
        double x;
        double v;
        final double k;

        Spring(double x, double v, double k) {
            this.x = x;
            this.v = v;
            this.k = k;
        }

        double energy() {
            return 0.5 * v * v + 0.5 * k * x * x;
        }

        private void kick(double dt) {
            v -= k * x * dt;
        }

        void drift(double dt) {
            if (dt == 0) {
                return;
            }
            x += v * dt;
        }

        boolean step(double dt) {
            kick(dt / 2);
            this.drift(dt);
            kick(dt / 2);
            if (x < 0) {
                x = -0.5 * x;
                v = -v;
                return true;
            }
            return false;
        }
    }

    @Differentiable
    @Args("steps = 0|1|7; dt in 0.1..0.3; k in 2..9; v in -3..-2")
    static double spring(double x, double v, double k, double dt, int steps) {
        Spring spring = new Spring(x, v, k);
        int bounces = 0;
        for (int i = 0; i < steps; i++) {
            if (spring.step(dt)) {
                bounces++;
            }
        }
        return spring.energy() + spring.x * bounces;
    }

    /** Arrays in objects, and fields that have their values before a constructor runs. */
    private static final class Window {
        private final double[] values;
        private final double scale = 0.5;
        private double weight = scale * 2;
        private int at;

        {
            weight += scale;
        }

        Window(int size, double scale) {
            values = new double[size];
            this.weight *= scale;
        }

        double push(double x) {
            double old = values[at];
            values[at] = x * weight;
            at = (at + 1) % values.length;
            return old;
        }

        double sum() {
            double sum = 0;
            for (double v : values) {
                sum += v;
            }
            return sum;
        }
    }

    @Differentiable
    static double window(double[] x, double s) {
        Window window = new Window(3, s);
        double out = 0;
        for (double v : x) {
            out += window.push(v) * v;
            out *= 0.9;
        }
        window.values[1] *= s;
        return out + window.sum() * window.sum();
    }

    /** An array that its maker keeps. */
    private static final class Polynomial {
        final double[] c;

        Polynomial(double[] c) {
            this.c = c;
        }

        double at(double x) {
            double p = 0;
            for (int i = c.length - 1; i >= 0; i--) {
                p = p * x + c[i];
            }
            return p;
        }

        void scale(double by) {
            for (int i = 0; i < c.length; i++) {
                c[i] *= by;
            }
        }
    }

    @Differentiable
    static double horner(double[] c, double x) {
        return new Polynomial(c).at(x);
    }

    /** It changes the array that it was given, by another name. */
    @Differentiable
    @Args("c[n] inout; n >= 1")
    static double scaled(double[] c, double x) {
        Polynomial p = new Polynomial(c);
        double before = p.at(x);
        p.scale(x);
        c[0] += before;
        return p.at(x) * before;
    }

    /** A variable that gets one new object after the other. */
    @Differentiable
    static double again(double[] x) {
        Mean mean = new Mean();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            mean.add(x[i]);
            if (i % 2 == 1) {
                sum += mean.value() * mean.value();
                mean = new Mean();
                mean.add(x[i] * 0.5);
            }
        }
        return sum + mean.value();
    }

    /** One that gets its numbers on one of two ways. */
    @Differentiable
    static double branches(double x, double y) {
        Spring s = new Spring(x, y, 1);
        if (x > y) {
            s = new Spring(y, x * y, s.x);
        } else {
            s.v *= x;
        }
        s.drift(0.5);
        return s.energy();
    }

    private record Point(double x, double y) {
        Point plus(Point other, double h) {
            return new Point(x + h * other.x, y + h * other.y);
        }
    }

    /** An object whose state is a record. */
    private static final class Orbit {
        Point at;
        Point speed = new Point(0, 1);

        Orbit(double x) {
            at = new Point(x, 0);
        }

        Point step(double h) {
            double r = Math.sqrt(at.x * at.x + at.y * at.y);
            speed = speed.plus(at, -h / (r * r * r));
            at = at.plus(speed, h);
            return at;
        }
    }

    @Differentiable
    static double orbit(double x, double h) {
        Orbit orbit = new Orbit(x);
        double far = 0;
        for (int i = 0; i < 3; i++) {
            Point p = orbit.step(h * 0.1);
            far += p.x * p.y;
        }
        return far + orbit.speed.x() * orbit.at.y;
    }

    /** A helper that makes one for itself, and one that is a result of several calls. */
    private static double norm(double[] x) {
        Compensated squares = new Compensated();
        for (double v : x) {
            squares.add(v * v);
        }
        return Math.sqrt(squares.sum);
    }

    @Differentiable
    static double norms(double[] x, double[] y) {
        return norm(x) * norm(y);
    }
}

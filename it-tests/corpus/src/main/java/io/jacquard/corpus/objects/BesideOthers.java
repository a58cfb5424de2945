package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Objects that a method makes beside results, fields, records and constants. */
public class BesideOthers {
    static final double[] TABLE = {0.5, 1.5, 2.5};
    static final double K = 0.75;

    final double[] w;
    final double k;

    BesideOthers(double[] w, double k) {
        this.w = w;
        this.k = k;
    }

    static BesideOthers receiver(double[] w, double k) {
        return new BesideOthers(w, k);
    }

    static class Writer {
        final double[] out;
        int at;

        Writer(double[] out) {
            this.out = out;
        }

        void write(double x) {
            out[at++] = x;
        }

        void write(double[] x) {
            for (double v : x) {
                write(v * v);
            }
        }

        void scale(double x) {
            for (int i = 0; i < at; i++) {
                out[i] *= x;
            }
        }
    }

    /** Results by way of an object. */
    @Differentiable
    @Args("x[n]; y[n] inout")
    static void written(double[] x, double a, double[] y) {
        Writer w = new Writer(y);
        for (double v : x) {
            w.write(v * a);
        }
        w.scale(a);
    }

    @Differentiable
    @Args("x[n]; y[n] inout")
    static void updated(double[] x, double a, double[] y) {
        Writer w = new Writer(y);
        w.scale(a);
        for (int i = 0; i < x.length; i++) {
            w.write(x[i] * y[i]);
            y[i] += w.out[i] * a;
        }
        w.scale(w.at);
    }

    @Differentiable
    static double[] result(double[] x, double a) {
        double[] y = new double[x.length];
        Writer w = new Writer(y);
        w.write(x);
        w.scale(a);
        return y;
    }

    /** The method's object has what the objects read. */
    @Differentiable
    double instance(double[] x) {
        Reader r = new Reader(w, k);
        double s = 0;
        for (int i = 0; i < Math.min(x.length, w.length); i++) {
            s += r.next() * x[i] + k;
        }
        return s * own(r.sum) + new Reader(x, k).total();
    }

    private double own(double s) {
        Reader r = new Reader(TABLE, s);
        return r.next() * k + r.next();
    }

    private static final class Reader {
        final double[] w;
        final double k;
        double sum;
        int at;

        Reader(double[] w, double k) {
            this.w = w;
            this.k = k * K;
        }

        double next() {
            sum += w[at] * k;
            return w[at++] * sum;
        }

        double total() {
            double t = 0;
            while (at < w.length) {
                t += next();
            }
            return t * TABLE[1];
        }
    }

    /** Names of fields, classes and variables that are one. */
    private static final class Names {
        double length = 2;
        double K = 3;
        double Names;
        double value;

        double length() {
            return length * this.length;
        }

        void value(double value) {
            this.value += value * K * BesideOthers.K;
        }

        double value() {
            return this.value() + value;
        }

        double value(int value) {
            return value > 0 ? this.value * value : this.value;
        }
    }

    @Differentiable
    static double names(double x) {
        Names Names = new Names();
        Names.Names = x;
        Names.length *= Names.Names;
        Names.value(x);
        Names.value(Names.length());
        double length = Names.value(2) * Names.value(-1);
        Names.value = Names.K * length;
        return Names.value * Names.length + length;
    }

    private record Point(double x, double y) {
        Point plus(Point other) {
            return new Point(x + other.y, y * other.x);
        }
    }

    private static final class Path {
        Point a = new Point(1, 2);
        Point b = a;
        Point c;
        int n;

        Path(Point c) {
            this.c = c;
            if (c.x > 1) {
                a = c;
            }
        }

        Point turn() {
            Point t = a;
            a = b;
            b = c;
            c = t;
            n++;
            return t;
        }

        Point add(Point p) {
            if (p.x > b.x) {
                b = b.plus(p);
                return b;
            }
            a = p.plus(a);
            return turn();
        }

        double sum() {
            return a.x + 2 * a.y + 3 * b.x + 4 * b.y + 5 * c.x + 6 * c.y;
        }
    }

    /** Records that change places in an object. */
    @Differentiable
    static double path(double x, double y) {
        Path p = new Path(new Point(x, y));
        Point t = p.turn();
        double r = p.sum();
        p.add(t);
        p.add(p.add(p.a));
        p.c = p.a.plus(p.turn());
        p.a = new Point(p.b.y, p.turn().x + p.b.x);
        r += p.sum() + p.turn().plus(p.turn()).x * p.add(new Point(p.n, x)).y;
        Point last = x > y ? p.turn() : p.b;
        return r + last.x * p.sum();
    }

    private static final class Random {
        long seed;
        double spare;
        boolean has;

        Random(long seed) {
            this.seed = (seed ^ 0x5DEECE66DL) & ((1L << 48) - 1);
        }

        int next(int bits) {
            seed = (seed * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
            return (int) (seed >>> (48 - bits));
        }

        double uniform() {
            return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
        }

        double gaussian() {
            if (has) {
                has = false;
                return spare;
            }
            double u;
            double v;
            double s;
            do {
                u = 2 * uniform() - 1;
                v = 2 * uniform() - 1;
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            double f = Math.sqrt(-2 * Math.log(s) / s);
            spare = v * f;
            has = true;
            return u * f;
        }
    }

    /** What Java's own generator does. */
    @Differentiable
    @Args("steps = 0|1|7")
    static double randomWalk(double x, double s, int seed, int steps) {
        Random random = new Random(seed);
        double price = x;
        for (int i = 0; i < steps; i++) {
            price *= Math.exp(s * 0.1 * random.gaussian() - 0.005 * s * s);
            if (random.uniform() < 0.2) {
                price += random.gaussian() * random.gaussian() * 0.01 * s;
            }
        }
        return price;
    }

    /** An integrator that adapts its step. */
    private static final class Adaptive {
        double t;
        double y;
        double h = 0.5;
        int tries;

        Adaptive(double y) {
            this.y = y;
        }

        double slope(double y, double a) {
            return a * Math.sin(y + t);
        }

        boolean advance(double a, double end) {
            while (true) {
                tries++;
                double one = y + h * slope(y, a);
                double half = y + 0.5 * h * slope(y, a);
                double two = half + 0.5 * h * slope(half, a);
                if (Math.abs(one - two) > 0.02) {
                    h *= 0.5;
                    continue;
                }
                y = 2 * two - one;
                t += h;
                if (t >= end) {
                    return false;
                }
                h = Math.min(h * 1.5, end - t);
                return true;
            }
        }
    }

    @Differentiable
    static double adaptive(double y, double a) {
        Adaptive ode = new Adaptive(y);
        double sum = 0;
        while (ode.advance(a, 2) && ode.tries < 100) {
            sum += ode.y * ode.h;
        }
        return ode.y + sum;
    }
}

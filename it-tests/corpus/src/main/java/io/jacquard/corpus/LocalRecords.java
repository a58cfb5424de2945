package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Records that live inside a method: vectors, complex numbers, states. */
public final class LocalRecords {
    private LocalRecords() {}

    private record Vec3(double x, double y, double z) {
        static final double HALF = 0.5;

        static Vec3 of(double[] a, int at) {
            return new Vec3(a[at], a[at + 1], a[at + 2]);
        }

        Vec3 plus(Vec3 other) {
            return new Vec3(x + other.x, y + other.y, z + other.z);
        }

        Vec3 minus(Vec3 other) {
            return plus(other.times(-1));
        }

        Vec3 times(double k) {
            return new Vec3(k * x(), k * this.y, this.z() * k);
        }

        double dot(Vec3 other) {
            return x * other.x() + y * other.y() + z * other.z();
        }

        Vec3 cross(Vec3 o) {
            return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
        }

        double norm() {
            return Math.sqrt(dot(this));
        }

        Vec3 unit() {
            double n = norm();
            if (n == 0) {
                return this;
            }
            return times(1 / n);
        }
    }

    /** The volume of a box. */
    @Differentiable
    @Args("a[n+4]")
    static double triple(double[] a) {
        Vec3 u = Vec3.of(a, 0);
        Vec3 v = Vec3.of(a, 1);
        Vec3 w = new Vec3(a[2], a[0] * a[1], a[3]);
        return u.cross(v).dot(w) + u.minus(v).norm() * Vec3.HALF;
    }

    /** Variables that are assigned again, each from what it was. */
    @Differentiable
    static double turned(double x, double y, double z) {
        Vec3 v = new Vec3(x, y, z);
        Vec3 up = new Vec3(0, 0.5, 1);
        for (int i = 0; i < 3; i++) {
            v = v.cross(up).plus(v);
            v = new Vec3(v.y(), v.z(), v.x());
        }
        return v.x() + 2 * v.y() + 3 * v.z();
    }

    /** A normal of a triangle, an exit of its own where there is none. */
    @Differentiable
    @Args("a[n+6]")
    static double[] normal(double[] a) {
        var u = Vec3.of(a, 0);
        var v = Vec3.of(a, 3);
        var n = u.cross(v).unit();
        return new double[] {n.x(), n.y(), n.z()};
    }

    record Complex(double re, double im) {
        Complex plus(Complex b) {
            return new Complex(re + b.re, im + b.im);
        }

        Complex minus(Complex b) {
            return new Complex(re - b.re, im - b.im);
        }

        Complex times(Complex b) {
            return new Complex(re * b.re - im * b.im, re * b.im + im * b.re);
        }

        static Complex polar(double r, double angle) {
            return new Complex(r * Math.cos(angle), r * Math.sin(angle));
        }

        double abs() {
            return Math.hypot(re, im);
        }
    }

    /** One layer of butterflies, in place. */
    @Differentiable
    @Args("re[2*n] inout; im[2*n] inout")
    static void butterflies(double[] re, double[] im) {
        int half = Math.min(re.length, im.length) / 2;
        for (int k = 0; k < half; k++) {
            Complex w = Complex.polar(1, -Math.PI * k / half);
            Complex even = new Complex(re[k], im[k]);
            Complex odd = w.times(new Complex(re[k + half], im[k + half]));
            Complex sum = even.plus(odd);
            Complex difference = even.minus(odd);
            re[k] = sum.re();
            im[k] = sum.im();
            re[k + half] = difference.re();
            im[k + half] = difference.im();
        }
    }

    /** A polynomial at a complex number, by Horner. */
    @Differentiable
    static double modulus(double[] c, double re, double im) {
        Complex z = new Complex(re, im);
        Complex p = new Complex(1, 0);
        for (double each : c) {
            p = p.times(z).plus(new Complex(each, 0));
        }
        return p.abs();
    }

    record State(double q, double v) {}

    private static State force(State s, double k) {
        return new State(s.v(), -k * Math.sin(s.q()));
    }

    private static State step(State s, double k, double h) {
        State middle = axpy(s, h / 2, force(s, k));
        return axpy(s, h, force(middle, k));
    }

    private static State axpy(State s, double h, State d) {
        return new State(s.q + h * d.q, s.v + h * d.v);
    }

    /** A pendulum. */
    @Differentiable
    static double pendulum(double q, double v, double k, int n) {
        State s = new State(q, v);
        for (int i = 0; i < n; i++) {
            s = step(s, k, 0.05);
        }
        return s.v() * s.v() / 2 - k * Math.cos(s.q());
    }

    record Range(double low, double high) {
        Range {
            if (low > high) {
                double t = low;
                low = high;
                high = t;
            }
            if (Double.isNaN(low)) {
                throw new IllegalArgumentException("no range: " + low + " to " + high);
            }
        }

        Range(double at) {
            this(at - 1, at + 2);
        }

        double clamp(double x) {
            return x < low ? low : x > high ? high : x;
        }
    }

    /** A constructor that changes what it is given, and one that calls it. */
    @Differentiable
    static double clamped(double a, double b, double x) {
        Range r = new Range(a, b);
        Range s = new Range(r.low());
        return r.clamp(x * 1.5) * s.high() + s.clamp(r.high());
    }

    record Box(Vec3 corner, Vec3 size, int kind) {
        Box(Vec3 size) {
            this(new Vec3(0, 0, 0), size, 1);
        }

        double volume() {
            return size.x * size.y() * size().z;
        }

        Box moved(Vec3 by) {
            return new Box(corner.plus(by), size, kind + 1);
        }
    }

    /** Records in records. */
    @Differentiable
    @Args("a[n+3]")
    static double boxes(double[] a) {
        Box b = new Box(Vec3.of(a, 0)).moved(new Vec3(a[1], 1, a[0]));
        Box far = b.corner().norm() > 1 ? b.moved(b.size()) : b;
        return far.volume() * far.kind() + far.corner().dot(b.corner);
    }

    record Samples(double[] values, double weight) {
        double mean() {
            double sum = 0;
            for (double v : values) {
                sum += v;
            }
            return values.length == 0 ? 0 : weight * sum / values.length;
        }

        Samples weighted(double w) {
            return new Samples(values, w * weight);
        }

        void scale() {
            for (int i = 0; i < values.length; i++) {
                values[i] *= weight;
            }
        }
    }

    /** An array in a record: handed on, and written. */
    @Differentiable
    static double samples(double[] x, double w) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
        }
        Samples s = new Samples(y, w);
        Samples twice = s.weighted(2);
        twice.scale();
        double sum = 0;
        for (int i = 0; i < twice.values().length; i++) {
            sum += twice.values()[i] * s.values[i];
        }
        return sum + s.mean() + twice.mean();
    }

    record Shape(double area, double edge) {
        Shape(double edge, boolean round) {
            this(round ? Math.PI * edge * edge : edge * edge, edge);
        }

        Shape grown(double by) {
            if (by < 0) {
                return new Shape(-by, false);
            }
            for (int i = 0; i < 4; i++) {
                if (i * by > edge) {
                    return new Shape(area + i * by, edge);
                }
            }
            return this;
        }
    }

    /** Several exits, some of them out of a loop. */
    @Differentiable
    static double grown(double edge, double by) {
        Shape a = new Shape(edge, true).grown(by);
        Shape b = a.grown(edge - by);
        return a.area() * b.edge() + b.area();
    }

    /** Operands that are evaluated before a record changes. */
    @Differentiable
    @Args("a[n+3]")
    static double order(double[] a) {
        int i = 0;
        Complex z = new Complex(a[i++], a[i++]);
        Complex w = z.times(new Complex(i = 2, a[i]));
        double first = a[i--] * w.plus(new Complex(a[i--], i)).re() + a[i];
        return first + z.times(new Complex(z.im(), a[++i])).re() + i;
    }

    enum Kind {
        LINEAR,
        SQUARE
    }

    record Law(Kind kind, String name, double rate) {
        double at(double x) {
            double raw = switch (kind) {
                case LINEAR -> x;
                case SQUARE -> x * x;
            };
            return name.isEmpty() ? raw : rate * raw;
        }

        Law of(Kind other) {
            return other == kind ? this : new Law(other, name + other.name(), rate);
        }
    }

    /** Components that carry no derivative. */
    @Differentiable
    static double laws(double x, double rate) {
        Law first = new Law(Kind.LINEAR, "", rate);
        Law second = first.of(Kind.SQUARE);
        return first.at(x) + second.at(x) * (second.name().equals("SQUARE") ? 2 : 3);
    }

    /** One array and nothing else: it is the caller's, whatever constructors and methods it goes through. */
    private record Coefficients(double[] c) {
        Coefficients(double[] c) {
            if (c.length == 0) {
                throw new IllegalArgumentException("none");
            }
            this.c = c;
        }

        static Coefficients of(double[] c) {
            return new Coefficients(c);
        }

        static Coefficients row(double[][] a, int i) {
            return new Coefficients(a[i]);
        }

        Coefficients scaled(double by) {
            for (int i = 0; i < c.length; i++) {
                c[i] *= by;
            }
            return this;
        }

        double at(double x) {
            double p = 0;
            for (int i = c.length - 1; i >= 0; i--) {
                p = p * x + c[i];
            }
            return p;
        }
    }

    @Differentiable
    @Args("c[n]; n >= 1")
    static double oneArray(double[] c, double x) {
        Coefficients p = Coefficients.of(c);
        return p.at(x) * new Coefficients(c).c[0];
    }

    @Differentiable
    @Args("c[n] inout; n >= 1")
    static double oneArrayScaled(double[] c, double x) {
        Coefficients p = new Coefficients(c).scaled(x);
        return p.scaled(x).at(x) * c[0];
    }

    @Differentiable
    @Args("a[n][n]; n >= 1")
    static double oneRow(double[][] a, double x) {
        return Coefficients.row(a, 0).at(x) + Coefficients.row(a, a.length - 1).at(2 * x);
    }
}

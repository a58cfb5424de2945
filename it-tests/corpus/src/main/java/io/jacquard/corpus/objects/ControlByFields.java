package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Loops, switches and branches by the fields of objects that a method makes. */
@SuppressWarnings("fallthrough")
public final class ControlByFields {
    private ControlByFields() {}

    private static final class Bounds {
        int from;
        int to;
        int by = 1;
        double s = 1;

        Bounds(int from, int to) {
            this.from = from;
            this.to = to;
        }

        void shrink() {
            to--;
        }

        void skip(double x) {
            from++;
            s *= x;
        }

        int size() {
            return to - from;
        }

        boolean more() {
            return ++from < to;
        }
    }

    /** A bound that methods change. */
    @Differentiable
    @Args("n = 0|1|5|8")
    static double bound(double x, int n) {
        Bounds b = new Bounds(0, n);
        double r = x;
        for (int i = 0; i < b.to; i++) {
            r += x * i * r;
            if (i % 2 == 0) {
                b.shrink();
            }
        }
        for (int i = 0; i < b.size(); i++) {
            b.skip(x);
            r += i * b.s;
        }
        return r * b.to;
    }

    /** An index that methods change. */
    @Differentiable
    @Args("n = 0|1|5|8")
    static double index(double x, int n) {
        Bounds b = new Bounds(0, n);
        double r = x;
        for (b.from = 0; b.from < n; b.from++) {
            r += x * b.from;
            if (r > 2) {
                b.skip(r * 0.2);
            }
        }
        for (b.from = n; b.from > b.to - 3; b.from -= b.by) {
            r *= x + b.from;
            b.shrink();
            b.by = 2;
        }
        return r * b.s + b.from;
    }

    @Differentiable
    @Args("n = 0|1|5|8")
    static double whiles(double x, int n) {
        Bounds b = new Bounds(-1, n);
        double r = x;
        while (b.more()) {
            r += x * b.from;
            if (b.from == 3) {
                continue;
            }
            Bounds inner = new Bounds(b.from, b.to);
            inner.skip(r);
            do {
                r += inner.s * 0.1;
                if (r > 4) {
                    break;
                }
            } while (inner.more() && b.size() > 1);
            b.s *= inner.s;
        }
        return r + b.s;
    }

    private static final class Machine {
        int state;
        double v;
        String mode = "a";

        Machine(double v) {
            this.v = v;
        }

        double step(double x) {
            switch (state) {
                case 0:
                    state = 1;
                    v += x;
                case 1:
                    state++;
                    v *= x;
                    break;
                case 2: {
                    if (v > 3) {
                        state = 0;
                        return v;
                    }
                    v = v * v;
                }
                default:
                    state = 0;
                    mode = mode.equals("a") ? "b" : "a";
            }
            return v * x;
        }
    }

    /** What a switch asks for changes inside. */
    @Differentiable
    @Args("n = 0|1|5|8")
    static double machine(double x, int n) {
        Machine m = new Machine(x);
        double r = 0;
        for (int i = 0; i < n; i++) {
            r += m.step(x) * 0.1;
            switch (m.state) {
                case 0 -> {
                    m.state = 1;
                    r *= m.v;
                }
                case 1 -> m = new Machine(m.v * 0.5);
                default -> {
                    if (m.step(r) > 2) {
                        m.v = 1;
                    }
                }
            }
            switch (m.mode) {
                case "a":
                    m.mode = "b";
                    r += m.v;
                    break;
                case "b":
                    m.mode = "c";
                    r -= m.v;
                default:
                    m.v *= x;
            }
        }
        return r + m.v * m.state;
    }

    private static final class Ring {
        final double[] v;
        int at;
        int n;

        Ring(int size) {
            v = new double[size];
        }

        int next() {
            at = (at + 1) % v.length;
            return at;
        }

        void push(double x) {
            v[next()] = x;
            n++;
        }

        double get(int back) {
            return v[(at - back + v.length) % v.length];
        }

        double sum() {
            double s = 0;
            for (int i = 0; i < Math.min(n, v.length); i++) {
                s += get(i);
            }
            return s;
        }
    }

    @Differentiable
    static double ring(double[] x, double y) {
        Ring r = new Ring(3);
        double out = 0;
        for (double v : x) {
            r.push(v * y);
            out += r.sum() * r.get(1);
        }
        r.v[r.next()] *= r.v[r.next()] + y;
        r.at = 0;
        r.v[r.at++] = r.v[r.at] * y + r.get(0);
        for (double v : r.v) {
            out += v * r.v[0];
            r.v[1] *= 0.5 + v;
        }
        return out;
    }

    /** Objects with arrays, one after the other under one name. */
    @Differentiable
    static double oneAfterTheOther(double x, double y) {
        Ring r = new Ring(2);
        r.push(x);
        double[] old = r.v;
        r = new Ring(3);
        r.push(y);
        old[0] = r.sum() * y;
        double s = r.sum();
        r = new Ring(1);
        r.push(old[1] * old[0]);
        return s * r.v[0] + old[0];
    }

    @Differentiable
    @Args("a[m][n]; m >= 2; n >= 1")
    static double views(double[][] a, double x) {
        int i = 0;
        double r = 0;
        View v = new View(a[i++], i);
        View w = new View(a[i], i++);
        i = 0;
        for (double[] row : a) {
            View u = new View(row, i++);
            r += u.first() * x + v.first() * w.k;
        }
        return r * w.first();
    }

    private static final class View {
        final double[] row;
        final int k;
        double seen;

        View(double[] row, int k) {
            this.row = row;
            this.k = k;
        }

        double first() {
            seen += row[0];
            return seen * row[row.length - 1];
        }
    }

    /** Copies of what a constructor gets. */
    private static final class Copied {
        final double[] c;
        final double[][] m;
        double s;

        Copied(double[] x, double y) {
            x = x.clone();
            x[0] = y;
            c = x;
            m = new double[x.length][2];
            for (double[] row : m) {
                row[1] = c[0];
                s += row[1] * row[0] + y;
            }
        }

        double dot(double[] x) {
            double d = 0;
            for (int i = 0; i < x.length; i++) {
                d += c[i] * x[i] + m[i][1];
            }
            return d;
        }
    }

    @Differentiable
    @Args("x[n] inout; n >= 1")
    static double copied(double[] x, double y) {
        Copied c = new Copied(x, y);
        x[0] *= y;
        double d = c.dot(x) * c.s;
        c.c[0] = d;
        return c.dot(x) + x[0];
    }

    private static final class Many {
        double a;
        double b;
        double c;
        double d;
        double e;
        double f;
        int n;
        boolean odd;

        void rotate(double x) {
            double t = a;
            a = b + x;
            b = Math.sin(c * a);
            c = d;
            d = e - b;
            e = f;
            f = t * x;
            odd = !odd;
            n += odd ? 1 : 2;
        }

        double all() {
            return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + n;
        }
    }

    @Differentiable
    @Args("n = 0|1|5|13")
    static double many(double x, int n) {
        Many m = new Many();
        m.c = m.d = x;
        m.f = 0.5;
        double r = 0;
        for (int i = 0; i < n; i++) {
            m.rotate(x * 0.3);
            if (m.odd && m.a > 1) {
                m.rotate(m.f * 0.2);
            }
            r = r * 0.5 + m.all() * 0.1;
        }
        return r + m.all();
    }
}

package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Arrays in objects that a method makes. */
public final class ArraysInObjects {
    private ArraysInObjects() {}

    private static final class Buf {
        double[] buf;
        int at;

        Buf(double[] buf) {
            this.buf = buf;
        }

        Buf(int n) {
            this(new double[n]);
            at = n / 2;
        }

        Buf(double[] x, double by) {
            buf = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                buf[i] = x[i] * by;
            }
        }

        double[] values() {
            return buf;
        }

        double sum() {
            double s = 0;
            for (double v : buf) {
                s += v * v;
            }
            return s;
        }

        void put(double x) {
            buf[at] = x;
            at = (at + 1) % buf.length;
        }

        double push(double x) {
            double old = buf[0];
            buf[0] = x * old;
            return old + x;
        }

        void addTo(double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] += buf[i] * buf[y.length - 1 - i];
            }
        }

        double addAll(double[] y, double[] z) {
            for (int i = 0; i < y.length; i++) {
                y[i] += buf[i] * z[i];
                at++;
            }
            return y[0] * at;
        }
    }

    /** The object's array is the caller's, and both names are written. */
    @Differentiable
    @Args("c[n] inout; n >= 1")
    static double shared(double[] c, double x) {
        Buf b = new Buf(c);
        c[0] *= x;
        b.buf[0] += c[0] * b.buf[0];
        b.put(c[0] * x);
        c[0] *= b.push(x);
        return b.sum() + c[0] * b.buf[0];
    }

    @Differentiable
    @Args("a[m][n]; m >= 2; n >= 1")
    static double rows(double[][] a, double x) {
        Buf first = new Buf(a[0]);
        Buf second = new Buf(a[1], x);
        double r = 0;
        for (double[] row : a) {
            Buf b = new Buf(row);
            r += b.sum() * x + first.buf[0] * b.buf[0];
        }
        return r + second.sum();
    }

    @Differentiable
    @Args("a[m][n] inout; m >= 2; n >= 1")
    static double rowsWritten(double[][] a, double x) {
        Buf first = new Buf(a[0]);
        first.put(x * a[0][0]);
        a[0][0] *= x;
        a[1][0] = first.buf[0] * a[1][0];
        for (double[] row : a) {
            Buf b = new Buf(row);
            b.put(b.push(x));
            first.buf[0] *= b.buf[0];
        }
        return first.sum() * a[1][0];
    }

    @Differentiable
    @Args("n = 0|1|3")
    static double eachTrip(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) {
            Buf b = new Buf(3);
            b.put(r);
            b.buf[0] += r * x;
            b.put(b.push(r));
            r = b.sum() * 0.1;
        }
        return r;
    }

    /** A record in an object, whose array is written. */
    private record Part(double[] v, double w) {
        double dot() {
            double s = 0;
            for (double e : v) {
                s += e * w;
            }
            return s;
        }
    }

    private static final class Holder {
        final Part part;
        Part last = new Part(new double[2], 1);

        Holder(double[] v, double w) {
            part = new Part(v, w);
        }

        Holder(Part part) {
            this.part = part;
        }

        void set(int i, double x) {
            part.v[i] = x;
            last.v()[1] = x * part.w;
        }

        double both() {
            return part.dot() * last.dot();
        }

        Part part() {
            return part;
        }
    }

    @Differentiable
    static double holders(double x, double y) {
        double[] v = {x, y};
        Holder h = new Holder(v, x * y);
        h.set(0, y * y);
        v[1] *= h.part.w + v[0];
        h.part.v[0] += v[1];
        h.last.v()[0] = h.part().v()[0];
        h.part().v[1] *= x;
        return h.both() + v[0] * h.part().dot();
    }

    @Differentiable
    static double heldPart(double x, double y) {
        Part p = new Part(new double[] {x, y}, y);
        Holder h = new Holder(p);
        Holder g = new Holder(p);
        h.set(0, y * x);
        g.set(1, p.v[0] * h.part.dot());
        p.v()[0] *= x;
        return h.both() + g.both() * p.dot();
    }

    private static final class Two {
        final double[] a;
        final double[] b;

        Two(double[] a, double[] b) {
            this.a = a;
            this.b = b;
        }

        double step(double x) {
            a[0] = b[0] * x;
            b[0] += a[0] * a[0];
            return a[0] - b[0] * x;
        }

        double[] larger() {
            return a;
        }

        double[] sumUp() {
            double[] out = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                out[i] = a[i] + b[i] * b[0];
            }
            return out;
        }
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double helpers(double[] x, double y) {
        return doubled(x, y) * doubled(x, x[0]) + last(x);
    }

    private static double doubled(double[] x, double y) {
        Buf b = new Buf(x, y);
        Two two = new Two(b.buf, new double[x.length]);
        two.b[0] = y;
        return two.step(y) + b.sum();
    }

    private static double last(double[] x) {
        Buf b = new Buf(x);
        return b.values()[x.length - 1] * b.buf.length;
    }

    private static final class Grid {
        final double[][] cells;
        final int[] order = {1, 0};
        final boolean[] seen = new boolean[2];

        Grid(double[][] cells) {
            this.cells = cells;
        }

        double visit(int i, double x) {
            int k = order[i];
            cells[k][0] *= x;
            if (!seen[k]) {
                seen[k] = true;
                return cells[k][0];
            }
            order[i] = 1 - k;
            return cells[k][0] * cells[1 - k][0];
        }

        double[] row(int i) {
            return cells[order[i]];
        }
    }

    @Differentiable
    @Args("a[m][n] inout; m = 2; n >= 1")
    static double grid(double[][] a, double x) {
        Grid g = new Grid(a);
        double r = g.visit(0, x) + g.visit(1, x) * g.visit(0, x);
        r += g.visit(0, r) * g.cells[0][0];
        g.order[0]++;
        g.cells[g.order[1]][0] += r;
        a[1][0] *= g.cells[1][0];
        return r * a[0][0] + a[1][0];
    }

    private static final class Kept {
        double[] a = new double[2];
        double[] b = new double[2];
        double t;

        double read() {
            return a[0] * b[1] + a[1] * b[0] + t;
        }
    }

    @Differentiable
    static double crossed(double x, double y) {
        Kept k = new Kept();
        k.a[0] = x;
        k.b[1] = y;
        double[] t = k.a;
        k.a = k.b;
        k.b = t;
        k.a[0] = x * y;
        t[1] = x;
        k.t = k.read();
        return k.read() + k.a[1] * t[0];
    }
}

package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Elements of arrays that methods of an object change while an expression is on its way. */
public final class ElementsInOrder {
    private ElementsInOrder() {}

    private record Point(double x, double y) {
        double mixed(double z) {
            return x * y - z;
        }
    }

    private static final class Stack {
        final double[] v;
        int at;
        double last;

        Stack(double[] v) {
            this.v = v;
        }

        double put(double x) {
            double old = v[at];
            v[at] = x * old + last;
            last = old;
            at = (at + 1) % v.length;
            return v[at] + old;
        }

        boolean isPut(double x) {
            return put(x) > 1;
        }

        Point two() {
            return new Point(put(v[0]), v[0] + last);
        }

        double put(double x, double y) {
            v[0] += x;
            last = y * v[0];
            at = 0;
            return last;
        }

        void swap() {
            double t = v[0];
            v[0] = v[at];
            v[at] = t;
            at++;
            last += t;
        }
    }

    private static double minus(double a, double b, double c) {
        return a - b * c;
    }

    @Differentiable
    @Args("c[3]")
    static double operands(double[] c, double x) {
        double[] own = c.clone();
        Stack s = new Stack(own);
        double r = s.v[0] + s.put(x) * s.v[0] - s.last * s.v[1];
        r += s.put(s.v[1]) - s.v[1] * s.put(s.v[0] * s.last);
        r *= s.v[s.at] + s.put(r) + s.v[s.at];
        return r + s.v[0] * s.v[1] * s.v[2];
    }

    @Differentiable
    @Args("c[3] inout")
    static double caller(double[] c, double x) {
        Stack s = new Stack(c);
        c[0] += s.put(c[0]);
        c[s.at] = s.put(c[s.at]) * c[s.at];
        c[s.at] *= c[0] + s.put(x, c[0]);
        double r = c[0] * s.put(x) - c[0];
        s.swap();
        return r * s.v[1] + s.put(c[0], s.put(c[1], s.put(r))) * c[0];
    }

    @Differentiable
    @Args("c[3]")
    static double arguments(double[] c, double x) {
        Stack s = new Stack(new double[] {c[0], x, c[1] * c[2]});
        double r = minus(s.v[0], s.put(x), s.v[0]) * Math.max(s.v[1], s.put(s.v[1]));
        double[] three = {s.v[0], s.put(r, x), s.v[0], s.last};
        Point p = new Point(s.v[0], s.put(r) + s.v[0]);
        r += p.mixed(s.put(p.x)) * s.two().mixed(s.v[0]) + new Point(s.last, s.v[1]).mixed(s.put(x));
        p = new Point(p.y, s.two().mixed(p.x));
        return r * p.x + p.y * three[0] + three[1] * three[2] - three[3];
    }

    @Differentiable
    @Args("c[3]; n = 0|1|4")
    static double conditions(double[] c, double x, int n) {
        double[] own = c.clone();
        Stack s = new Stack(own);
        double r = 0;
        for (int i = 0; i < n && s.v[0] < 100; i++) {
            if (s.v[0] > 0.8 && s.isPut(r) || s.v[1] > s.put(x)) {
                r += s.v[0];
                s.last = s.isPut(x) ? s.v[0] * s.put(x) : s.v[2];
            } else if (!s.isPut(0.5) && s.v[s.at] > s.last) {
                r -= s.last;
                continue;
            }
            r += s.put(r * 0.1) * s.v[i % 3];
        }
        return r + s.v[0] + s.v[1] * s.v[2];
    }

    /** Two objects that work on one array. */
    @Differentiable
    @Args("c[3] inout")
    static double both(double[] c, double x) {
        Stack s = new Stack(c);
        Stack t = new Stack(s.v);
        double r = s.put(t.put(x) + s.v[0]) * t.v[1] + s.v[0] * t.put(c[0]);
        s.last = s.put(r, t.last) + c[0];
        s.v[t.at] *= t.put(s.last, c[2]);
        return r + t.v[0] * s.v[1] + c[2] * t.last;
    }

    private static double filled(double[] c, double x, int n) {
        Stack s = new Stack(c);
        for (int i = 0; i < n; i++) {
            if (s.put(x) > 3) {
                return s.last;
            }
        }
        return s.put(x, s.v[0]) * s.at + s.last;
    }

    @Differentiable
    @Args("c[3] inout; n = 0|1|4")
    static double helpers(double[] c, double x, int n) {
        Stack s = new Stack(c);
        double r = filled(s.v, x, n) + filled(c, s.put(x), 1) * s.v[0];
        return r * filled(s.v, s.v[0], n) + c[0] * s.last;
    }

    @Differentiable
    @Args("a[m][3] inout; m >= 1")
    static double rows(double[][] a, double x) {
        double r = 0;
        Stack first = new Stack(a[0]);
        for (double[] row : a) {
            Stack s = new Stack(row);
            r += s.put(x) * first.put(row[0]) + s.v[0];
            a[0][1] *= s.v[1];
            row[2] += first.put(s.last);
        }
        return r + first.v[0] * first.last;
    }
}

package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.Passive;
import io.jacquard.corpus.Args;

/** Arrays that objects and records keep for others, and fields that steps, exits and marks are made of. */
public final class KeptArrays {
    private KeptArrays() {}

    private static final class One {
        final double[] a;

        One(double[] a) {
            this.a = a;
        }

        double[] get() {
            return a;
        }

        void scale(double by) {
            for (int i = 0; i < a.length; i++) {
                a[i] *= by;
            }
        }

        double sum() {
            double sum = 0;
            for (double v : a) {
                sum += v * v;
            }
            return sum;
        }
    }

    private static final class Two {
        final double[] a;
        double k;

        Two(double[] a, double k) {
            this.a = a;
            this.k = k;
        }

        double sum() {
            return k * a[0];
        }

        double[] counted() {
            k++;
            return a;
        }

        void put(double x) {
            a[0] = x * k;
            k++;
        }
    }

    private record Both(double[] a, double k) {
        Both {
            if (a == null) {
                throw new IllegalArgumentException("a");
            }
        }
    }

    private record Plain(double[] a, double k) {
        double sum() {
            return a[0] * k;
        }
    }

    @Differentiable
    @Args("x[3] inout")
    static double[] resultOfOne(double[] x, double y) {
        One one = new One(x);
        one.a[0] *= y;
        return one.a;
    }

    @Differentiable
    @Args("x[3] inout")
    static double[] resultOfMethod(double[] x, double y) {
        One one = new One(x);
        one.a[0] *= y;
        return one.get();
    }

    @Differentiable
    @Args("x[3] inout")
    static double[] resultOfTwo(double[] x, double y) {
        Two two = new Two(x, y);
        two.a[0] *= y;
        return two.a;
    }

    @Differentiable
    @Args("x[3] inout")
    static double[] resultOfRecord(double[] x, double y) {
        Both both = new Both(x, y);
        both.a[0] *= y * both.k;
        return both.a;
    }

    @Differentiable
    @Args("x[3]")
    static double counted(double[] x, double y) {
        Two two = new Two(x, y);
        double[] a = two.counted();
        return a[0] * a[1] * two.k;
    }

    /** The array has a name behind a dot, by which it is asked for afterwards. */
    @Differentiable
    static double heldOn(double x, double y, boolean take) {
        Plain p = new Plain(new double[1], x);
        p.a[0] = y;
        double[] v = new double[1];
        if (take) {
            v = p.a;
        }
        return p.sum() * v[0];
    }

    @Differentiable
    @Args("x[2]; n = 0|1|3")
    static double[] fromLoop(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            Two t = new Two(new double[2], x[0] * i);
            t.put(x[1]);
            if (t.sum() > 0.5) {
                return t.a;
            }
        }
        return new double[2];
    }

    @Differentiable
    @Args("x[2]; n = 0|1|3")
    static double keptFromLoop(double[] x, int n) {
        double[] best = new double[2];
        for (int i = 0; i < n; i++) {
            Two t = new Two(new double[2], x[0] * i);
            t.put(x[1]);
            best = t.a;
        }
        return best[0] * x[0];
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double scaled(double[] x, double y) {
        double[] w = x.clone();
        new One(w).scale(y);
        return w[0] * new One(w).sum();
    }

    /** An array that may be missing, by the name of a field. */
    @Differentiable
    static double missing(double[] w, double x) {
        One one = new One(w);
        return one.a == null ? x : one.sum() * x;
    }

    private static final class Replaced {
        double[] a = new double[2];
        double[] b = a;

        double sum() {
            return a[0] * b[1] + a[1] * b[0];
        }
    }

    @Differentiable
    static double replaced(double x, double y) {
        Replaced r = new Replaced();
        r.a[0] = x;
        r.b[1] = y;
        double before = r.sum();
        r.a = new double[] {y, x * y};
        return before * r.sum() + r.b[0];
    }

    private static final class Steps {
        int by = 1;

        void more() {
            by++;
        }

        double sum(double x) {
            double r = x;
            for (int i = 0; i < 20; i += by) {
                r += x * i * Math.sin(0.01 * r);
                if (i == 2) {
                    more();
                }
            }
            return r;
        }
    }

    @Differentiable
    static double stepsOfAField(double x) {
        Steps steps = new Steps();
        double r = x;
        for (int i = 0; i < 20; i += steps.by) {
            r += x * i * Math.sin(0.01 * r);
            if (i == 2) {
                steps.by++;
            }
            if (i == 6) {
                steps.more();
            }
        }
        return r;
    }

    @Differentiable
    static double stepsInside(double x) {
        return new Steps().sum(x);
    }

    private static final class Exits {
        double a;
        double b = 2;

        Exits(double x) {
            if (x > 1) {
                return;
            }
            a = x * b;
        }

        Exits(double[] x, int n) {
            for (int i = 0; i < n; i++) {
                double[] y = new double[x.length];
                y[0] = x[0] * 2;
                x = y;
            }
            a = x[0];
        }
    }

    @Differentiable
    static double exitOfAConstructor(double x) {
        Exits e = new Exits(x);
        (e).b += x;
        return (e).a + e.b * x;
    }

    @Differentiable
    static double parameterThatMoves(double x, double y, int n) {
        double[] t = {x, y};
        Exits e = new Exits(t, n);
        return e.a * t[0] * e.b;
    }

    private static final class Marked {
        @Passive
        double[] weights = new double[2];

        double c;

        double sum() {
            return weights[0] + c;
        }
    }

    @Differentiable
    static double marked(double x) {
        Marked m = new Marked();
        m.weights[0] = 3;
        m.c = x;
        return m.sum() * x + m.weights[0];
    }
}

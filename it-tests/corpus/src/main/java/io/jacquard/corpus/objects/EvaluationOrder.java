package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Objects of a method's own, and Java's order of evaluation. */
public final class EvaluationOrder {
    private EvaluationOrder() {}

    private static final class Acc {
        double sum;
        int n;

        double next(double x) {
            sum += x;
            n++;
            return sum * x;
        }

        double twice(double x) {
            return next(x) * next(x + sum);
        }

        int step() {
            return n++;
        }

        void add(double x) {
            sum += x * sum + x;
        }

        double mix(double a, double b) {
            sum = a * b + sum;
            return a - b * sum;
        }

        boolean big(double x) {
            sum *= 1 + x;
            return sum > 2;
        }
    }

    /** An argument changes the object. */
    @Differentiable
    static double argument(double x, double y) {
        Acc acc = new Acc();
        acc.add(x);
        acc.add(acc.next(y));
        acc.add(acc.next(acc.next(x)));
        return acc.sum;
    }

    @Differentiable
    static double mixed(double x, double y) {
        Acc acc = new Acc();
        acc.add(x);
        double a = acc.mix(acc.sum, acc.next(y));
        double b = acc.mix(acc.next(x), acc.sum);
        double c = acc.mix(acc.sum, acc.sum) + acc.sum * acc.mix(acc.n, acc.sum);
        return a + b * c + acc.sum;
    }

    @Differentiable
    static double compound(double x, double y) {
        Acc acc = new Acc();
        acc.add(x);
        acc.sum += acc.next(y);
        acc.sum *= acc.sum + acc.next(x) * acc.sum;
        acc.sum = acc.sum + acc.next(y) - acc.sum;
        acc.n += acc.step();
        return acc.sum * acc.n;
    }

    @Differentiable
    @Args("a[8]")
    static double elements(double[] a, double x) {
        Acc acc = new Acc();
        double[] t = new double[8];
        for (int i = 0; i < 8; i++) {
            t[i] = a[i] * a[i];
        }
        t[acc.step()] += acc.next(x) * acc.n;
        t[acc.n] = t[acc.step()] * acc.n + t[acc.n];
        t[acc.n++] *= t[acc.n] + acc.next(t[acc.n++]);
        double s = acc.sum;
        for (double v : t) {
            s = s * 0.9 + v;
        }
        return s;
    }

    @Differentiable
    static double steps(double x) {
        Acc acc = new Acc();
        double a = acc.n + acc.step() * 10 + acc.n++ * 100 + acc.n * 1000 + ++acc.n;
        acc.sum = x;
        double b = acc.sum++ * acc.next(x) + acc.sum-- * acc.sum;
        double c = (acc.sum = acc.sum * x) + acc.next(acc.sum) * acc.sum;
        return a * x + b * c;
    }

    @Differentiable
    static double shortCircuit(double x, double y) {
        Acc acc = new Acc();
        acc.add(x);
        double r = 0;
        if (x > 1 && acc.big(y) || acc.big(x)) {
            r += acc.sum;
        }
        r += acc.big(y) ? acc.sum * acc.next(x) : acc.next(y) + acc.sum;
        boolean b = acc.big(x) | acc.big(y) & !acc.big(x * y);
        while (!acc.big(x)) {
            r += acc.sum * y;
        }
        return b ? r : r * acc.sum;
    }

    @Differentiable
    @Args("n = 0|1|4")
    static double headers(double x, int n) {
        Acc acc = new Acc();
        double r = 1;
        for (; acc.step() < n; acc.n++) {
            r += acc.next(x) * r;
        }
        for (Acc inner = new Acc(); inner.n < n; inner.next(x)) {
            r += inner.sum * x;
        }
        do {
            r *= 0.5 + acc.next(x);
        } while (acc.step() < 2 * n);
        return r + acc.sum;
    }

    @Differentiable
    static double twoObjects(double x, double y) {
        Acc a = new Acc(), b = new Acc();
        a.add(b.next(x) + y);
        b.add(a.next(b.sum));
        a.sum += b.mix(a.sum, a.next(b.sum));
        double t = a.sum;
        a.sum = b.sum;
        b.sum = t;
        return a.twice(b.twice(x)) + a.sum * b.sum;
    }

    @Differentiable
    static double ternaries(double x, double y) {
        Acc acc = new Acc();
        acc.sum = x;
        double a = acc.sum + (x > y ? acc.next(y) : acc.sum) * acc.sum;
        double b = acc.n == 1 ? acc.mix(a, acc.sum) : acc.mix(acc.next(x), a);
        return a * b + acc.sum * (y < 1 ? acc.sum : acc.next(y));
    }

    @Differentiable
    static double chained(double x, double y) {
        Acc acc = new Acc();
        acc.sum = x;
        double a, b;
        a = b = acc.sum = acc.next(y);
        acc.n = acc.n = acc.step() + acc.n;
        return a * b + acc.sum * acc.n;
    }

    /** Locals and parameters with the names that fields' variables would like. */
    @Differentiable
    static double names(double accSum, double sum) {
        Acc acc = new Acc();
        double accN = accSum * sum;
        double n = accN * accSum;
        acc.sum = n;
        acc.next(accN);
        accSum += acc.sum;
        sum *= acc.next(accSum);
        return accSum * sum + accN + n * acc.n;
    }

    private static final class Shadow {
        double x = 2;
        double y = 3;

        double x(double x) {
            double y = x * this.x;
            this.x += y;
            x = x + this.x * this.y;
            return x * y;
        }

        double x() {
            return x * x;
        }

        double y(double z) {
            {
                double x = z;
                y += x;
            }
            y *= x;
            for (int y = 0; y < 2; y++) {
                x += y * z;
            }
            return x;
        }

        void set(double x, double y) {
            this.x = y;
            this.y = x;
        }

        void swap() {
            double t = x;
            x = y;
            y = t;
        }
    }

    @Differentiable
    static double shadows(double x, double y) {
        Shadow s = new Shadow();
        double a = s.x(x) + s.y(y) * s.x();
        s.set(s.y, s.x);
        a += s.x * 3 + s.y;
        s.swap();
        s.set(s.x * s.y, s.x);
        s.x(s.x);
        s.set(s.x, s.x);
        s.x *= y;
        return a + s.x * s.x() - s.y;
    }

    /** A constructor gets what the variable's object has. */
    private static final class Pair {
        double a;
        double b;

        Pair(double a, double b) {
            this.a = a;
            this.b = b;
        }

        Pair(double a) {
            this(a, a * a);
            b += this.a;
        }

        double turn() {
            double t = a;
            a = b;
            b = t * 0.5;
            return a;
        }
    }

    @Differentiable
    @Args("n = 0|1|4")
    static double swapped(double x, double y, int n) {
        Pair p = new Pair(x, y);
        for (int i = 0; i < n; i++) {
            p = new Pair(p.b, p.a * p.b);
            if (i == 2) {
                p = new Pair(p.a + p.b);
                continue;
            }
            p = new Pair(p.turn(), p.turn());
            p = new Pair(p.a, p.turn() + p.a);
        }
        return p.a - p.b * x;
    }

    @Differentiable
    static double unnamed(double x, double y) {
        double a = new Pair(x, y).turn() * new Pair(y).b;
        new Pair(a).turn();
        return a + (new Pair(x)).a + new Pair(new Pair(x, y).turn(), a).turn();
    }
}

package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.Passive;

/** Methods of objects that a method makes: exits, recursion, names, kinds of classes. */
public class MethodsOfObjects {
    final double k;
    double t;

    MethodsOfObjects(double k, double t) {
        this.k = k;
        this.t = t;
    }

    static MethodsOfObjects receiver(double k, double t) {
        return new MethodsOfObjects(k, t);
    }

    double f(double x) {
        return k * x + t;
    }

    double g(double x, double k) {
        return this.k * x + k * f(t);
    }

    void shift(double by) {
        t += by * k;
    }

    /** An object of the class whose method it is. */
    @Differentiable
    double other(double x) {
        MethodsOfObjects o = new MethodsOfObjects(x, k);
        o.t *= t;
        o.shift(x);
        double a = f(x) * o.f(x) + o.g(k, o.k) * g(o.k, x);
        return a + new MethodsOfObjects(t, x).f(k) + this.f(o.t) * this.k;
    }

    @Differentiable
    double otherK(double k) {
        MethodsOfObjects o = new MethodsOfObjects(this.k, t * k);
        double t = o.f(k) * f(k);
        o.shift(t);
        return o.g(t, k) + this.t * o.t;
    }

    private static final class Exits {
        double a = 1;
        double b;

        double find(double[] x, double limit) {
            a = 0.5;
            for (int i = 0; i < x.length; i++) {
                b += x[i] * a;
                if (b > limit) {
                    a *= b;
                    return x[i] * b;
                }
                if (x[i] > 1.2) {
                    continue;
                }
                a += x[i];
                for (double v : x) {
                    if (v * a > 2) {
                        b -= 0.1 * v;
                        break;
                    }
                }
            }
            a -= b;
            return -b;
        }

        void reset(double x) {
            if (x > a) {
                a = x;
                return;
            }
            if (b == 0) {
                return;
            }
            b /= x;
        }

        boolean grow(double x) {
            if (a > 4) {
                return false;
            }
            a += x * a;
            return true;
        }

        int kind(int i) {
            switch (i) {
                case 0:
                    a *= 2;
                    return 1;
                case 1:
                    b += a;
                    break;
                default:
                    a += b;
            }
            return i - 1;
        }
    }

    @Differentiable
    static double exits(double[] x, double y) {
        Exits e = new Exits();
        double r = e.find(x, 2) + e.find(x, y) * e.a;
        e.reset(y);
        e.reset(r);
        return r + e.a * e.b;
    }

    @Differentiable
    static double grown(double x, double y) {
        Exits e = new Exits();
        double r = 0;
        while (e.grow(x)) {
            r += e.a * y;
        }
        if (!e.grow(x) && e.a > 1) {
            r *= e.a;
        }
        return r + e.a;
    }

    @Differentiable
    static double kinds(double x, int n) {
        Exits e = new Exits();
        e.b = x;
        double r = x;
        for (int i = 0; i < n; i++) {
            switch (e.kind(i)) {
                case 0 -> r += e.a;
                case 1 -> {
                    Exits inner = new Exits();
                    inner.kind(e.kind(1));
                    r *= inner.a + e.b;
                }
                default -> e = new Exits();
            }
            double more = switch (e.kind(i + 1)) {
                case 0 -> e.a * x;
                default -> e.b;
            };
            r += more;
        }
        return r * e.a + e.b;
    }

    private static final class Product {
        double p = 1;
        int depth;

        void times(double x, int n) {
            if (n > 0) {
                p *= x + n;
                times(x, n - 1);
                p += x;
            }
        }

        double power(double x, int n) {
            return n <= 0 ? p : x * power(x, n - 1);
        }
    }

    @Differentiable
    static double product(double x, int n) {
        Product p = new Product();
        p.times(x, n);
        double a = p.p;
        p.times(p.p, 1);
        return a * p.p * p.power(x, n);
    }

    private static double deep(double x, int n) {
        Product p = new Product();
        p.p = x;
        p.times(x, 2);
        if (n <= 0) {
            return p.p;
        }
        p.p += deep(x * 0.5, n - 1) * p.p;
        return p.power(x, n);
    }

    @Differentiable
    static double deeper(double x, int n) {
        return deep(x, n) * deep(x + 1, 0);
    }

    interface Function {
        double LIMIT = 1.5;

        double at(double x);

        default double twice(double x) {
            return at(at(x));
        }
    }

    private static final class Line implements Function {
        final double a;
        double count;

        Line(double a) {
            this.a = a;
        }

        @Override
        public double at(double x) {
            count += a;
            return a * x + LIMIT;
        }
    }

    @Differentiable
    static double line(double x, double a) {
        final Line line = (new Line(a));
        double r = (line).at(x) + line.at(line.count);
        var other = new Line(r);
        return r * ((other)).at(x) + other.count * line.count;
    }

    static final class Outer {
        double s = 1;

        static final class Inner {
            double s = 2;

            double plus(double x) {
                Outer o = new Outer();
                o.s += x;
                s += o.s;
                return o.twice() * s;
            }
        }

        double twice() {
            s *= 2;
            Inner inner = new Inner();
            inner.s = s;
            return inner.s * s;
        }
    }

    @Differentiable
    static double nested(double x) {
        Outer.Inner i = new Outer.Inner();
        MethodsOfObjects.Outer o = new MethodsOfObjects.Outer();
        o.s *= x;
        return i.plus(x) * i.plus(o.s) + o.twice() + i.s * o.s;
    }

    private static final class Overloads {
        double s;

        double add(double x) {
            s += x;
            return s;
        }

        double add(int x) {
            s += 2 * x;
            return s * 3;
        }

        double add(double x, int n) {
            return add(x) + add(n);
        }

        double add(double[] x) {
            for (double v : x) {
                add(v);
            }
            return s;
        }

        double s() {
            return s * s;
        }

        double s(double s) {
            return s + this.s;
        }
    }

    @Differentiable
    static double overloads(double x, int n, double[] y) {
        Overloads o = new Overloads();
        double r = o.add(x) + o.add(n) * o.add(x, n);
        r += o.add(y) * o.s(x) + o.s();
        return r + o.s * o.add(n + x);
    }

    /** A field without a derivative. */
    private static final class Weighted {
        @Passive
        double weight;

        double sum;

        void add(double x) {
            sum += weight * x;
        }
    }

    @Differentiable
    static double weighted(double x, double y) {
        Weighted w = new Weighted();
        w.weight = 3;
        w.add(x);
        w.weight += 2;
        w.add(y * x);
        return w.sum * w.sum;
    }
}

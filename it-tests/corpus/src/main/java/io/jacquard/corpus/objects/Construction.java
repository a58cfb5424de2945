package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Constructors of objects that a method makes, and what fields are before and after them. */
@SuppressWarnings("lossy-conversions")
public final class Construction {
    private Construction() {}

    static final double SCALE = 1.25;

    private static final class Defaults {
        double d;
        float f;
        int i;
        long l;
        short s;
        byte b;
        char c;
        boolean z;

        double all() {
            return d + f + i + l + s + b + c + (z ? 1 : 0);
        }

        void step(double x) {
            d += x;
            f += i;
            i += 2;
            l += i * 3L;
            s += 5;
            b += 100;
            c += 7;
            z = !z;
        }
    }

    @Differentiable
    static double defaults(double x) {
        Defaults d = new Defaults();
        double before = d.all();
        d.step(x);
        d.step(x * x);
        d.c++;
        d.b += 100;
        d.f *= 1.5;
        d.i /= 2.5;
        return before + d.all() * x;
    }

    private static final class EarlyMore {
        double a;
        double b;

        EarlyMore(double x, int n) {
            for (int i = 0; i < n; i++) {
                b += x * (i + b);
                if (b > 1.5) {
                    a -= b;
                    return;
                }
                a = b * x;
            }
            b = a * a;
        }
    }

    @Differentiable
    @Args("n = 0|1|6")
    static double earlyMore(double x, double y, int n) {
        EarlyMore e = new EarlyMore(x, n);
        EarlyMore f = new EarlyMore(e.a + y, 2);
        e = new EarlyMore(e.b, n);
        return e.a * x + e.b + f.a * f.b;
    }

    private static final class Before {
        double first = second() + 1;
        double second = first * 2;
        double third;

        {
            third += second;
            double first = 5;
            third *= first;
        }

        double fourth = third + this.first;

        {
            if (fourth > 3) {
                fourth -= 1;
            }
            for (int i = 0; i < 2; i++) {
                fourth *= 1.5;
            }
        }

        Before(double first) {
            this.first *= first;
            third = third + first;
        }

        double second() {
            return second + third + 0.5;
        }
    }

    @Differentiable
    static double before(double x) {
        Before b = new Before(x);
        return b.first + b.second * x + b.third * b.fourth;
    }

    private static final class Chain {
        double a = 2;
        double b;

        static double twice(double x) {
            return 2 * x;
        }

        Chain(double x, double y) {
            a *= x;
            b = y + a;
        }

        Chain(double x) {
            this(x++, x *= twice(x));
            a += x;
            b *= x;
        }

        Chain(double x, int n) {
            this(n > 1 ? x : twice(x));
            while (n-- > 0) {
                grow(x);
            }
        }

        private void grow(double x) {
            a += x * b;
            b -= a * 0.1;
        }
    }

    @Differentiable
    static double chains(double x, int n) {
        Chain c = new Chain(x, n);
        Chain d = new Chain(c.a);
        return c.a * c.b + d.a * d.b;
    }

    private static final class Throwing {
        final double root;
        final int n;

        Throwing(double x, int n) {
            if (n < 0) {
                throw new IllegalArgumentException("negative");
            }
            this.n = n;
            root = Math.sqrt(check(x));
        }

        static double check(double x) {
            if (x < 0) {
                throw new IllegalStateException();
            }
            return x * x + 1;
        }

        double power() {
            double p = 1;
            for (int i = 0; i < n; i++) {
                p *= root;
            }
            return p;
        }
    }

    @Differentiable
    static double throwing(double x, int n) {
        return new Throwing(x, n).power() + new Throwing(x * x, 2).power();
    }

    private static final class Statics {
        static final double BASE = 0.75;
        static final int COUNT = 2;
        final double x;
        final double y = BASE * SCALE;

        Statics(double x) {
            this.x = scaled(x) + BASE;
        }

        static double scaled(double x) {
            return x * Statics.BASE + SCALE;
        }

        double value() {
            double v = 0;
            for (int i = 0; i < COUNT; i++) {
                v += scaled(v * x) + this.y + Statics.scaled(x);
            }
            return v;
        }
    }

    @Differentiable
    static double statics(double x) {
        Construction.Statics s = new Construction.Statics(x);
        return s.value() * Statics.scaled(s.x) + Statics.BASE;
    }

    /** Fields that are narrower than what they get. */
    private static final class Narrow {
        float f;
        int i;
        long l = 3;

        Narrow(double x, int i) {
            f = (float) x;
            this.i = i;
            l *= i + 1;
        }

        float half() {
            f *= 0.5;
            i += 1.7;
            return f;
        }

        double share() {
            return i / 2 + l / 2.0 + f;
        }
    }

    @Differentiable
    static float narrow(float x, int i) {
        Narrow n = new Narrow(x, i);
        float h = n.half() * n.half();
        n.f += x * x;
        n.l = n.i;
        return h + (float) n.share();
    }

    private static final class Initialised {
        final double[] w = {1, 2, 3};
        final double[][] m = {{1, 2}, {3}};
        final int[] k = {2, 0, 1};
        double sum = w[0] + m[1][0] * k[0];
        final int size = w.length;

        Initialised(double x) {
            w[1] *= x;
            m[0][1] += w[1];
            for (int i = 0; i < size; i++) {
                sum += w[k[i]] * x;
            }
        }
    }

    @Differentiable
    static double initialised(double x, double y) {
        Initialised a = new Initialised(x);
        Initialised b = new Initialised(y);
        a.w[0] = b.m[0][1];
        b.m[1][0] *= a.sum;
        return a.w[0] * a.w[1] + b.m[1][0] + b.sum + b.w[0];
    }

    @Differentiable
    static double declaredLater(double x) {
        Defaults d = new Defaults();
        d.d = x;
        if (x > 1) {
            Defaults e = new Defaults();
            e.d = x * x;
            d = new Defaults();
            d.step(e.d);
        }
        return d.all() * x;
    }
}

package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Bounds, steps, indices and recursion by the fields of objects. */
@SuppressWarnings("lossy-conversions")
public final class StepsAndBounds {
    private StepsAndBounds() {}

    static final class Count {
        int n;
        double s;
        long l;
        boolean on;
        int[] k = {3, 1, 2};

        int next() {
            return n++;
        }

        int limit() {
            return k[0]--;
        }

        double d() {
            s += 0.5;
            return s;
        }

        boolean flip() {
            on = !on;
            return on;
        }

        int peek() {
            n += 0;
            return n;
        }
    }

    @Differentiable
    static double bounds(double[] x) {
        Count c = new Count();
        c.n = x.length;
        double r = 0;
        for (int i = 0; i < c.peek(); i++) {
            r += x[i] * (i + 1);
            c.s += r;
        }
        for (int i = c.next() - 1; i >= 0; i--) {
            r *= x[i];
            c.s += r;
        }
        for (int i = 0; i < c.limit(); i++) {
            r += c.s * i;
        }
        for (int i = 0, j = c.peek() - 2; i < j; i++, j--) {
            r += x[i] * x[j] * c.d();
        }
        return r + c.s;
    }

    @Differentiable
    static double boundsWhile(double[] x) {
        Count c = new Count();
        double r = 1;
        while (c.n < x.length) {
            r += x[c.next()] * r;
            if (c.flip()) {
                r += c.d();
            }
        }
        while (--c.n >= 0) {
            r *= x[c.n];
            c.s += r;
        }
        do {
            c.n++;
            r += c.s;
        } while (c.flip() || c.n < 3);
        return r + c.s * c.n * c.k[1];
    }

    @Differentiable
    static double doubleLoop(double x, double y) {
        Count c = new Count();
        double r = 1;
        for (double t = 0; t < 2; t += c.d()) {
            r += t * x * r;
        }
        for (c.s = 0; c.s < y; c.s += 0.4) {
            r += c.s * x;
        }
        for (c.s = x; c.s < 3; c.s *= 1 + y) {
            r += c.s;
            c.n++;
        }
        return r * c.s + c.n * c.k[2];
    }

    @Differentiable
    @Args("k[n] in 0..1; n >= 2")
    static double index(double[] x, int[] k, double y) {
        Count c = new Count();
        double r = c.k[0];
        c.k = k;
        for (int i = 0; i < c.k.length; i++) {
            r += x[c.k[i]] * y;
            c.l += k[i];
        }
        c.l *= 2;
        c.l += r > 1 ? 1 : 2.5;
        r *= c.l;
        c.n = (int) (r * 0.1) % 2;
        r += x[c.n] * (c.n = 1 - c.n) + x[c.n] * (c.l >> 1);
        c.l ^= 3;
        c.l <<= 1;
        c.on |= r > 0;
        c.on ^= c.flip();
        return c.on ? r * c.l : r * y;
    }

    @Differentiable
    static double indexOwn(double x, double y) {
        Count c = new Count();
        double[] t = {x, y, x * y, y * y};
        c.k[c.n] = c.k[c.next()] - c.k[c.n];
        t[c.k[0]] *= t[c.k[c.next()]] + c.limit();
        t[c.k[2]--] += t[c.k[2]]++ * x;
        double r = 0;
        for (int i : c.k) {
            r += t[i + 1] * (c.n += i + 2);
        }
        for (double v : t) {
            t[c.n & 3] *= v;
            r += v;
            c.n++;
        }
        return r + t[0] * t[1] * t[2] + t[3];
    }

    static final class F {
        float a;
        float b = 1.5f;

        F(float a) {
            this.a = a;
        }

        float mul(double x) {
            a *= x;
            b += a;
            return a * b;
        }

        void div(int n) {
            a /= n;
            b -= 0.1;
        }
    }

    @Differentiable
    static float floats(float x, float y) {
        F f = new F(x);
        float r = f.mul(y);
        f.div(2);
        f.a += y * 2.0;
        r += f.mul(f.b);
        f = new F(f.b * f.a);
        return r + f.mul(x) + f.b++ * f.a;
    }

    static final class Nest {
        double v;

        Nest(double v) {
            this.v = v;
        }

        double sum(int n) {
            if (n == 0) {
                return v;
            }
            Nest inner = new Nest(v * 0.5);
            return inner.sum(n - 1) + v;
        }

        static double go(double x, int n) {
            Nest a = new Nest(x);
            if (n > 0) {
                a.v *= go(a.v, n - 1);
            }
            return a.v + n;
        }

        void down(int n, double x) {
            if (n <= 0) {
                v += x;
                return;
            }
            v *= x;
            down(n - 1, x * 0.9);
            if (v > 1) {
                down(n - 2, v);
            }
        }

        boolean even(int n) {
            return n == 0 || odd(n - 1);
        }

        boolean odd(int n) {
            return n != 0 && even(n - 1);
        }

        double pick(int n, double x) {
            return even(n) ? v * x : v + x;
        }
    }

    @Differentiable
    @Args("n = 0|1|2|3|5")
    static double recursive(double x, int n) {
        Nest a = new Nest(x);
        double r = a.sum(n) * Nest.go(x, n);
        a.down(n, x);
        r += a.v * a.pick(n, r);
        a.down(2, a.v * 0.3);
        return r + a.v;
    }

    static final class Arr {
        final double[] v;
        int n;

        Arr(int n) {
            v = new double[n];
        }

        void fill(double x, int i) {
            if (i < v.length) {
                v[i] = x * (i + 1) + (i > 0 ? v[i - 1] : 0);
                fill(x * 0.8, i + 1);
                v[i] *= x;
            }
        }

        double total(int i) {
            return i < v.length ? v[i] + total(i + 1) : 0;
        }

        void sort() {
            for (int i = 1; i < v.length; i++) {
                double k = v[i];
                int j = i - 1;
                while (j >= 0 && v[j] > k) {
                    v[j + 1] = v[j];
                    j--;
                    n++;
                }
                v[j + 1] = k;
            }
        }

        void grow(double x) {
            if (n < v.length) {
                v[n++] = x;
                grow(x * x);
            }
        }
    }

    @Differentiable
    @Args("n = 0|1|2|3|5")
    static double filled(double x, int n) {
        Arr a = new Arr(n);
        a.fill(x, 0);
        double r = a.total(0);
        a.fill(r, 1);
        a.grow(x);
        r += a.total(0) * x;
        a.sort();
        for (int i = 0; i < n; i++) {
            r += a.v[i] * (i + 1);
        }
        return r * x + a.n;
    }
}

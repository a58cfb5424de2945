package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Records as results: the value is the user's record, derivatives are given for each component. */
public final class RecordResults {
    private RecordResults() {}

    /** What goes in. */
    public record Params(double rate, double[] w, int k) {
        Params scaled(double by) {
            return new Params(rate * by, w, k);
        }
    }

    /** What comes out. */
    public record Out(double price, double[] greeks) {}

    @Differentiable
    static Out price(Params p) {
        double price = 0;
        double[] greeks = new double[p.w().length];
        for (int i = 0; i < p.w().length; i++) {
            greeks[i] = Math.exp(-p.rate() * (i + p.k()));
            price += p.w()[i] * greeks[i];
        }
        return new Out(price, greeks);
    }

    /** A constructor that checks: it sees values, and no derivative, which may be negative (trap 54). */
    record Positive(double area, double edge) {
        Positive {
            if (area < 0) {
                throw new IllegalArgumentException("negative: " + area);
            }
            if (!(edge >= 0)) {
                throw new IllegalArgumentException("negative: " + edge);
            }
        }
    }

    @Differentiable
    static Positive square(double edge) {
        return new Positive(edge * edge, 3 - edge);
    }

    /** Written out, and as good as what the compiler writes. */
    record Complex(double re, double im) {
        Complex(double re, double im) {
            this.re = re;
            this.im = im;
        }

        Complex times(Complex other) {
            return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
        }
    }

    @Differentiable
    static Complex power(Complex z, int n) {
        Complex p = new Complex(1, 0);
        for (int i = 0; i < n; i++) {
            p = p.times(z);
        }
        return p;
    }

    /** Records in a record, a string and a whole number beside. */
    record Fit(Complex root, String name, float error, long steps, double[][] trace) {}

    @Differentiable
    static Fit newton(double re, double im, float error) {
        Complex z = new Complex(re, im);
        double[][] trace = new double[2][3];
        for (int i = 0; i < 3; i++) {
            trace[0][i] = z.re();
            trace[1][i] = z.im();
            z = z.times(new Complex(0.5, -0.25));
        }
        return new Fit(z, "newton", error * error, trace.length, trace);
    }

    /** Exits on several ways, parameters that are handed back. */
    @Differentiable
    static Complex clipped(Complex z, double most) {
        double size = Math.hypot(z.re(), z.im());
        if (size < 0.1) {
            return z;
        }
        for (int i = 0; i < 3; i++) {
            if (size * i > most) {
                return new Complex(z.re() / size, i);
            }
        }
        return new Complex(most, size);
    }

    @Differentiable
    static Params handed(Params p, double by) {
        return p.scaled(by * by);
    }

    /** One array as two components, of which each has its own bar. */
    record Twice(double[] a, double[] b) {}

    @Differentiable
    static Twice twice(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
        }
        return new Twice(y, y);
    }

    /** Only one of the components. */
    @Differentiable(of = "result.greeks", name = "RecordResultsGreeks")
    static Out greeks(Params p) {
        double[] greeks = new double[p.w().length];
        for (int i = 0; i < greeks.length; i++) {
            greeks[i] = p.w()[i] * p.rate();
        }
        return new Out(p.rate() * 2, greeks);
    }

    record Single(double only) {}

    @Differentiable
    static Single single(Single s, double x) {
        return new Single(s.only() * x);
    }

    /** Beside an array that is written. */
    @Differentiable
    @Args("u[n] inout")
    static Out written(double[] u, double h) {
        double[] before = u.clone();
        for (int i = 0; i < u.length; i++) {
            u[i] -= h * u[i];
        }
        return new Out(h * u.length, before);
    }
}

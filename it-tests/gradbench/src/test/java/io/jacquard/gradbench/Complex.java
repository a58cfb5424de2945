package io.jacquard.gradbench;

import java.util.function.Function;

/**
 * Complex numbers, for derivatives that owe nothing to any compiler: the imaginary part of f(x + ih) is h f'(x), without
 * any cancellation.
 */
record Complex(double re, double im) {
    private static final double STEP = 1e-40;

    static final Complex ZERO = of(0);

    static Complex of(double re) {
        return new Complex(re, 0);
    }

    static Complex[] of(double[] numbers) {
        Complex[] all = new Complex[numbers.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(numbers[i]);
        }
        return all;
    }

    /** The partial derivatives, a row for each result. */
    static double[][] jacobian(Function<Complex[], Complex[]> f, double[] x) {
        double[][] rows = new double[f.apply(of(x)).length][x.length];
        for (int j = 0; j < x.length; j++) {
            Complex[] moved = of(x);
            moved[j] = new Complex(x[j], STEP);
            Complex[] value = f.apply(moved);
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = value[i].im / STEP;
            }
        }
        return rows;
    }

    Complex plus(Complex z) {
        return new Complex(re + z.re, im + z.im);
    }

    Complex minus(Complex z) {
        return new Complex(re - z.re, im - z.im);
    }

    Complex times(Complex z) {
        return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
    }

    Complex times(double r) {
        return new Complex(re * r, im * r);
    }

    Complex over(Complex z) {
        double norm = z.re * z.re + z.im * z.im;
        return new Complex((re * z.re + im * z.im) / norm, (im * z.re - re * z.im) / norm);
    }

    Complex exp() {
        return new Complex(Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im));
    }

    Complex log() {
        return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
    }

    /** Of a number with a positive real part. */
    Complex sqrt() {
        return log().times(0.5).exp();
    }

    Complex sin() {
        return new Complex(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
    }

    Complex cos() {
        return new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
    }

    Complex tanh() {
        Complex e = times(2).exp();
        return e.minus(of(1)).over(e.plus(of(1)));
    }

    Complex sigmoid() {
        return of(1).over(of(1).plus(times(-1).exp()));
    }
}

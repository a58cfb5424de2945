package io.jacquard.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The modules {@code hello}, {@code llsq}, {@code lse}, {@code det} and {@code ode}, against formulas of their derivatives. */
class ScalarTest {
    private final Dialogue dialogue = new Dialogue();

    @Test
    void hello() throws IOException {
        double x = 1;
        for (int round = 0; round < 4; round++) {
            double square = (Double) dialogue.output("hello", "square", "" + x);
            assertEquals(x * x, square);
            x = (Double) dialogue.output("hello", "double", "" + square);
            assertEquals(2 * square, x);
        }
        assertEquals(32768, x);
    }

    @Test
    void llsq() throws IOException {
        for (int n : new int[] {2, 5, 40}) {
            double[] x = new Draws(n).vector(7, -1, 1);
            double value = 0;
            double[] gradient = new double[x.length];
            for (int i = 0; i < n; i++) {
                double t = -1 + 2 * i / (n - 1.0);
                double r = Math.signum(t);
                for (int j = 0; j < x.length; j++) {
                    r -= x[j] * Math.pow(t, j);
                }
                value += r * r / 2;
                for (int j = 0; j < x.length; j++) {
                    gradient[j] -= r * Math.pow(t, j);
                }
            }
            String input = "{\"x\": " + Draws.json(x) + ", \"n\": " + n + ", \"min_runs\": 2, \"min_seconds\": 0}";
            Dialogue.assertClose(value, dialogue.output("llsq", "primal", input));
            Dialogue.assertClose(gradient, dialogue.output("llsq", "gradient", input));
        }
    }

    @Test
    void lse() throws IOException {
        for (int n : new int[] {1, 2, 50}) {
            double[] x = new Draws(n).vector(n, -3, 3);
            double sum = Arrays.stream(x).map(Math::exp).sum();
            double[] gradient = Arrays.stream(x).map(v -> Math.exp(v) / sum).toArray();
            String input = "{\"x\": " + Draws.json(x) + ", \"min_runs\": 2, \"min_seconds\": 0}";
            Dialogue.assertClose(Math.log(sum), dialogue.output("lse", "primal", input));
            Dialogue.assertClose(gradient, dialogue.output("lse", "gradient", input));
        }
    }

    /** By elimination, over complex numbers. */
    @Test
    void det() throws IOException {
        for (int ell : new int[] {1, 2, 3, 6}) {
            double[] a = new Draws(ell).vector(ell * ell, 0.1, 1);
            String input = "{\"A\": " + Draws.json(a) + ", \"ell\": " + ell + ", \"min_runs\": 2, \"min_seconds\": 0}";
            Dialogue.assertClose(eliminated(Complex.of(a), ell).re(), dialogue.output("det", "primal", input));
            Dialogue.assertClose(
                    Complex.jacobian(z -> new Complex[] {eliminated(z, ell)}, a)[0],
                    dialogue.output("det", "gradient", input));
        }
    }

    private static Complex eliminated(Complex[] a, int ell) {
        Complex product = Complex.of(1);
        for (int k = 0; k < ell; k++) {
            product = product.times(a[k * ell + k]);
            for (int i = k + 1; i < ell; i++) {
                Complex factor = a[i * ell + k].over(a[k * ell + k]);
                for (int j = k; j < ell; j++) {
                    a[i * ell + j] = a[i * ell + j].minus(factor.times(a[k * ell + j]));
                }
            }
        }
        return product;
    }

    /** Where there is no more than four times as many components as steps the last one depends on the first. */
    @Test
    void ode() throws IOException {
        for (int[] size : new int[][] {{1, 1}, {4, 1}, {4, 7}, {8, 2}, {11, 5}}) {
            int n = size[0];
            int s = size[1];
            double[] x = new Draws(n + s).vector(n, 0.2, 1.4);
            String input = "{\"x\": " + Draws.json(x) + ", \"s\": " + s + ", \"min_runs\": 2, \"min_seconds\": 0}";
            double[] y = (double[]) dialogue.output("ode", "primal", input);
            Complex[] expected = solution(Complex.of(x), s);
            assertEquals(n, y.length);
            for (int i = 0; i < n; i++) {
                Dialogue.assertClose(expected[i].re(), y[i]);
            }
            double[][] jacobian = Complex.jacobian(z -> solution(z, s), x);
            Dialogue.assertClose(jacobian[n - 1], dialogue.output("ode", "gradient", input));
            if (n <= 4) {
                double product = 1;
                for (int i = 0; i < n; i++) {
                    product *= 2 * x[i] / (i + 1);
                }
                Dialogue.assertClose(product, y[n - 1]);
            }
        }
    }

    /**
     * What the method of Runge and Kutta does with a linear system, which it is if the constant 1 is a component: each step
     * multiplies by the first terms of the exponential series.
     */
    private static Complex[] solution(Complex[] x, int s) {
        double h = 2.0 / s;
        Complex[] y = new Complex[x.length + 1];
        Arrays.fill(y, Complex.ZERO);
        y[0] = Complex.of(1);
        for (int step = 0; step < s; step++) {
            Complex[] term = y.clone();
            for (int order = 1; order <= 4; order++) {
                Complex[] next = new Complex[y.length];
                next[0] = Complex.ZERO;
                for (int i = 1; i < y.length; i++) {
                    next[i] = x[i - 1].times(term[i - 1]).times(h / order);
                }
                term = next;
                for (int i = 0; i < y.length; i++) {
                    y[i] = y[i].plus(term[i]);
                }
            }
        }
        return Arrays.copyOfRange(y, 1, y.length);
    }
}

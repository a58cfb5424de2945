package io.jacquard.gradbench;

import static io.jacquard.gradbench.Draws.part;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The module {@code gmm}, against the logarithm of the product of the densities. */
class GmmTest {
    private final Dialogue dialogue = new Dialogue();

    @Test
    void gmm() throws IOException {
        check(2, 3, 10, 2, 1.3);
        check(1, 1, 3, 0, 0.7);
        check(4, 2, 5, 0, 1);
        check(3, 5, 1, 3, 2);
    }

    private void check(int d, int k, int n, int m, double gamma) throws IOException {
        Draws draws = new Draws(d + 10L * k);
        int triangle = d * (d - 1) / 2;
        double[] alpha = draws.vector(k, -1, 1);
        double[][] mu = draws.matrix(k, d, 0, 1);
        double[][] q = draws.matrix(k, d, -1, 1);
        double[][] l = draws.matrix(k, triangle, -1, 1);
        double[][] x = draws.matrix(n, d, 0, 1);
        String input = "{\"d\": " + d + ", \"k\": " + k + ", \"n\": " + n + ", \"x\": " + Draws.json(x) + ", \"m\": "
                + m
                + ", \"gamma\": " + gamma + ", \"alpha\": " + Draws.json(alpha) + ", \"mu\": " + Draws.json(mu)
                + ", \"q\": " + Draws.json(q) + ", \"l\": " + Draws.json(l) + ", \"min_runs\": 2, \"min_seconds\": 0}";
        double[] flat = Draws.flat(alpha, Draws.flat(mu), Draws.flat(q), Draws.flat(l));
        Dialogue.assertClose(
                posterior(Complex.of(flat), d, k, x, m, gamma).re(), dialogue.output("gmm", "objective", input));

        Map<?, ?> jacobian = (Map<?, ?>) dialogue.output("gmm", "jacobian", input);
        double[] expected = Complex.jacobian(z -> new Complex[] {posterior(z, d, k, x, m, gamma)}, flat)[0];
        assertEquals(List.of("alpha", "mu", "q", "l"), List.copyOf(jacobian.keySet()));
        Dialogue.assertClose(Arrays.copyOf(expected, k), jacobian.get("alpha"));
        Dialogue.assertClose(rows(expected, k, k, d), jacobian.get("mu"));
        Dialogue.assertClose(rows(expected, k + k * d, k, d), jacobian.get("q"));
        Dialogue.assertClose(rows(expected, k + 2 * k * d, k, triangle), jacobian.get("l"));
    }

    private static double[][] rows(double[] flat, int from, int m, int n) {
        double[][] rows = new double[m][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, from + i * n, from + (i + 1) * n));
        return rows;
    }

    private static Complex posterior(Complex[] flat, int d, int k, double[][] x, int m, double gamma) {
        int triangle = d * (d - 1) / 2;
        Complex[] weight = new Complex[k];
        Complex all = Complex.ZERO;
        for (int j = 0; j < k; j++) {
            weight[j] = flat[j].exp();
            all = all.plus(weight[j]);
        }
        Complex log = Complex.ZERO;
        for (double[] observation : x) {
            Complex density = Complex.ZERO;
            for (int j = 0; j < k; j++) {
                Complex[] mu = part(flat, k + j * d, d);
                Complex[][] root = root(flat, d, k, j, triangle);
                Complex square = Complex.ZERO;
                Complex determinant = Complex.of(1);
                for (int r = 0; r < d; r++) {
                    Complex sum = Complex.ZERO;
                    for (int c = 0; c <= r; c++) {
                        sum = sum.plus(
                                root[r][c].times(Complex.of(observation[c]).minus(mu[c])));
                    }
                    square = square.plus(sum.times(sum));
                    determinant = determinant.times(root[r][r]);
                }
                density = density.plus(weight[j]
                        .over(all)
                        .times(determinant)
                        .times(square.times(-0.5).exp()));
            }
            log = log.plus(density.times(Math.pow(2 * Math.PI, -0.5 * d)).log());
        }
        for (int j = 0; j < k; j++) {
            Complex[][] root = root(flat, d, k, j, triangle);
            for (int r = 0; r < d; r++) {
                for (int c = 0; c <= r; c++) {
                    log = log.minus(root[r][c].times(root[r][c]).times(0.5 * gamma * gamma));
                }
                log = log.plus(root[r][r].log().times(m));
            }
        }
        int w = d + m + 1;
        double constant = w * d * Math.log(gamma / Math.sqrt(2)) - 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int j = 1; j <= d; j++) {
            constant -= Math.log(gammaOfHalf(w + 1 - j));
        }
        return log.plus(Complex.of(k * constant));
    }

    private static Complex[][] root(Complex[] flat, int d, int k, int j, int triangle) {
        Complex[] q = part(flat, k + k * d + j * d, d);
        Complex[] l = part(flat, k + 2 * k * d + j * triangle, triangle);
        Complex[][] root = new Complex[d][d];
        int p = 0;
        for (int c = 0; c < d; c++) {
            root[c][c] = q[c].exp();
            for (int r = c + 1; r < d; r++) {
                root[r][c] = l[p++];
            }
        }
        return root;
    }

    /** Γ(twice / 2), by factorials. */
    private static double gammaOfHalf(int twice) {
        int n = twice / 2;
        return twice % 2 == 0
                ? factorial(n - 1)
                : factorial(2 * n) / (Math.pow(4, n) * factorial(n)) * Math.sqrt(Math.PI);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}

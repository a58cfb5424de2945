package io.jacquard.gradbench;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The module {@code lstm}, against its formulas over complex numbers. */
class LstmTest {
    private final Dialogue dialogue = new Dialogue();

    @Test
    void lstm() throws IOException {
        check(1, 3, 1);
        check(2, 6, 3);
        check(3, 4, 2);
    }

    private void check(int layers, int c, int b) throws IOException {
        Draws draws = new Draws(layers);
        double[][] main = draws.matrix(2 * layers, 4 * b, -1, 1);
        double[][] extra = draws.matrix(3, b, -1, 1);
        double[][] state = draws.matrix(2 * layers, b, -1, 1);
        double[][] sequence = draws.matrix(c, b, 0, 1);
        for (double[] row : sequence) {
            Arrays.setAll(row, j -> Math.rint(row[j]));
        }
        String input = "{\"main_params\": " + Draws.json(main) + ", \"extra_params\": " + Draws.json(extra)
                + ", \"state\": " + Draws.json(state) + ", \"sequence\": " + Draws.json(sequence)
                + ", \"min_runs\": 2, \"min_seconds\": 0}";
        double[] flat = Draws.flat(Draws.flat(main), Draws.flat(extra));
        Dialogue.assertClose(
                loss(Complex.of(flat), layers, state, sequence).re(), dialogue.output("lstm", "objective", input));
        Dialogue.assertClose(
                Complex.jacobian(z -> new Complex[] {loss(z, layers, state, sequence)}, flat)[0],
                dialogue.output("lstm", "jacobian", input));
    }

    private static Complex loss(Complex[] flat, int layers, double[][] state, double[][] sequence) {
        int b = state[0].length;
        int extra = 8 * layers * b;
        Complex[][] hidden = new Complex[layers][];
        Complex[][] cells = new Complex[layers][];
        for (int i = 0; i < layers; i++) {
            hidden[i] = Complex.of(state[2 * i]);
            cells[i] = Complex.of(state[2 * i + 1]);
        }
        Complex loss = Complex.ZERO;
        for (int t = 0; t + 1 < sequence.length; t++) {
            Complex[] y = new Complex[b];
            Complex sum = Complex.of(2);
            for (int j = 0; j < b; j++) {
                Complex u = flat[extra + j].times(sequence[t][j]);
                for (int i = 0; i < layers; i++) {
                    int w = 8 * i * b + j;
                    Complex h = hidden[i][j];
                    Complex forget = u.times(flat[w]).plus(flat[w + 4 * b]).sigmoid();
                    Complex in = h.times(flat[w + b]).plus(flat[w + 5 * b]).sigmoid();
                    Complex out = u.times(flat[w + 2 * b]).plus(flat[w + 6 * b]).sigmoid();
                    Complex change =
                            h.times(flat[w + 3 * b]).plus(flat[w + 7 * b]).tanh();
                    cells[i][j] = cells[i][j].times(forget).plus(in.times(change));
                    hidden[i][j] = out.times(cells[i][j].tanh());
                    u = hidden[i][j];
                }
                y[j] = u.times(flat[extra + b + j]).plus(flat[extra + 2 * b + j]);
                sum = sum.plus(y[j].exp());
            }
            for (int j = 0; j < b; j++) {
                loss = loss.minus(y[j].minus(sum.log()).times(sequence[t + 1][j]));
            }
        }
        return loss.times(1.0 / (b * (sequence.length - 1)));
    }
}

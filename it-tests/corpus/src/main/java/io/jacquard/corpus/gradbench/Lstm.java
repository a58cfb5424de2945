package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** The loss of a network of long short-term memory whose layers work element by element. */
public final class Lstm {
    private Lstm() {}

    /**
     * The objective: how badly each element of a sequence is predicted from those before it.
     *
     * @param main for each layer a row of weights and a row of biases, each of four blocks: forget, in, out, change
     * @param extra the weights of the input, the weights and the biases of the output
     * @param state for each layer, what is hidden and what is in its cells at the beginning
     * @param sequence the elements
     */
    @Differentiable(wrt = {"main", "extra"})
    @Args("b = 1|3; c = 3|5; main[4][4*b] in -1..1; extra[3][b] in -1..1; state[4][b] in -1..1; sequence[c][b] in 0..1")
    public static double objective(double[][] main, double[][] extra, double[][] state, double[][] sequence) {
        int layers = state.length / 2;
        int b = extra[0].length;
        double[][] hidden = new double[layers][b];
        double[][] cells = new double[layers][b];
        for (int i = 0; i < layers; i++) {
            System.arraycopy(state[2 * i], 0, hidden[i], 0, b);
            System.arraycopy(state[2 * i + 1], 0, cells[i], 0, b);
        }
        double[] u = new double[b];
        double total = 0;
        for (int t = 0; t < sequence.length - 1; t++) {
            for (int j = 0; j < b; j++) {
                u[j] = sequence[t][j] * extra[0][j];
            }
            for (int i = 0; i < layers; i++) {
                layer(main[2 * i], main[2 * i + 1], hidden[i], cells[i], u);
            }
            double sum = 2;
            for (int j = 0; j < b; j++) {
                u[j] = u[j] * extra[1][j] + extra[2][j];
                sum += Math.exp(u[j]);
            }
            double norm = Math.log(sum);
            double[] target = sequence[t + 1];
            for (int j = 0; j < b; j++) {
                total += target[j] * (u[j] - norm);
            }
        }
        return -total / (b * (sequence.length - 1));
    }

    /** One layer; {@code u} is what comes in, and then what goes out. */
    private static void layer(double[] weights, double[] biases, double[] hidden, double[] cells, double[] u) {
        int b = u.length;
        for (int j = 0; j < b; j++) {
            double forget = sigmoid(u[j] * weights[j] + biases[j]);
            double in = sigmoid(hidden[j] * weights[b + j] + biases[b + j]);
            double out = sigmoid(u[j] * weights[2 * b + j] + biases[2 * b + j]);
            double change = Math.tanh(hidden[j] * weights[3 * b + j] + biases[3 * b + j]);
            cells[j] = cells[j] * forget + in * change;
            hidden[j] = out * Math.tanh(cells[j]);
            u[j] = hidden[j];
        }
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }
}

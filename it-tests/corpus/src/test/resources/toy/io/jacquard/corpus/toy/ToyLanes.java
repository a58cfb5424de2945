package io.jacquard.corpus.toy;

import io.jacquard.product.Lanes;
import java.util.Arrays;

final class ToyLanes implements Lanes {
    final double[][] inputs;
    final double[][] outputs;

    ToyLanes(int width, int columns) {
        inputs = new double[width][columns];
        outputs = new double[width][1];
    }

    @Override
    public void clear() {
        for (int lane = 0; lane < inputs.length; lane++) {
            Arrays.fill(inputs[lane], 0.0);
            outputs[lane][0] = 0.0;
        }
    }

    @Override
    public void seedOutput(int lane, int row, double value) {
        outputs[lane][row] = value;
    }

    @Override
    public void seedOutput(int lane, double[] flat) {
        outputs[lane][0] = flat[0];
    }

    @Override
    public void seedInput(int lane, int column, double value) {
        inputs[lane][column] = value;
    }

    @Override
    public void seedInput(int lane, double[] flat) {
        System.arraycopy(flat, 0, inputs[lane], 0, flat.length);
    }

    @Override
    public double[] input(int lane, double[] flat) {
        return inputs[lane];
    }

    @Override
    public double[] output(int lane, double[] flat) {
        return outputs[lane];
    }

    @Override
    public void moveInput(int from, Lanes to, int lane) {
        to.seedInput(lane, inputs[from]);
    }
}

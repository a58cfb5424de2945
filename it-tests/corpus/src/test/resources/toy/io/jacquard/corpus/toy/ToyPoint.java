package io.jacquard.corpus.toy;

import io.jacquard.product.Cost;
import io.jacquard.product.Lanes;
import io.jacquard.product.Linearized;
import java.util.Arrays;

/** Holds J, which has one row. */
final class ToyPoint implements Linearized {
    private final double value;
    private final double[] row;

    ToyPoint(double[] x, double a) {
        ToyFAdjoint.Result result = ToyFAdjoint.vjp(x, a, 1.0);
        value = result.value();
        row = Arrays.copyOf(result.xBar(), x.length + 1);
        row[x.length] = result.aBar();
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public int columns() {
        return row.length;
    }

    @Override
    public double[] value(double[] flat) {
        flat[0] = value;
        return flat;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 1, 1, 0);
    }

    @Override
    public long savedBytes() {
        return 8L * row.length;
    }

    @Override
    public Lanes lanes(int width) {
        return new ToyLanes(width, row.length);
    }

    @Override
    public void reverse(Lanes lanes) {
        ToyLanes l = (ToyLanes) lanes;
        for (int lane = 0; lane < l.inputs.length; lane++) {
            for (int j = 0; j < row.length; j++) {
                l.inputs[lane][j] += row[j] * l.outputs[lane][0];
            }
        }
    }

    @Override
    public void tangent(Lanes lanes) {
        ToyLanes l = (ToyLanes) lanes;
        for (int lane = 0; lane < l.inputs.length; lane++) {
            l.outputs[lane][0] = 0;
            for (int j = 0; j < row.length; j++) {
                l.outputs[lane][0] += row[j] * l.inputs[lane][j];
            }
        }
    }
}

package io.jacquard.product;

import io.jacquard.support.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear function of an array of ragged rows, which lies end to end nowhere: the opposite of {@link SeedPoint} in every
 * choice that the seam leaves. Counts what is asked of it.
 */
final class MatrixPoint implements Linearized {
    private final double[][] matrix;
    private final double[][] shape;
    private final double skew;
    private final Cost cost;
    final List<Integer> widths = new ArrayList<>();
    int reverseSweeps;
    int tangentSweeps;

    /** @param skew added to entry i of every tangent, i times, so that a product is not symmetric by luck */
    MatrixPoint(double[][] matrix, double[][] shape, double skew, Cost cost) {
        this.matrix = matrix;
        this.shape = shape;
        this.skew = skew;
        this.cost = cost;
    }

    MatrixPoint(double[][] matrix, double[][] shape) {
        this(matrix, shape, 0.0, new Cost(1, 1, 1, 1, 0));
    }

    @Override
    public int rows() {
        return matrix.length;
    }

    @Override
    public int columns() {
        return Rows.size(shape);
    }

    @Override
    public double[] value(double[] flat) {
        java.util.Arrays.fill(flat, 0, rows(), 0.0);
        return flat;
    }

    @Override
    public Cost cost() {
        return cost;
    }

    @Override
    public long savedBytes() {
        return 0;
    }

    @Override
    public Lanes lanes(int width) {
        widths.add(width);
        return new MatrixLanes(width);
    }

    @Override
    public void reverse(Lanes lanes) {
        reverseSweeps++;
        MatrixLanes bars = (MatrixLanes) lanes;
        for (int lane = 0; lane < bars.inputs.length; lane++) {
            double[] flat = bars.input(lane, new double[columns()]);
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < flat.length; j++) {
                    flat[j] += matrix[i][j] * bars.outputs[lane][i][0];
                }
                bars.outputs[lane][i][0] = Double.NaN;
            }
            bars.seedInput(lane, flat);
        }
    }

    @Override
    public void tangent(Lanes lanes) {
        tangentSweeps++;
        MatrixLanes dots = (MatrixLanes) lanes;
        for (int lane = 0; lane < dots.inputs.length; lane++) {
            double[] flat = dots.input(lane, new double[columns()]);
            for (int i = 0; i < matrix.length; i++) {
                double sum = i * skew;
                for (int j = 0; j < flat.length; j++) {
                    sum += matrix[i][j] * flat[j];
                }
                dots.outputs[lane][i][0] = sum;
            }
        }
    }

    /** Inputs shaped like the argument, outputs as one row for each. */
    private final class MatrixLanes implements Lanes {
        final double[][][] inputs;
        final double[][][] outputs;

        MatrixLanes(int width) {
            inputs = new double[width][][];
            outputs = new double[width][rows()][1];
            for (int lane = 0; lane < width; lane++) {
                inputs[lane] = Rows.zerosLike(shape);
            }
        }

        @Override
        public void clear() {
            for (int lane = 0; lane < inputs.length; lane++) {
                Rows.fill(inputs[lane], 0.0);
                Rows.fill(outputs[lane], 0.0);
            }
        }

        @Override
        public void seedOutput(int lane, int row, double value) {
            Rows.set(outputs[lane], row, value);
        }

        @Override
        public void seedOutput(int lane, double[] flat) {
            Rows.unflatten(flat, 0, outputs[lane]);
        }

        @Override
        public void seedInput(int lane, int column, double value) {
            Rows.set(inputs[lane], column, value);
        }

        @Override
        public void seedInput(int lane, double[] flat) {
            Rows.unflatten(flat, 0, inputs[lane]);
        }

        @Override
        public double[] input(int lane, double[] flat) {
            Rows.flatten(inputs[lane], flat, 0);
            return flat;
        }

        @Override
        public double[] output(int lane, double[] flat) {
            Rows.flatten(outputs[lane], flat, 0);
            return flat;
        }

        @Override
        public void moveInput(int from, Lanes to, int lane) {
            to.seedInput(lane, input(from, new double[columns()]));
        }
    }
}

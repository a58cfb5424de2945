package io.jacquard.product;

import java.util.Arrays;

/** A point whose Jacobian is that of another one times a matrix, J&middot;M: its independents are coordinates that M makes those of the other out of. */
final class MappedPoint implements Linearized {
    private final Linearized point;
    private final ColumnMap map;

    /** {@code map}: with as many rows as the point has columns. */
    MappedPoint(Linearized point, ColumnMap map) {
        this.point = point;
        this.map = map;
    }

    @Override
    public int rows() {
        return point.rows();
    }

    @Override
    public int columns() {
        return map.columns();
    }

    @Override
    public double[] value(double[] flat) {
        return point.value(flat);
    }

    @Override
    public Cost cost() {
        Cost cost = point.cost();
        long more = map.operations();
        return new Cost(
                cost.primal(),
                cost.tangent() + more,
                cost.adjoint() + more,
                cost.row() + more,
                cost.scratch() + 2L * Double.BYTES * point.columns());
    }

    @Override
    public long savedBytes() {
        return point.savedBytes();
    }

    @Override
    public Lanes lanes(int width) {
        return new Mapped(point.lanes(width), new double[width][columns()], new double[width][point.columns()]);
    }

    @Override
    public boolean isDiagonal() {
        return map instanceof ColumnMap.Diagonal && point.isDiagonal();
    }

    @Override
    public void reverse(Lanes lanes) {
        Mapped mapped = (Mapped) lanes;
        point.reverse(mapped.of);
        map.addTransposeTimes(mapped.barsOfPoint(), mapped.inputs);
    }

    @Override
    public void tangent(Lanes lanes) {
        Mapped mapped = (Mapped) lanes;
        map.times(mapped.inputs, mapped.flat);
        for (int lane = 0; lane < mapped.flat.length; lane++) {
            mapped.of.seedInput(lane, mapped.flat[lane]);
        }
        point.tangent(mapped.of);
    }

    /** Inputs of its own, and lanes of the point behind it, which has the outputs. Bars of inputs are complete after one reverse sweep: every one follows a {@link #clear}. */
    private record Mapped(Lanes of, double[][] inputs, double[][] flat) implements Lanes {
        double[][] barsOfPoint() {
            double[][] bars = new double[flat.length][];
            Arrays.setAll(bars, lane -> of.input(lane, flat[lane]));
            return bars;
        }

        @Override
        public void clear() {
            of.clear();
            for (double[] input : inputs) {
                Arrays.fill(input, 0.0);
            }
        }

        @Override
        public void seedOutput(int lane, int row, double value) {
            of.seedOutput(lane, row, value);
        }

        @Override
        public void seedOutput(int lane, double[] values) {
            of.seedOutput(lane, values);
        }

        @Override
        public void seedInput(int lane, int column, double value) {
            inputs[lane][column] = value;
        }

        @Override
        public void seedInput(int lane, double[] values) {
            System.arraycopy(values, 0, inputs[lane], 0, inputs[lane].length);
        }

        @Override
        public double[] input(int lane, double[] room) {
            return inputs[lane];
        }

        @Override
        public double[] output(int lane, double[] room) {
            return of.output(lane, room);
        }

        @Override
        public void moveInput(int from, Lanes to, int lane) {
            to.seedInput(lane, inputs[from]);
        }
    }
}

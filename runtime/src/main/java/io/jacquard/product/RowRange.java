package io.jacquard.product;

import java.util.Arrays;

/** Some rows of the Jacobian of a point, one behind the other. */
class RowRange implements Linearized {
    private final Linearized point;
    private final int begin;
    private final int end;

    private RowRange(Linearized point, int begin, int end) {
        this.point = point;
        this.begin = begin;
        this.end = end;
    }

    /** In factors if the point is. */
    static Linearized of(Linearized point, int begin, int end) {
        return point instanceof Factored factored
                ? new InFactors(factored, begin, end)
                : new RowRange(point, begin, end);
    }

    @Override
    public int rows() {
        return end - begin;
    }

    @Override
    public int columns() {
        return point.columns();
    }

    @Override
    public double[] value(double[] flat) {
        return some(point.value(new double[point.rows()]), flat);
    }

    private double[] some(double[] all, double[] to) {
        System.arraycopy(all, begin, to, 0, end - begin);
        return to;
    }

    @Override
    public Cost cost() {
        Cost cost = point.cost();
        return new Cost(
                cost.primal(),
                cost.tangent(),
                cost.adjoint(),
                cost.row(),
                cost.scratch() + Double.BYTES * (2L * point.rows() - rows()));
    }

    @Override
    public long savedBytes() {
        return point.savedBytes();
    }

    @Override
    public Lanes lanes(int width) {
        return new Some(this, point.lanes(width));
    }

    @Override
    public boolean sharesLanesWith(Linearized other) {
        return other instanceof RowRange range
                && range.begin == begin
                && range.end == end
                && point.sharesLanesWith(range.point);
    }

    @Override
    public boolean isSingle() {
        return point.isSingle();
    }

    @Override
    public void reverse(Lanes lanes) {
        point.reverse(((Some) lanes).of);
    }

    @Override
    public void tangent(Lanes lanes) {
        point.tangent(((Some) lanes).of);
    }

    /** Lanes of the point behind, of whose outputs only some are seen. */
    private static final class Some implements Lanes {
        private final RowRange range;
        private final Lanes of;
        private final double[] all;

        Some(RowRange range, Lanes of) {
            this.range = range;
            this.of = of;
            all = new double[range.point.rows()];
        }

        @Override
        public void clear() {
            of.clear();
        }

        @Override
        public void seedOutput(int lane, int row, double value) {
            of.seedOutput(lane, range.begin + row, value);
        }

        @Override
        public void seedOutput(int lane, double[] flat) {
            Arrays.fill(all, 0.0);
            System.arraycopy(flat, 0, all, range.begin, range.rows());
            of.seedOutput(lane, all);
        }

        @Override
        public void seedInput(int lane, int column, double value) {
            of.seedInput(lane, column, value);
        }

        @Override
        public void seedInput(int lane, double[] flat) {
            of.seedInput(lane, flat);
        }

        @Override
        public double[] input(int lane, double[] flat) {
            return of.input(lane, flat);
        }

        @Override
        public float[] singleInput(int lane, float[] flat) {
            return of.singleInput(lane, flat);
        }

        @Override
        public double[] output(int lane, double[] flat) {
            return range.some(of.output(lane, all), flat);
        }

        @Override
        public void moveInput(int from, Lanes to, int lane) {
            of.moveInput(from, to instanceof Some some ? some.of : to, lane);
        }
    }

    /** Of a Jacobian in factors, whose terms are the same for some rows as for all. */
    private static final class InFactors extends RowRange implements Factored {
        private final Factored point;

        InFactors(Factored point, int begin, int end) {
            super(point, begin, end);
            this.point = point;
        }

        @Override
        public Factored origin() {
            return point.origin();
        }

        @Override
        public boolean sharesIndependentsWith(Factored other) {
            return origin().sharesIndependentsWith(other.origin());
        }

        @Override
        public Terms terms() {
            return point.terms().ofRows(super.begin, super.end);
        }

        @Override
        public Lanes outputs() {
            return new Some(this, point.outputs());
        }

        @Override
        public void reverse(Lanes lanes, double[][] weights) {
            point.reverse(((Some) lanes).of, weights);
        }
    }
}

package io.jacquard.product;

/** All entries of a Jacobian, by unit seeds: rows by reverse sweeps or columns by tangent sweeps, whichever cost less. */
final class ExplicitMatrix {
    private final Linearized point;
    private final double[][] matrix;

    private ExplicitMatrix(Linearized point, double[][] matrix) {
        this.point = point;
        this.matrix = matrix;
    }

    static void fill(Linearized point, double[][] matrix) {
        if (point.rows() > 0 && point.columns() > 0) {
            new ExplicitMatrix(point, matrix).fill();
        }
    }

    private void fill() {
        Cost cost = point.cost();
        boolean byRows = (double) point.rows() * cost.row() <= (double) point.columns() * cost.tangent();
        int seeds = byRows ? point.rows() : point.columns();
        int wide = byRows && cost.singleRowsPay() ? 0 : seeds - seeds % ComposedProduct.WIDTH;
        sweep(byRows, 0, wide, ComposedProduct.WIDTH);
        sweep(byRows, wide, seeds, 1);
    }

    private void sweep(boolean byRows, int begin, int end, int width) {
        if (begin == end) {
            return;
        }
        Lanes lanes = point.lanes(width);
        double[] column = new double[byRows ? 0 : point.rows()];
        for (int k = begin; k < end; k += width) {
            if (byRows) {
                rows(lanes, k, width);
            } else {
                columns(lanes, k, width, column);
            }
        }
    }

    private void rows(Lanes lanes, int k, int width) {
        UnitSeeds.rows(point, lanes, k, width);
        for (int lane = 0; lane < width; lane++) {
            double[] row = matrix[k + lane];
            LinearizedJacobian.copy(lanes.input(lane, row), row);
        }
    }

    private void columns(Lanes lanes, int k, int width, double[] flat) {
        UnitSeeds.columns(point, lanes, k, width);
        for (int lane = 0; lane < width; lane++) {
            double[] column = lanes.output(lane, flat);
            for (int i = 0; i < column.length; i++) {
                matrix[i][k + lane] = column[i];
            }
        }
    }
}

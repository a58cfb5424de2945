package io.jacquard.product;

/** Some columns of a Jacobian, by tangent sweeps, in arrays that are used again for the next ones. */
final class HeldColumns {
    private final Linearized point;
    private final double[][] columns;
    private final Lanes sweeping;
    private final int width;

    HeldColumns(Linearized point) {
        this.point = point;
        width = width(point);
        columns = new double[held(point)][point.rows()];
        sweeping = point.lanes(width);
    }

    private static int held(Linearized point) {
        return Math.min(ColumnsProduct.HELD, point.columns());
    }

    private static int width(Linearized point) {
        return held(point) < ComposedProduct.WIDTH ? 1 : ComposedProduct.WIDTH;
    }

    static long bytes(Linearized point) {
        return Double.BYTES * (long) held(point) * point.rows() + width(point) * HeldRows.bytesOfLane(point);
    }

    /** Does something with all columns of two Jacobians, some of each at a time. */
    static void each(Linearized first, Linearized second, Course course, Pass pass) {
        HeldColumns left = new HeldColumns(first);
        HeldColumns right = first == second ? left : new HeldColumns(second);
        int n = first.columns();
        for (int j = 0; j < n; j += ColumnsProduct.HELD) {
            int count = Math.min(ColumnsProduct.HELD, n - j);
            course.requireNotCancelled();
            double[][] u = left.sweep(j, count);
            pass.of(u, first == second ? u : right.sweep(j, count), j, count);
            course.done(0, second.rows(), j + count, n);
        }
    }

    /** {@code count} columns of each Jacobian, from {@code begin} on. */
    interface Pass {
        void of(double[][] u, double[][] v, int begin, int count);
    }

    /** {@code count} columns from {@code begin} on: the first elements of the result, good until the next call. */
    double[][] sweep(int begin, int count) {
        for (int j = 0; j < count; j += width) {
            int together = Math.min(width, count - j);
            UnitSeeds.columns(point, sweeping, begin + j, together);
            for (int lane = 0; lane < together; lane++) {
                double[] column = columns[j + lane];
                LinearizedJacobian.copy(sweeping.output(lane, column), column);
            }
        }
        return columns;
    }
}

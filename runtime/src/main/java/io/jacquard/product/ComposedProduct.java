package io.jacquard.product;

/** The strategy "composed": reverse sweeps at the second point give rows of J2, tangent sweeps at the first contract them. */
final class ComposedProduct {
    /** Directions that are swept together; what generated code has bodies for, beside single ones. */
    static final int WIDTH = 4;

    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;
    private final int width;
    private final double[][] flat;
    private final double[][] columns;

    /** {@code width}: how many directions the tangent sweeps take, {@link #WIDTH} or, where memory is scarce, 1. */
    ComposedProduct(Linearized first, Linearized second, Course course, double[][] product, int width) {
        this.width = width;
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
        columns = new double[width][];
        flat = new double[Math.min(width, second.rows())][first.rows()];
    }

    void run() {
        int rows = second.rows();
        int wide = rows - rows % width;
        int together = wide > 0 && !second.cost().singleRowsPay() ? width : 1;
        Lanes bars = second.lanes(together);
        if (wide > 0) {
            columns(0, wide, bars, together, width);
        }
        if (wide < rows) {
            columns(wide, rows, together == 1 ? bars : second.lanes(1), 1, 1);
        }
    }

    /**
     * The columns of the product from one up to another: {@code together} rows of J2 in each reverse sweep, {@code width}
     * columns in each tangent sweep.
     */
    private void columns(int begin, int end, Lanes bars, int together, int width) {
        Lanes dots = together == width && first.sharesLanesWith(second) ? bars : first.lanes(width);
        for (int k = begin; k < end; k += width) {
            course.requireNotCancelled();
            for (int lane = 0; lane < width; lane += together) {
                UnitSeeds.rows(second, bars, k + lane, together);
                if (dots != bars) {
                    move(bars, together, dots, lane);
                }
            }
            first.tangent(dots);
            store(k, width, dots);
            course.done(k + width);
        }
    }

    private static void move(Lanes bars, int together, Lanes dots, int to) {
        for (int lane = 0; lane < together; lane++) {
            bars.moveInput(lane, dots, to + lane);
        }
    }

    /** Columns side by side: a row of the result is fetched once for all of them. */
    private void store(int k, int width, Lanes dots) {
        for (int lane = 0; lane < width; lane++) {
            columns[lane] = dots.output(lane, flat[lane]);
        }
        // Rounding differs above and below the diagonal: one triangle is mirrored so that the product is symmetric.
        int begin = first == second ? k : 0;
        for (int i = begin; i < first.rows(); i++) {
            for (int lane = 0; lane < width; lane++) {
                product[i][k + lane] = columns[lane][i];
            }
        }
        for (int lane = 0; lane < width && first == second; lane++) {
            System.arraycopy(columns[lane], k + lane, product[k + lane], k + lane, first.rows() - k - lane);
        }
    }

    /** What it allocates beside the result, but for headers. */
    static long bytes(Linearized first, Linearized second, int width) {
        long one = HeldRows.bytesOfLane(first);
        long other = HeldRows.bytesOfLane(second);
        int rows = second.rows();
        boolean shared = first.sharesLanesWith(second);
        boolean single = second.cost().singleRowsPay() || width == 1 || rows < width;
        long bars = (single ? 1 : width) * other;
        long dots = rows < width ? 0 : (single && width == 1 || !single) && shared ? 0 : width * one;
        boolean rest = rows % width > 0;
        long ofRest = rest ? (single ? 0 : other) + (shared ? 0 : one) : 0;
        return Double.BYTES * (long) first.rows() * Math.min(width, rows) + bars + dots + ofRest;
    }
}

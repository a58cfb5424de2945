package io.jacquard.product;

/** Some rows of a Jacobian, by reverse sweeps, in arrays that are used again for the next ones. */
final class HeldRows {
    private static final double[] NOTHING = {};
    /** Rows that a thread sweeps before it asks for more: as many lanes fill a few times. */
    private static final int TOGETHER = 16;

    private final Linearized point;
    private final double[][] rows;
    private final Idle<Lanes> idle;
    private final int width;
    /** What keeps the array of a row, where that need not be copied. */
    private final Lanes[] keepers;

    HeldRows(Linearized point, int capacity) {
        this.point = point;
        rows = new double[capacity][];
        width = width(point, capacity);
        idle = new Idle<>(() -> point.lanes(width));
        boolean flat = idle.use(Lanes::isFlat);
        keepers = new Lanes[flat ? capacity : 0];
        for (int i = 0; i < capacity; i++) {
            if (flat) {
                keepers[i] = point.lanes(1);
            } else {
                rows[i] = new double[point.columns()];
            }
        }
    }

    private static int width(Linearized point, int capacity) {
        return capacity < ComposedProduct.WIDTH || point.cost().singleRowsPay() ? 1 : ComposedProduct.WIDTH;
    }

    /** What it allocates for so many rows, but for headers: a lane for each row, though only some need the outputs of one. */
    static long bytes(Linearized point, int capacity) {
        return capacity * bytesOfRow(point) + bytesOfLanes(point, capacity);
    }

    /** What the lanes take that are swept, for that many rows. */
    static long bytesOfLanes(Linearized point, int capacity) {
        return width(point, capacity) * bytesOfLane(point);
    }

    /** What each row more takes. */
    static long bytesOfRow(Linearized point) {
        return Double.BYTES * ((long) point.columns() + point.rows());
    }

    /** What a lane takes that is swept. */
    static long bytesOfLane(Linearized point) {
        return bytesOfRow(point) + point.cost().scratch();
    }

    int capacity() {
        return rows.length;
    }

    /** {@code count} rows from {@code begin} on, no more than the capacity: the first elements of the result, good until the next call. */
    double[][] sweep(int begin, int count, Crew crew) {
        idle.run(crew, (count + TOGETHER - 1) / TOGETHER, (lanes, piece) -> {
            int end = Math.min(count, (piece + 1) * TOGETHER);
            for (int i = piece * TOGETHER; i < end; i += width) {
                int together = Math.min(width, end - i);
                UnitSeeds.rows(point, lanes, begin + i, together);
                for (int lane = 0; lane < together; lane++) {
                    keep(lanes, lane, i + lane);
                }
            }
        });
        return rows;
    }

    private void keep(Lanes lanes, int lane, int row) {
        if (keepers.length == 0) {
            LinearizedJacobian.copy(lanes.input(lane, rows[row]), rows[row]);
        } else {
            lanes.moveInput(lane, keepers[row], 0);
            rows[row] = keepers[row].input(0, NOTHING);
        }
    }
}

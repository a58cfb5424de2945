package io.jacquard.product;

import java.util.Arrays;

/** Some rows of a Jacobian, by reverse sweeps, in arrays that are used again for the next ones: of {@code float} where all independents are. */
final class HeldRows {
    /** Rows that a thread sweeps before it asks for more: as many lanes fill a few times. */
    private static final int TOGETHER = 16;

    private final Linearized point;
    /** Arrays of {@code double} or of {@code float}. */
    private final Object[] rows;

    private final Idle<Lanes> idle;
    private final int width;
    /** What keeps the array of a row, where that need not be copied. */
    private final Lanes[] keepers;

    HeldRows(Linearized point, int capacity) {
        this.point = point;
        rows = point.isSingle() ? new float[capacity][] : new double[capacity][];
        width = width(point, capacity);
        idle = new Idle<>(() -> point.lanes(width));
        boolean flat = idle.use(Lanes::isFlat);
        keepers = new Lanes[flat ? capacity : 0];
        for (int i = 0; i < keepers.length; i++) {
            keepers[i] = point.lanes(1);
        }
        Arrays.fill(rows, row(0));
        for (int i = 0; i < capacity && !flat; i++) {
            rows[i] = row(point.columns());
        }
    }

    private Object row(int length) {
        return point.isSingle() ? new float[length] : new double[length];
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
        return (point.isSingle() ? Float.BYTES : Double.BYTES) * (long) point.columns()
                + Double.BYTES * (long) point.rows();
    }

    /** What a lane takes that is swept. */
    static long bytesOfLane(Linearized point) {
        return bytesOfRow(point) + point.cost().scratch();
    }

    int capacity() {
        return rows.length;
    }

    /** {@code count} rows from {@code begin} on, no more than the capacity: the first elements of the result, good until the next call. */
    Object[] sweep(int begin, int count, Crew crew) {
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
        if (keepers.length > 0) {
            lanes.moveInput(lane, keepers[row], 0);
            rows[row] = input(keepers[row], 0, rows[row]);
            return;
        }
        Object input = input(lanes, lane, rows[row]);
        if (input != rows[row]) {
            System.arraycopy(input, 0, rows[row], 0, point.columns());
        }
    }

    private Object input(Lanes lanes, int lane, Object flat) {
        return point.isSingle() ? lanes.singleInput(lane, (float[]) flat) : lanes.input(lane, (double[]) flat);
    }
}

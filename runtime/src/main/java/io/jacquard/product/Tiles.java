package io.jacquard.product;

/**
 * How many rows the strategy "tiles" holds.
 *
 * @param held rows of the second Jacobian, which stay while those of the first pass
 * @param passing rows of the first Jacobian at a time; 0 if the rows that are held are all of both
 */
record Tiles(int held, int passing) {
    /** Rows of the first Jacobian that pass at a time, if memory allows: enough that it pays to pack those that are held for them. */
    private static final int PASSING = 64;

    /** Columns that are enough for a contraction to use scratch. */
    private static final int MANY = 1000;

    /** As many rows as memory allows; at least one of each, whatever it allows. */
    static Tiles within(long memory, Linearized first, Linearized second, Contraction contraction, int threads) {
        int m1 = first.rows();
        int m2 = second.rows();
        if (first == second && new Tiles(m1, 0).bytes(first, second, contraction, threads) <= memory) {
            return new Tiles(m1, 0);
        }
        int passing = Math.min(m1, PASSING);
        while (passing > 1 && new Tiles(passing, passing).bytes(first, second, contraction, threads) > memory) {
            passing /= 2;
        }
        long perColumn = (contraction.scratch(2 * MANY) - contraction.scratch(MANY)) / MANY;
        long ofThread = contraction.scratch(MANY)
                - MANY * perColumn
                + HeldRows.bytes(first, passing)
                + widened(first, second, passing)
                + HeldRows.bytesOfLanes(second, ComposedProduct.WIDTH);
        long wide = widened(first, second, 1);
        long held = (memory - threads * ofThread) / (HeldRows.bytesOfRow(second) + threads * (perColumn + wide));
        int most = (int) Math.max(1, Math.min(m2, held));
        int lots = (m2 + most - 1) / most;
        return new Tiles((m2 + lots - 1) / lots, passing); // lots of equal size
    }

    /** What it allocates beside the result, with so many threads. */
    long bytes(Linearized first, Linearized second, Contraction contraction, int threads) {
        long rows = HeldRows.bytes(second, held) + (threads - 1) * HeldRows.bytesOfLanes(second, held);
        long ofThread = widened(first, second, held);
        if (passing == 0) {
            ofThread += OwnProduct.bytes(held, contraction) + widened(first, second, Math.min(held, OwnProduct.ROWS));
        } else {
            ofThread += contraction.scratch(held) + HeldRows.bytes(first, passing) + widened(first, second, passing);
        }
        return rows + threads * ofThread;
    }

    /** What each thread takes to contract so many rows, if those of one Jacobian are of {@code float}: the others are copied, too. */
    private static long widened(Linearized first, Linearized second, int rows) {
        return first.isSingle() || second.isSingle() ? WidenedRows.bytes(rows, first.columns()) : 0;
    }
}

package io.jacquard.product;

import io.jacquard.support.Rows;
import java.util.Arrays;

/** Some elements of rows of {@code float}, as {@code double}, in arrays that are used again for the next ones. */
final class WidenedRows {
    /** Elements that are widened at a time. */
    static final int TOGETHER = 256;

    private static final double[][] NONE = {};

    private double[][] wide = NONE;

    /** {@code count} elements of the first {@code rows} rows, from {@code from} on; of rows of {@code double}, too. */
    double[][] of(Object[] all, int rows, int from, int count) {
        makeRoom(rows, count);
        for (int i = 0; i < rows; i++) {
            Rows.copy(all[i], from, wide[i], 0, count);
        }
        return wide;
    }

    private void makeRoom(int rows, int count) {
        // No row is longer than those before it.
        int before = wide.length > 0 && wide[wide.length - 1].length < count ? 0 : wide.length;
        if (before < rows) {
            wide = Arrays.copyOf(wide, rows);
            for (int i = before; i < rows; i++) {
                wide[i] = new double[count];
            }
        }
    }

    /** Bytes for so many rows of that length. */
    static long bytes(int rows, int length) {
        return Double.BYTES * (long) rows * Math.min(TOGETHER, length);
    }
}

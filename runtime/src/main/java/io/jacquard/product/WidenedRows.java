package io.jacquard.product;

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
            copy(all[i], from, wide[i], count);
        }
        return wide;
    }

    /** {@code count} elements of an array of {@code float} or {@code double}, from {@code from} on. */
    static void copy(Object array, int from, double[] to, int count) {
        if (array instanceof float[] row) {
            for (int j = 0; j < count; j++) {
                to[j] = row[from + j];
            }
        } else {
            System.arraycopy(array, from, to, 0, count);
        }
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

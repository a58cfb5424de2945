package io.jacquard.support;

import java.util.Arrays;

/** Arrays of rows, which may differ in length: what {@link Arrays} offers for plain arrays. */
public final class Rows {
    private Rows() {}

    /**
     * Zeros of the shape of another array.
     *
     * @param like the other array
     * @return a fresh array with fresh rows
     */
    public static double[][] zerosLike(double[][] like) {
        double[][] zeros = new double[like.length][];
        for (int i = 0; i < like.length; i++) {
            zeros[i] = new double[like[i].length];
        }
        return zeros;
    }

    /**
     * A copy with rows of its own.
     *
     * @param rows the array
     * @return a fresh array with fresh rows
     */
    public static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /**
     * Copies the entries of one array into another of the same shape.
     *
     * @param from read
     * @param to overwritten
     */
    public static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    /**
     * Sets every entry.
     *
     * @param rows overwritten
     * @param value the value
     */
    public static void fill(double[][] rows, double value) {
        for (double[] row : rows) {
            Arrays.fill(row, value);
        }
    }

    /**
     * The number of entries.
     *
     * @param rows the array
     * @return the sum of the lengths of its rows
     * @throws IllegalArgumentException if they do not fit one array, so that they cannot be laid end to end
     */
    public static int size(double[][] rows) {
        long size = 0;
        for (double[] row : rows) {
            size += row.length;
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(size + " entries in rows are too many for one array");
        }
        return (int) size;
    }

    /**
     * Whether two arrays have the same shape.
     *
     * @param a an array
     * @param b another
     * @return whether they have as many rows, and rows of the same lengths
     */
    public static boolean sameShape(double[][] a, double[][] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            same = a[i].length == b[i].length;
        }
        return same;
    }

    /**
     * Lays the rows end to end.
     *
     * @param rows read
     * @param flat written
     * @param offset where in {@code flat} the first row begins
     * @return where the last row ends
     */
    public static int flatten(double[][] rows, double[] flat, int offset) {
        int end = offset;
        for (double[] row : rows) {
            System.arraycopy(row, 0, flat, end, row.length);
            end += row.length;
        }
        return end;
    }

    /**
     * Takes rows that lie end to end apart.
     *
     * @param flat read
     * @param offset where in {@code flat} the first row begins
     * @param rows overwritten
     * @return where the last row ends
     */
    public static int unflatten(double[] flat, int offset, double[][] rows) {
        int end = offset;
        for (double[] row : rows) {
            System.arraycopy(flat, end, row, 0, row.length);
            end += row.length;
        }
        return end;
    }

    /**
     * Sets one entry, counted end to end.
     *
     * @param rows written
     * @param position the entry, counted from 0 over all rows
     * @param value the value
     * @throws IndexOutOfBoundsException if there are no more than {@code position} entries
     */
    public static void set(double[][] rows, int position, double value) {
        int row = 0;
        int column = position;
        while (column >= rows[row].length) {
            column -= rows[row].length;
            row++;
        }
        rows[row][column] = value;
    }
}

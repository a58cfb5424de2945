package io.jacquard.support;

import java.util.Arrays;

/**
 * Storage of a workspace: grows on demand, never shrinks, allocates nothing in steady state. What it holds is left over
 * from earlier calls, and it may be longer than asked for; its user neither reads before writing nor asks its length.
 */
public final class Scratch {
    private Scratch() {}

    /**
     * Room for doubles.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch}, or a larger array
     * @throws NegativeArraySizeException if {@code length} is negative, as {@code new double[length]} would
     */
    public static double[] atLeast(double[] scratch, int length) {
        return length < 0 || scratch.length < length ? new double[length] : scratch;
    }

    /**
     * Room for ints.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch}, or a larger array
     * @throws NegativeArraySizeException if {@code length} is negative, as {@code new int[length]} would
     */
    public static int[] atLeast(int[] scratch, int length) {
        return length < 0 || scratch.length < length ? new int[length] : scratch;
    }

    /**
     * Room for longs.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch}, or a larger array
     * @throws NegativeArraySizeException if {@code length} is negative, as {@code new long[length]} would
     */
    public static long[] atLeast(long[] scratch, int length) {
        return length < 0 || scratch.length < length ? new long[length] : scratch;
    }

    /**
     * Room for booleans.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch}, or a larger array
     * @throws NegativeArraySizeException if {@code length} is negative, as {@code new boolean[length]} would
     */
    public static boolean[] atLeast(boolean[] scratch, int length) {
        return length < 0 || scratch.length < length ? new boolean[length] : scratch;
    }

    /**
     * Room for rows of doubles, all of one length.
     *
     * @param scratch what there is
     * @param rows how many rows are needed
     * @param columns how long each needs to be
     * @return {@code scratch}, or an array with more or longer rows
     * @throws NegativeArraySizeException if either is negative
     */
    public static double[][] atLeast(double[][] scratch, int rows, int columns) {
        double[][] result = moreRows(scratch, rows);
        for (int i = 0; i < rows; i++) {
            result[i] = atLeast(result[i], columns);
        }
        return result;
    }

    /**
     * Room for rows as long as those of another array.
     *
     * @param scratch what there is
     * @param like the other array
     * @return {@code scratch}, or an array with more or longer rows
     */
    public static double[][] atLeast(double[][] scratch, double[][] like) {
        double[][] result = moreRows(scratch, like.length);
        for (int i = 0; i < like.length; i++) {
            result[i] = atLeast(result[i], like[i].length);
        }
        return result;
    }

    /**
     * Adds scratch to an array of the caller's.
     *
     * @param scratch read; as long as the other
     * @param to added to
     */
    public static void addTo(double[] scratch, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += scratch[i];
        }
    }

    /**
     * Adds rows of scratch to rows of the caller's.
     *
     * @param scratch read; of the same shape as the other
     * @param to added to
     */
    public static void addTo(double[][] scratch, double[][] to) {
        for (int i = 0; i < to.length; i++) {
            addTo(scratch[i], to[i]);
        }
    }

    /** Room for a number of rows, those of {@code scratch} kept, the new ones empty. */
    private static double[][] moreRows(double[][] scratch, int rows) {
        if (rows >= 0 && rows <= scratch.length) {
            return scratch;
        }
        double[][] result = new double[rows][0];
        System.arraycopy(scratch, 0, result, 0, scratch.length);
        return result;
    }

    /**
     * An array of exactly that length, all zero.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static double[] zeroed(double[] scratch, int length) {
        if (scratch.length != length) {
            return new double[length];
        }
        Arrays.fill(scratch, 0.0);
        return scratch;
    }

    /**
     * An array of exactly that length, all zero.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static int[] zeroed(int[] scratch, int length) {
        if (scratch.length != length) {
            return new int[length];
        }
        Arrays.fill(scratch, 0);
        return scratch;
    }

    /**
     * An array of exactly that length, all zero.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static long[] zeroed(long[] scratch, int length) {
        if (scratch.length != length) {
            return new long[length];
        }
        Arrays.fill(scratch, 0L);
        return scratch;
    }

    /**
     * An array of exactly that length, all zero.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static boolean[] zeroed(boolean[] scratch, int length) {
        if (scratch.length != length) {
            return new boolean[length];
        }
        Arrays.fill(scratch, false);
        return scratch;
    }

    /**
     * A matrix of exactly those rows and columns, all zero.
     *
     * @param scratch what there is
     * @param rows how many rows are needed
     * @param columns how many columns are needed
     * @return {@code scratch} if its shape fits, or a new matrix
     * @throws NegativeArraySizeException if a size is negative
     */
    public static double[][] zeroed(double[][] scratch, int rows, int columns) {
        if (columns < 0 || scratch.length != rows || rows > 0 && scratch[0].length != columns) {
            return new double[rows][columns];
        }
        Rows.fill(scratch, 0.0);
        return scratch;
    }

    /**
     * A matrix shaped like another one, all zero.
     *
     * @param scratch what there is
     * @param like the shape that is needed; rows may differ in length
     * @return {@code scratch} if its shape fits, or a new matrix
     */
    public static double[][] zeroedLike(double[][] scratch, double[][] like) {
        if (!Rows.sameShape(scratch, like)) {
            return Rows.zerosLike(like);
        }
        Rows.fill(scratch, 0.0);
        return scratch;
    }

    /**
     * Room for rows.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param rows how many are needed
     * @return {@code scratch}, or a longer array that begins with its rows and goes on with {@code null}
     */
    public static <T> T[] rowsAtLeast(T[] scratch, int rows) {
        return scratch.length < rows ? Arrays.copyOf(scratch, rows) : scratch;
    }
}

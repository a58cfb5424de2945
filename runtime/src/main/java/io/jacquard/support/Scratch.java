package io.jacquard.support;

import java.lang.reflect.Array;
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

    /**
     * Adds scratch to an array of the caller's.
     *
     * @param scratch read; of the same shape as the other
     * @param to added to; of {@code double} or {@code float}, of whatever depth
     */
    public static void addTo(Object scratch, Object to) {
        if (to instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                addTo(((Object[]) scratch)[i], rows[i]);
            }
        } else if (to instanceof float[] sum) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += ((float[]) scratch)[i];
            }
        } else {
            addTo((double[]) scratch, (double[]) to);
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
     * A matrix of exactly those rows and columns, all zero.
     *
     * @param scratch what there is
     * @param rows how many rows are needed
     * @param columns how many columns are needed
     * @return {@code scratch} if its shape fits, or a new matrix
     * @throws NegativeArraySizeException if a size is negative
     */
    public static double[][] zeroed(double[][] scratch, int rows, int columns) {
        double[][] out = sized(scratch, rows, columns);
        if (out == scratch) {
            Rows.fill(out, 0.0);
        }
        return out;
    }

    /**
     * A matrix shaped like another one, all zero.
     *
     * @param scratch what there is
     * @param like the shape that is needed; rows may differ in length
     * @return {@code scratch} if its shape fits, or a new matrix
     */
    public static double[][] zeroedLike(double[][] scratch, double[][] like) {
        if (!Rows.sameShape(scratch, like) && !hasRowsFor(scratch, like)) {
            return Rows.zerosLike(like);
        }
        Rows.fill(scratch, 0.0);
        return scratch;
    }

    /**
     * An array of exactly that many rows, none of them there.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param rows how many rows are needed
     * @return {@code scratch} if its length fits, or a new array, all {@code null}
     * @throws NegativeArraySizeException if {@code rows} is negative
     */
    public static <T> T[] withoutRows(T[] scratch, int rows) {
        if (scratch.length != rows) {
            return fresh(scratch, rows);
        }
        Arrays.fill(scratch, null);
        return scratch;
    }

    /**
     * Room for rows with a row of exactly that length, all zero or false.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param rows how many rows there may be
     * @param index which row
     * @param length how long it is
     * @return {@code scratch}, or a longer array that begins with its rows
     * @throws NegativeArraySizeException if {@code length} is negative
     * @throws ArrayIndexOutOfBoundsException if {@code index} is negative, or there is no room for it
     */
    public static <T> T[] withRow(T[] scratch, int rows, int index, int length) {
        T[] result = rowsAtLeast(scratch, rows);
        T row = result[index];
        result[index] = row == null
                ? cast(Array.newInstance(result.getClass().getComponentType().getComponentType(), length))
                : zeroed(row, length);
        return result;
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

    /**
     * Room for numbers or booleans.
     *
     * @param <A> the type of the array, of one dimension
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch}, or a larger array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static <A> A atLeast(A scratch, int length) {
        return length < 0 || Array.getLength(scratch) < length ? fresh(scratch, length) : scratch;
    }

    /**
     * An array of exactly that length, all zero or false.
     *
     * @param <A> the type of the array, of one dimension
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static <A> A zeroed(A scratch, int length) {
        if (Array.getLength(scratch) != length) {
            return fresh(scratch, length);
        }
        clear(scratch);
        return scratch;
    }

    /**
     * A matrix of exactly those rows and columns, all zero or false.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param rows how many rows are needed
     * @param columns how many columns are needed
     * @return {@code scratch} if its shape fits, or a new matrix
     * @throws NegativeArraySizeException if a size is negative
     */
    public static <T> T[] zeroed(T[] scratch, int rows, int columns) {
        T[] out = sized(scratch, rows, columns);
        if (out == scratch) {
            Rows.clear(out);
        }
        return out;
    }

    /**
     * An array of three dimensions of exactly those sizes, all zero or false.
     *
     * @param <T> the type of a block of rows
     * @param scratch what there is
     * @param blocks how many blocks are needed
     * @param rows how many rows each needs
     * @param columns how many columns are needed
     * @return {@code scratch} if its shape fits, or a new array
     * @throws NegativeArraySizeException if a size is negative
     */
    public static <T> T[][] zeroed(T[][] scratch, int blocks, int rows, int columns) {
        boolean fits = scratch.length == blocks && rows >= 0 && columns >= 0;
        for (int i = 0; fits && i < blocks; i++) {
            fits = scratch[i].length == rows && (rows == 0 || Array.getLength(scratch[i][0]) == columns);
        }
        if (fits) {
            Rows.clear(scratch);
            return scratch;
        }
        Class<?> element =
                scratch.getClass().getComponentType().getComponentType().getComponentType();
        return cast(Array.newInstance(element, blocks, rows, columns));
    }

    @SuppressWarnings("unchecked") // of the type of the array that there is
    private static <A> A cast(Object array) {
        return (A) array;
    }

    /**
     * An array shaped like another one, all zero or false.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param like the shape that is needed
     * @return {@code scratch} if its shape fits, or a new array
     */
    public static <T> T[] zeroedLike(T[] scratch, T[] like) {
        if (!Rows.sameShape(scratch, like) && !hasRowsFor(scratch, like)) {
            return Rows.zerosLike(like);
        }
        Rows.clear(scratch);
        return scratch;
    }

    /**
     * A copy of an array.
     *
     * @param scratch what there is
     * @param from what to copy
     * @return {@code scratch} if its length fits, or a new array
     */
    public static double[] copyOf(double[] scratch, double[] from) {
        if (scratch.length != from.length) {
            return from.clone();
        }
        System.arraycopy(from, 0, scratch, 0, from.length);
        return scratch;
    }

    /**
     * A copy of an array with its rows, of whatever element type and depth.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param from what to copy
     * @return {@code scratch} if its shape fits, or a new array
     */
    public static <T> T[] copyOf(T[] scratch, T[] from) {
        if (!Rows.sameShape(scratch, from)) {
            return Rows.copy(from);
        }
        Rows.copy(from, scratch);
        return scratch;
    }

    /**
     * A copy of an array.
     *
     * @param <A> the type of the array, of one dimension
     * @param scratch what there is
     * @param from what to copy
     * @return {@code scratch} if its length fits, or a new array
     */
    public static <A> A copyOf(A scratch, A from) {
        A copy = shapedLike(scratch, from);
        System.arraycopy(from, 0, copy, 0, Array.getLength(from));
        return copy;
    }

    /**
     * An array shaped like another one; what it holds is unspecified.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param like the shape that is needed
     * @return {@code scratch} if its shape fits, or a new array
     */
    public static <T> T[] shapedLike(T[] scratch, T[] like) {
        return Rows.sameShape(scratch, like) || hasRowsFor(scratch, like) ? scratch : Rows.zerosLike(like);
    }

    /**
     * An array of exactly that length; what it holds is unspecified.
     *
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static double[] sized(double[] scratch, int length) {
        return scratch.length == length ? scratch : new double[length];
    }

    /**
     * An array of exactly that length; what it holds is unspecified.
     *
     * @param <A> the type of the array, of one dimension
     * @param scratch what there is
     * @param length how many are needed
     * @return {@code scratch} if its length fits, or a new array
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public static <A> A sized(A scratch, int length) {
        return Array.getLength(scratch) == length ? scratch : fresh(scratch, length);
    }

    /**
     * A matrix of exactly those rows and columns; what it holds is unspecified.
     *
     * @param scratch what there is
     * @param rows how many rows are needed
     * @param columns how many columns are needed
     * @return {@code scratch} if its shape fits, or a new matrix
     * @throws NegativeArraySizeException if a size is negative
     */
    public static double[][] sized(double[][] scratch, int rows, int columns) {
        boolean fits = columns >= 0 && scratch.length == rows && (rows == 0 || scratch[0].length == columns);
        return fits ? scratch : new double[rows][columns];
    }

    /**
     * A matrix of exactly those rows and columns; what it holds is unspecified.
     *
     * @param <T> the type of a row
     * @param scratch what there is
     * @param rows how many rows are needed
     * @param columns how many columns are needed
     * @return {@code scratch} if its shape fits, or a new matrix
     * @throws NegativeArraySizeException if a size is negative
     */
    public static <T> T[] sized(T[] scratch, int rows, int columns) {
        boolean fits = columns >= 0 && scratch.length == rows && (rows == 0 || Array.getLength(scratch[0]) == columns);
        return fits ? scratch : fresh(scratch, rows, columns);
    }

    private static <T> T[] fresh(T[] scratch, int rows, int columns) {
        Class<?> element = scratch.getClass().getComponentType().getComponentType();
        return cast(Array.newInstance(element, rows, columns));
    }

    /**
     * An array as long as another one; what it holds is unspecified.
     *
     * @param <A> the type of the array, of one dimension
     * @param scratch what there is
     * @param like an array of the length that is needed
     * @return {@code scratch} if its length fits, or a new array
     */
    public static <A> A shapedLike(A scratch, A like) {
        int length = Array.getLength(like);
        return Array.getLength(scratch) == length ? scratch : fresh(scratch, length);
    }

    /** Puts the rows of {@code scratch} where they are as long as those of the other, if they can be: rows may have changed places. */
    private static <T> boolean hasRowsFor(T[] scratch, T[] like) {
        if (scratch.length != like.length || like instanceof Object[][]) {
            return false;
        }
        for (int i = 0; i < like.length; i++) {
            int from = i;
            while (from < like.length && !Rows.sameRow(scratch[from], like[i])) {
                from++;
            }
            if (from == like.length) {
                return false;
            }
            T row = scratch[from];
            scratch[from] = scratch[i];
            scratch[i] = row;
        }
        return true;
    }

    private static <A> A fresh(A scratch, int length) {
        return cast(Array.newInstance(scratch.getClass().getComponentType(), length));
    }

    /** Sets every element of an array of one dimension to zero, or to false. */
    static void clear(Object array) {
        if (array instanceof double[] a) {
            Arrays.fill(a, 0.0);
        } else if (array instanceof float[] a) {
            Arrays.fill(a, 0.0f);
        } else if (array instanceof long[] a) {
            Arrays.fill(a, 0L);
        } else if (array instanceof int[] a) {
            Arrays.fill(a, 0);
        } else if (array instanceof short[] a) {
            Arrays.fill(a, (short) 0);
        } else if (array instanceof byte[] a) {
            Arrays.fill(a, (byte) 0);
        } else if (array instanceof char[] a) {
            Arrays.fill(a, '\0');
        } else {
            Arrays.fill((boolean[]) array, false);
        }
    }
}

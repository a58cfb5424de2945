package io.jacquard.support;

import java.lang.reflect.Array;

/** How much memory saved arrays take, for the memory formula of products. */
public final class Sizes {
    private Sizes() {}

    /**
     * The bytes of an array's elements.
     *
     * @param array an array
     * @return its elements times their size
     */
    public static long bytes(double[] array) {
        return (long) array.length * Double.BYTES;
    }

    /**
     * The bytes of an array's elements.
     *
     * @param array an array of numbers or booleans
     * @return its elements times their size
     */
    public static long bytes(Object array) {
        int size = array instanceof long[]
                ? Long.BYTES
                : array instanceof int[] || array instanceof float[]
                        ? Integer.BYTES
                        : array instanceof short[] || array instanceof char[] ? Short.BYTES : 1;
        return (long) Array.getLength(array) * size;
    }

    /**
     * The bytes of the elements of an array of arrays.
     *
     * @param arrays an array of arrays, in which {@code null} counts nothing
     * @return the sum over them
     */
    public static long bytes(Object[] arrays) {
        long sum = 0;
        for (Object array : arrays) {
            if (array instanceof double[] a) {
                sum += bytes(a);
            } else if (array instanceof Object[] a) {
                sum += bytes(a);
            } else if (array instanceof Saved saved) {
                sum += saved.bytes();
            } else if (array != null) {
                sum += bytes(array);
            }
        }
        return sum;
    }

    /**
     * The bytes of what a helper saved.
     *
     * @param saved an object of generated code; {@code null}, where the helper was not called, counts nothing
     * @return the bytes of the numbers in it
     */
    public static long bytes(Saved saved) {
        return saved == null ? 0 : saved.bytes();
    }

    /**
     * The length of an array, for estimates, which must not throw.
     *
     * @param array an array; {@code null} where nothing was saved
     * @return its length
     */
    public static int length(Object array) {
        return array == null ? 0 : Array.getLength(array);
    }

    /**
     * The length of a row, for estimates, which must not throw.
     *
     * @param rows an array of arrays
     * @param index which row
     * @return its length, 0 if there is no such row
     */
    public static int row(Object[] rows, int index) {
        return rows == null || index < 0 || index >= rows.length ? 0 : length(rows[index]);
    }
}

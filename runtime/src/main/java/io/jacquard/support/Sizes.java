package io.jacquard.support;

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
     * @param array an array
     * @return its elements times their size
     */
    public static long bytes(int[] array) {
        return (long) array.length * Integer.BYTES;
    }

    /**
     * The bytes of an array's elements.
     *
     * @param array an array
     * @return its elements times their size
     */
    public static long bytes(long[] array) {
        return (long) array.length * Long.BYTES;
    }

    /**
     * The bytes of an array's elements.
     *
     * @param array an array
     * @return its elements times their size
     */
    public static long bytes(boolean[] array) {
        return (long) array.length * 1;
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
            } else if (array instanceof int[] a) {
                sum += bytes(a);
            } else if (array instanceof long[] a) {
                sum += bytes(a);
            } else if (array instanceof boolean[] a) {
                sum += bytes(a);
            } else if (array instanceof Object[] a) {
                sum += bytes(a);
            } else if (array instanceof Saved saved) {
                sum += saved.bytes();
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
    public static int length(double[] array) {
        return array == null ? 0 : array.length;
    }

    /**
     * The length of a row, for estimates, which must not throw.
     *
     * @param rows an array of arrays of doubles
     * @param index which row
     * @return its length, 0 if there is no such row
     */
    public static int row(double[][] rows, int index) {
        return rows == null || index < 0 || index >= rows.length || rows[index] == null ? 0 : rows[index].length;
    }
}

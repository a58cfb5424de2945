package io.jacquard.support;

/**
 * Looks at what the partials of a loop are made of before it runs. Where all of them are finite, a zero dot or bar contributes
 * zero by plain arithmetic, and the loop needs no test of its own. Each method may say no where it could say yes, never the
 * other way round, and throws nothing: a range that does not lie in the array is for the loop to find.
 */
public final class Regular {
    private static final double LARGE = 1e90;

    private Regular() {}

    /**
     * Whether zero can be divided by each of some elements: none is zero or NaN.
     *
     * @param array the array; null has no elements
     * @param from the first of the elements
     * @param to the element behind the last
     * @return false as well if these are not elements of the array
     */
    public static boolean divisors(double[] array, int from, int to) {
        if (array == null || from < 0 || to > array.length) {
            return false;
        }
        int i = from;
        for (; i <= to - 8; i += 8) {
            // Zero or NaN among the factors makes the product zero or NaN; if it only is too small, each is asked.
            double product = array[i]
                    * array[i + 1]
                    * (array[i + 2] * array[i + 3])
                    * (array[i + 4] * array[i + 5] * (array[i + 6] * array[i + 7]));
            if (!(Math.abs(product) > 0.0) && !divide(array, i, i + 8)) {
                return false;
            }
        }
        return divide(array, i, to);
    }

    /**
     * Whether all of some elements are above zero.
     *
     * @param array the array; null has no elements
     * @param from the first of the elements
     * @param to the element behind the last
     * @return false as well if these are not elements of the array, or one is infinite
     */
    public static boolean positives(double[] array, int from, int to) {
        if (!divisors(array, from, to)) {
            return false;
        }
        double below = 0;
        for (int i = from; i < to; i++) {
            below += array[i] - Math.abs(array[i]);
        }
        return below == 0;
    }

    /**
     * Whether zero times some elements is zero: none is NaN or beyond 1e90, so that not even a product of three overflows.
     *
     * @param array the array; null has no elements
     * @param from the first of the elements
     * @param to the element behind the last
     * @return false as well if these are not elements of the array
     */
    public static boolean factors(double[] array, int from, int to) {
        if (array == null || from < 0 || to > array.length) {
            return false;
        }
        int i = from;
        for (; i <= to - 8; i += 8) {
            double sum = Math.abs(array[i])
                    + Math.abs(array[i + 1])
                    + (Math.abs(array[i + 2]) + Math.abs(array[i + 3]))
                    + (Math.abs(array[i + 4])
                            + Math.abs(array[i + 5])
                            + (Math.abs(array[i + 6]) + Math.abs(array[i + 7])));
            if (!(sum <= LARGE) && !multiply(array, i, i + 8)) {
                return false;
            }
        }
        return multiply(array, i, to);
    }

    private static boolean divide(double[] array, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(array[i]) > 0.0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean multiply(double[] array, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(array[i]) <= LARGE)) {
                return false;
            }
        }
        return true;
    }
}

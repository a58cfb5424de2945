package io.jacquard.support;

/**
 * Sums over ranges of arrays in several parts side by side, which are added at the end: an addition need not wait for the one before, and the order of the
 * additions is not that of the indices. For derivatives, whose rounding nobody is promised. Nothing is allocated; an index outside throws what an access does.
 */
public final class Sums {
    private Sums() {}

    /**
     * The sum of the elements.
     *
     * @param a an array
     * @param from the first index
     * @param to behind the last; nothing is read, and the sum is 0, if it is not more than {@code from}
     * @return the sum
     */
    public static double of(double[] a, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; to - i > 3 && i < to; i += 4) {
            first += a[i];
            second += a[i + 1];
            third += a[i + 2];
            fourth += a[i + 3];
        }
        for (; i < to; i++) {
            first += a[i];
        }
        return first + second + (third + fourth);
    }

    /**
     * The sum of the products of elements with the same index.
     *
     * @param a an array
     * @param b another, or the same
     * @param from the first index
     * @param to behind the last; nothing is read, and the sum is 0, if it is not more than {@code from}
     * @return the sum
     */
    public static double ofProducts(double[] a, double[] b, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; to - i > 3 && i < to; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }
}

package io.jacquard.support;

import java.util.Arrays;

/**
 * Ranges of arrays in reverse sweeps: what {@link System#arraycopy} and {@link Arrays#fill(double[], int, int, double)} do
 * to bars. The sweep has run the primal before, so that a range that does not lie in its array cannot come here; it would
 * throw what an access to an element throws, with anything done to the elements before it. Nothing is allocated.
 */
public final class Ranges {
    private static final TwoLanes FASTER = TwoLanes.fastest();

    private Ranges() {}

    /**
     * The adjoint of {@code System.arraycopy(source, from, target, to, length)}, given bars: adds the range of the target
     * to that of the source, and leaves zeros in the target where the source does not lie.
     *
     * @param target the bar of what was copied to; may be the same array as {@code source}, the ranges may overlap
     * @param to where the range begins in it
     * @param source the bar of what was copied from
     * @param from where the range begins in it
     * @param length the length of both
     */
    public static void take(double[] target, int to, double[] source, int from, int length) {
        if (target != source) {
            add(target, to, source, from, length);
            Arrays.fill(target, to, to + length, 0.0);
        } else if (from < to) {
            int apart = Math.min(to - from, length);
            add(target, to, source, from, apart);
            System.arraycopy(target, to + apart, source, from + apart, length - apart);
            Arrays.fill(target, to + length - apart, to + length, 0.0);
        } else if (from > to) {
            int apart = Math.min(from - to, length);
            add(target, to + length - apart, source, from + length - apart, apart);
            System.arraycopy(target, to, source, from, length - apart);
            Arrays.fill(target, to, to + apart, 0.0);
        }
    }

    /**
     * The same for arrays of {@code float}.
     *
     * @param target the bar of what was copied to; may be the same array as {@code source}, the ranges may overlap
     * @param to where the range begins in it
     * @param source the bar of what was copied from
     * @param from where the range begins in it
     * @param length the length of both
     */
    public static void take(float[] target, int to, float[] source, int from, int length) {
        if (target != source) {
            add(target, to, source, from, length);
            Arrays.fill(target, to, to + length, 0.0f);
        } else if (from < to) {
            int apart = Math.min(to - from, length);
            add(target, to, source, from, apart);
            System.arraycopy(target, to + apart, source, from + apart, length - apart);
            Arrays.fill(target, to + length - apart, to + length, 0.0f);
        } else if (from > to) {
            int apart = Math.min(from - to, length);
            add(target, to + length - apart, source, from + length - apart, apart);
            System.arraycopy(target, to, source, from, length - apart);
            Arrays.fill(target, to, to + apart, 0.0f);
        }
    }

    /**
     * Adds a range to another one.
     *
     * @param target read
     * @param to where the range begins in it
     * @param source added to; another array, or a range of the same one apart from the first
     * @param from where the range begins in it
     * @param length the length of both
     */
    public static void add(double[] target, int to, double[] source, int from, int length) {
        for (int i = 0; i < length; i++) {
            source[from + i] += target[to + i];
        }
    }

    /**
     * The same for arrays of {@code float}.
     *
     * @param target read
     * @param to where the range begins in it
     * @param source added to; another array, or a range of the same one apart from the first
     * @param from where the range begins in it
     * @param length the length of both
     */
    public static void add(float[] target, int to, float[] source, int from, int length) {
        for (int i = 0; i < length; i++) {
            source[from + i] += target[to + i];
        }
    }

    /**
     * The adjoint of {@code Arrays.fill(target, from, to, value)}, given the bar of the target: leaves zeros in the range.
     *
     * @param target the bar of what was filled
     * @param from the first of the elements
     * @param to the element behind the last
     * @return their sum, what the bar of the value has to be given
     */
    public static double takeSum(double[] target, int from, int to) {
        double sum = 0.0;
        for (int i = from; i < to; i++) {
            sum += target[i];
        }
        Arrays.fill(target, from, to, 0.0);
        return sum;
    }

    /**
     * The same for arrays of {@code float}.
     *
     * @param target the bar of what was filled
     * @param from the first of the elements
     * @param to the element behind the last
     * @return their sum, what the bar of the value has to be given
     */
    public static float takeSum(float[] target, int from, int to) {
        float sum = 0.0f;
        for (int i = from; i < to; i++) {
            sum += target[i];
        }
        Arrays.fill(target, from, to, 0.0f);
        return sum;
    }

    /**
     * The adjoint of {@code Arrays.fill(target, value)}: the same for all elements.
     *
     * @param target the bar of what was filled
     * @return the sum of its elements before
     */
    public static double takeSum(double[] target) {
        return takeSum(target, 0, target.length);
    }

    /**
     * The same for arrays of {@code float}.
     *
     * @param target the bar of what was filled
     * @return the sum of its elements before
     */
    public static float takeSum(float[] target) {
        return takeSum(target, 0, target.length);
    }

    /**
     * What {@link Arrays#copyOfRange(double[], int, int)} asks of a range before anything else.
     *
     * @param from where the range begins
     * @param to where it ends
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static void requireOrder(int from, int to) {
        if (to - from < 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    /**
     * Adds a multiple of each of some rows. Rows whose factor is zero are left out, whatever is in them, and all if {@code length} is not positive; others are added four at a time, so that the sums are rounded in
     * another order than row by row.
     *
     * @param rows a matrix
     * @param count how many of its rows
     * @param length how many elements of each
     * @param factors one for each row
     * @param target what is added to; none of the rows
     */
    public static void addRows(double[][] rows, int count, int length, double[] factors, double[] target) {
        for (int i = 0; i < count && length > 0; i += 4) {
            addRows(rows, i, Math.min(4, count - i), 0, length, factors, target);
        }
    }

    /**
     * The same for four lanes, for which each row is fetched once.
     *
     * @param rows a matrix
     * @param count how many of its rows
     * @param length how many elements of each
     * @param factors0 one for each row, of the first lane
     * @param factors1 of the second lane
     * @param factors2 of the third lane
     * @param factors3 of the fourth lane
     * @param target0 what is added to in the first lane
     * @param target1 in the second lane
     * @param target2 in the third lane
     * @param target3 in the fourth lane
     */
    public static void addRows(
            double[][] rows,
            int count,
            int length,
            double[] factors0,
            double[] factors1,
            double[] factors2,
            double[] factors3,
            double[] target0,
            double[] target1,
            double[] target2,
            double[] target3) {
        for (int i = 0; i < count && length > 0; i += 4) {
            addRows(rows, i, Math.min(4, count - i), length, factors0, factors1, target0, target1);
            addRows(rows, i, Math.min(4, count - i), length, factors2, factors3, target2, target3);
        }
    }

    private static void addRows(
            double[][] rows,
            int first,
            int count,
            int length,
            double[] factors0,
            double[] factors1,
            double[] target0,
            double[] target1) {
        int done = isFour(count, first, factors0) && isFour(count, first, factors1)
                ? FASTER.add(
                        rows[first],
                        rows[first + 1],
                        rows[first + 2],
                        rows[first + 3],
                        first,
                        length,
                        factors0,
                        factors1,
                        target0,
                        target1)
                : 0;
        addRows(rows, first, count, done, length, factors0, target0);
        addRows(rows, first, count, done, length, factors1, target1);
    }

    /** Whether there are four rows, with factors that are not zero. */
    private static boolean isFour(int count, int first, double[] factors) {
        return count == 4
                && factors[first] != 0.0
                && factors[first + 1] != 0.0
                && factors[first + 2] != 0.0
                && factors[first + 3] != 0.0;
    }

    /** From one element on: the first ones may have been done. */
    private static void addRows(
            double[][] rows, int first, int count, int from, int length, double[] factors, double[] target) {
        if (isFour(count, first, factors)) {
            addFour(
                    rows[first],
                    rows[first + 1],
                    rows[first + 2],
                    rows[first + 3],
                    factors[first],
                    factors[first + 1],
                    factors[first + 2],
                    factors[first + 3],
                    from,
                    length,
                    target);
            return;
        }
        for (int i = first; i < first + count; i++) {
            if (factors[i] != 0.0) {
                addOne(rows[i], factors[i], length, target);
            }
        }
    }

    private static void addFour(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double x,
            double y,
            double z,
            double u,
            int from,
            int length,
            double[] target) {
        for (int j = from; j < length; j++) {
            target[j] += a[j] * x + b[j] * y + c[j] * z + d[j] * u;
        }
    }

    private static void addOne(double[] row, double factor, int length, double[] target) {
        for (int j = 0; j < length; j++) {
            target[j] += row[j] * factor;
        }
    }
}

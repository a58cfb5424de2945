package io.jacquard.support;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * The size limit of trails: a loop too long to be saved is refused by name before its first iteration, not by an {@link
 * OutOfMemoryError} after minutes.
 *
 * <p>The limit is half of the maximum heap, or what the system property {@value #LIMIT_PROPERTY} says, in bytes.
 */
public final class Trails {
    /** The system property that sets the limit, in bytes. */
    public static final String LIMIT_PROPERTY = "jacquard.trailLimit";

    /** Read once: a call of a small method takes less time than asking for the property. */
    private static final long LIMIT =
            Long.getLong(LIMIT_PROPERTY, Runtime.getRuntime().maxMemory() / 2);

    private Trails() {}

    /**
     * Refuses a call whose trails go beyond the limit. Called for one loop after the other, before the first trail is allocated
     * as far as their trips are known by then.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param doubles what the call saves up to and in this loop, in doubles
     * @return {@code doubles}
     * @throws IllegalStateException if they do not fit
     */
    public static long requireRoom(String method, String loop, long doubles) {
        return checked(method, loop, doubles);
    }

    /**
     * The same for a loop that adds to what the call saves.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param taken what the call saves elsewhere, in doubles
     * @param trips how often the loop runs; negative for never
     * @return {@code taken} and what the loop saves
     * @throws IllegalStateException if they do not fit
     */
    public static long requireRoom(String method, String loop, long taken, long trips) {
        return checked(method, loop, sum(taken, trips));
    }

    /**
     * The same for a nest of loops, or a loop that saves several doubles in each trip.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param taken what the call saves elsewhere, in doubles
     * @param trips how often each loop runs; negative for never
     * @return {@code taken} and what the nest saves
     * @throws IllegalStateException if they do not fit
     */
    public static long requireRoom(String method, String loop, long taken, long... trips) {
        return checked(method, loop, sum(taken, trips));
    }

    /**
     * The same for two factors, without an array to hold them: lean forms allocate nothing.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param taken what the call saves elsewhere, in doubles
     * @param outer how often the outer loop runs; negative for never
     * @param inner how often the inner loop runs; negative for never
     * @return {@code taken} and what the nest saves
     * @throws IllegalStateException if they do not fit
     */
    public static long requireRoom(String method, String loop, long taken, long outer, long inner) {
        return checked(method, loop, sum(taken, outer, inner));
    }

    /**
     * The same for three factors.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param taken what the call saves elsewhere, in doubles
     * @param outer how often the outer loop runs; negative for never
     * @param middle how often the loop in it runs; negative for never
     * @param inner how often the inner loop runs; negative for never
     * @return {@code taken} and what the nest saves
     * @throws IllegalStateException if they do not fit
     */
    public static long requireRoom(String method, String loop, long taken, long outer, long middle, long inner) {
        return checked(method, loop, sum(taken, outer, middle, inner));
    }

    /**
     * The same for four factors.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param taken what the call saves elsewhere, in doubles
     * @param first how often the outermost loop runs; negative for never
     * @param second how often the loop in it runs; negative for never
     * @param third how often the loop in that runs; negative for never
     * @param fourth how often the innermost loop runs; negative for never
     * @return {@code taken} and what the nest saves
     * @throws IllegalStateException if they do not fit
     */
    public static long requireRoom(
            String method, String loop, long taken, long first, long second, long third, long fourth) {
        return checked(method, loop, sum(taken, product(first, second), product(third, fourth)));
    }

    /**
     * The length of the trail of a call that has no other.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves one value in each trip, as the user knows it
     * @param trips how often the loop runs; negative for never
     * @return {@code trips}, at least 0
     * @throws IllegalStateException if they do not fit
     */
    public static int requireLength(String method, String loop, int trips) {
        return (int) checked(method, loop, Math.max(0, trips));
    }

    /**
     * What a call saves with one more loop, at most the largest {@code long}.
     *
     * @param taken what it saves elsewhere, in doubles
     * @param trips how often the loop runs; negative for never
     * @return {@code taken} and what the loop saves
     */
    public static long sum(long taken, long trips) {
        return trips > Long.MAX_VALUE - taken ? Long.MAX_VALUE : taken + Math.max(0, trips);
    }

    /**
     * The same with one more nest of loops.
     *
     * @param taken what it saves elsewhere, in doubles
     * @param trips how often each loop runs; negative for never
     * @return {@code taken} and what the nest saves
     */
    public static long sum(long taken, long... trips) {
        long doubles = 1;
        for (long each : trips) {
            doubles = product(doubles, each);
        }
        return sum(taken, doubles);
    }

    /**
     * The same for two loops, without an array to hold their trips.
     *
     * @param taken what it saves elsewhere, in doubles
     * @param outer how often the outer loop runs; negative for never
     * @param inner how often the inner loop runs; negative for never
     * @return {@code taken} and what the nest saves
     */
    public static long sum(long taken, long outer, long inner) {
        return sum(taken, product(outer, inner));
    }

    /**
     * The same for three loops.
     *
     * @param taken what it saves elsewhere, in doubles
     * @param outer how often the outer loop runs; negative for never
     * @param middle how often the loop in it runs; negative for never
     * @param inner how often the inner loop runs; negative for never
     * @return {@code taken} and what the nest saves
     */
    public static long sum(long taken, long outer, long middle, long inner) {
        return sum(taken, product(outer, middle), inner);
    }

    /** How often a loop in another runs, at most the largest {@code long}. */
    private static long product(long outer, long inner) {
        long a = Math.max(0, outer);
        long b = Math.max(0, inner);
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
    }

    private static long checked(String method, String loop, long doubles) {
        if (doubles > LIMIT / Double.BYTES) {
            throw new IllegalStateException(refusal(method, loop, doubles, LIMIT));
        }
        return doubles;
    }

    static String refusal(String method, String loop, long doubles, long limit) {
        return "[TrailTooLarge] " + method + ": to save what `" + loop + "` overwrites takes " + doubles
                + " doubles, more than the limit of "
                + limit + " bytes (half of the maximum heap, or -D" + LIMIT_PROPERTY
                + "=bytes); put @Checkpoint on the variable of the loop to save less and recompute (docs/errors/TrailTooLarge.md)";
    }

    /**
     * The row of a trail for one iteration of an outer loop.
     *
     * @param rows the trail
     * @param index the iteration
     * @param length how much the inner loop saves
     * @return row {@code index}, at least that long; what it holds is unspecified
     */
    public static double[] room(double[][] rows, int index, int length) {
        if (rows[index] == null || rows[index].length < length) {
            rows[index] = new double[Math.max(0, length)];
        }
        return rows[index];
    }

    /**
     * A trail of a loop that does not know its trips.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param trail the trail so far
     * @param index the iteration about to be saved
     * @return {@code trail}, or a longer copy
     * @throws IllegalStateException if the trail gets too large
     */
    public static double[] grow(String method, String loop, double[] trail, int index) {
        return index < trail.length ? trail : Arrays.copyOf(trail, longer(method, loop, index, Double.BYTES));
    }

    /**
     * Saves a copy of an array, in storage that is there already where it fits.
     *
     * @param rows the trail
     * @param index the iteration
     * @param array what to save
     */
    public static void snapshot(double[][] rows, int index, double[] array) {
        if (rows[index] == null || rows[index].length != array.length) {
            rows[index] = array.clone();
        } else {
            System.arraycopy(array, 0, rows[index], 0, array.length);
        }
    }

    /**
     * The row of a trail for one iteration of an outer loop.
     *
     * @param rows the trail
     * @param index the iteration
     * @param length how much the inner loop saves
     * @return row {@code index}, at least that long; what it holds is unspecified
     */
    public static int[] room(int[][] rows, int index, int length) {
        if (rows[index] == null || rows[index].length < length) {
            rows[index] = new int[Math.max(0, length)];
        }
        return rows[index];
    }

    /**
     * A trail of a loop that does not know its trips.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param trail the trail so far
     * @param index the iteration about to be saved
     * @return {@code trail}, or a longer copy
     * @throws IllegalStateException if the trail gets too large
     */
    public static int[] grow(String method, String loop, int[] trail, int index) {
        return index < trail.length ? trail : Arrays.copyOf(trail, longer(method, loop, index, Integer.BYTES));
    }

    /**
     * Saves a deep copy of rows, in storage that is there already where it fits.
     *
     * @param parts the trail
     * @param index the iteration
     * @param rows what to save
     */
    public static void snapshot(double[][][] parts, int index, double[][] rows) {
        if (parts[index] == null || !Rows.sameShape(parts[index], rows)) {
            parts[index] = Rows.copy(rows);
        } else {
            Rows.copy(rows, parts[index]);
        }
    }

    /**
     * Saves a copy of an array with its rows, of whatever element type and depth, in storage that is there already where it
     * fits.
     *
     * @param <T> the type of a row
     * @param parts the trail
     * @param index the iteration
     * @param rows what to save
     */
    public static <T> void snapshot(T[][] parts, int index, T[] rows) {
        if (parts[index] == null || !Rows.sameShape(parts[index], rows)) {
            parts[index] = Rows.copy(rows);
        } else {
            Rows.copy(rows, parts[index]);
        }
    }

    /**
     * The row of a trail for one iteration of an outer loop.
     *
     * @param <A> the type of a row, of one dimension
     * @param rows the trail
     * @param index the iteration
     * @param length how much the inner loop saves
     * @return row {@code index}, at least that long; what it holds is unspecified
     */
    public static <A> A room(A[] rows, int index, int length) {
        if (rows[index] == null || Array.getLength(rows[index]) < length) {
            rows[index] = fresh(rows, Math.max(0, length));
        }
        return rows[index];
    }

    /**
     * A trail of a loop that does not know its trips.
     *
     * @param <A> the type of the trail, of one dimension
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop that saves, as the user knows it
     * @param trail the trail so far
     * @param index the iteration about to be saved
     * @return {@code trail}, or a longer copy
     * @throws IllegalStateException if the trail gets too large
     */
    @SuppressWarnings("unchecked") // of the type of the array that there is
    public static <A> A grow(String method, String loop, A trail, int index) {
        int length = Array.getLength(trail);
        if (index < length) {
            return trail;
        }
        Object longer =
                Array.newInstance(trail.getClass().getComponentType(), longer(method, loop, index, Double.BYTES));
        System.arraycopy(trail, 0, longer, 0, length);
        return (A) longer;
    }

    /** Twice as long as what is full, at most as long as the limit lets it be. */
    private static int longer(String method, String loop, int full, int elementBytes) {
        long most = Math.min(LIMIT / elementBytes, Integer.MAX_VALUE - 8);
        if (full >= most) {
            throw new IllegalStateException(refusal(
                    method, loop, (full + 1L) * elementBytes / Double.BYTES, Math.min(LIMIT, most * elementBytes)));
        }
        return (int) Math.min(most, Math.max(16L, 2L * full));
    }

    /**
     * Saves a copy of an array, in storage that is there already where it fits.
     *
     * @param <A> the type of the array, of one dimension
     * @param rows the trail
     * @param index the iteration
     * @param array what to save
     */
    public static <A> void snapshot(A[] rows, int index, A array) {
        int length = Array.getLength(array);
        if (rows[index] == null || Array.getLength(rows[index]) != length) {
            rows[index] = fresh(rows, length);
        }
        System.arraycopy(array, 0, rows[index], 0, length);
    }

    @SuppressWarnings("unchecked") // a row of the type of the others
    private static <A> A fresh(A[] rows, int length) {
        Class<?> element = rows.getClass().getComponentType().getComponentType();
        return (A) Array.newInstance(element, length);
    }
}

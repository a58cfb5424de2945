package io.jacquard.support;

/**
 * The size limit of trails: a loop too long to be saved is refused by name before its first iteration, not by an {@link
 * OutOfMemoryError} after minutes.
 *
 * <p>The limit is half of the maximum heap, or what the system property {@value #LIMIT_PROPERTY} says, in bytes.
 */
public final class Trails {
    /** The system property that sets the limit, in bytes. */
    public static final String LIMIT_PROPERTY = "jacquard.trailLimit";

    private Trails() {}

    /**
     * Refuses trails beyond the limit. Called with the sum over all trails of a call, before the first is allocated.
     *
     * @param method the method that is differentiated, as the user knows it
     * @param loop the loop with the largest trail, as the user knows it
     * @param doubles the size of all trails, in doubles
     * @throws IllegalStateException if they do not fit
     */
    public static void requireRoom(String method, String loop, long doubles) {
        long limit = limit();
        if (doubles > limit / Double.BYTES) {
            throw new IllegalStateException(method + ": to save what `" + loop + "` overwrites takes " + doubles
                    + " doubles, more than the limit of " + limit + " bytes (half of the maximum heap, or -D"
                    + LIMIT_PROPERTY
                    + "=bytes); put @Checkpoint on the variable of the loop to save less and recompute");
        }
    }

    /**
     * A sum of sizes that stays at the largest {@code long} instead of overflowing.
     *
     * @param a a size, not negative
     * @param b a size, not negative
     * @return a + b
     */
    public static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /**
     * A product of sizes that stays at the largest {@code long} instead of overflowing.
     *
     * @param a a size, not negative
     * @param b a size, not negative
     * @return a * b
     */
    public static long product(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
    }

    private static long limit() {
        return Long.getLong(LIMIT_PROPERTY, Runtime.getRuntime().maxMemory() / 2);
    }
}

package io.jacquard.support;

/** Where a loop with checkpoints is cut: its trips, numbered from 0, in segments of which each but the last has the same length. */
public final class Segments {
    private Segments() {}

    /**
     * The length of segments of which there are about as many.
     *
     * @param trips how often the loop runs; negative for never
     * @return a length of at least 1, which is the root of {@code trips} rounded up
     */
    public static int length(int trips) {
        return Math.max(1, (int) Math.ceil(Math.sqrt(trips < 0 ? 0 : trips)));
    }

    /**
     * The length of segments of which there are at most so many.
     *
     * @param trips how often the loop runs; negative for never
     * @param snapshots how many segments there may be, at least 1
     * @return a length of at least 1
     */
    public static int length(int trips, int snapshots) {
        return trips <= 0 ? 1 : (trips - 1) / snapshots + 1;
    }

    /**
     * How many segments there are.
     *
     * @param trips how often the loop runs; negative for never
     * @param length the length of a segment, at least 1
     * @return the number of segments; 0 if there is no trip
     */
    public static int count(int trips, int length) {
        return trips <= 0 ? 0 : (trips - 1) / length + 1;
    }

    /**
     * The first trip that is behind a segment.
     *
     * @param trips how often the loop runs
     * @param length the length of a segment
     * @param segment the number of the segment, from 0
     * @return {@code trips} for the last segment
     */
    public static int end(int trips, int length, int segment) {
        return (int) Math.min(trips, (segment + 1L) * length);
    }
}

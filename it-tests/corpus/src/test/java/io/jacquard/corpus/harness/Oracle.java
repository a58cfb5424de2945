package io.jacquard.corpus.harness;

/** Something that is true of every companion, and how to tell. */
@FunctionalInterface
interface Oracle {
    /**
     * Throws if it is not true.
     *
     * @param point where
     * @param other a point of the same shape
     */
    void check(Point point, Point other);
}

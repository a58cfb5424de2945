package io.jacquard.support;

/** What generated code keeps of one call of a helper method until its derivative is asked for. */
public interface Saved {
    /**
     * How much is kept.
     *
     * @return the bytes of the numbers in it
     */
    long bytes();
}

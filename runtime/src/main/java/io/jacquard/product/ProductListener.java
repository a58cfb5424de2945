package io.jacquard.product;

import java.time.Duration;

/** Hears how far a long product is. Called by the thread that computes, between sweeps. */
@FunctionalInterface
public interface ProductListener {

    /**
     * The work for some columns of the result is done: with {@link Strategy#COMPOSED} the columns themselves, with others that part of all work.
     *
     * @param done the work for how many columns is done, more than at the last call
     * @param total how many there are
     * @param left how long the rest takes if it goes on as fast as so far
     */
    void columnsDone(int done, int total, Duration left);
}

package io.jacquard.product;

/** Hears how far a long product is. Called by the thread that computes, between sweeps. */
@FunctionalInterface
public interface ProductListener {

    /**
     * Some columns of the result are done.
     *
     * @param done how many columns are done, more than at the last call
     * @param total how many there are
     */
    void columnsDone(int done, int total);
}

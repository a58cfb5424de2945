package io.jacquard.product;

/**
 * A point whose Jacobian is a product of two matrices, J = B&middot;W. A row of W is a <em>term</em>: a vector that stands in some elements of an independent,
 * such as a row of a matrix that the independent is multiplied by. B has a row for each dependent, and a <em>weight</em> for each term, which a reverse sweep
 * finds without ever touching an element of an independent. Generated code implements it.
 */
public interface Factored extends Linearized {
    /**
     * The rows of W. They are references to arrays of the point or of the caller, not copies.
     *
     * @return new terms
     */
    Terms terms();

    /**
     * Whether the independents of both lie end to end in the same way, so that terms that stand in the same row and element of the same independent stand in the same column.
     *
     * @param other another point, of as many columns
     * @return whether they do; {@code false} is always safe
     */
    boolean sharesIndependentsWith(Factored other);

    /**
     * The point whose independents this one has: that behind it, if it is made of others.
     *
     * @return a point to ask for {@link #sharesIndependentsWith}
     */
    default Factored origin() {
        return this;
    }

    /**
     * Storage for four directions without room for the independents.
     *
     * @return new lanes, for {@link #reverse(Lanes, double[][])} alone
     */
    Lanes outputs();

    /**
     * Sweeps backwards in four lanes: output bars in, weights out. Output bars are consumed.
     *
     * @param lanes lanes of {@link #outputs}
     * @param weights an array for each lane, as long as there are terms, which is overwritten: a combination of rows of B
     */
    void reverse(Lanes lanes, double[][] weights);
}

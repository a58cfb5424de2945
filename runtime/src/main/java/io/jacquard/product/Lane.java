package io.jacquard.product;

/**
 * One direction of generated code: the bars or dots of the independents and of the dependents of a method, in arrays shaped like
 * those. Vectors are flat: independents, or dependents, end to end in declaration order, matrices row by row.
 */
public abstract class Lane {
    /** For generated code. */
    protected Lane() {}

    /** Sets all bars and dots to zero. */
    protected abstract void clear();

    /**
     * Seeds one dependent.
     *
     * @param row which of the dependents
     * @param value its bar
     */
    protected abstract void seedOutput(int row, double value);

    /**
     * Seeds all dependents.
     *
     * @param flat a bar for each row
     */
    protected abstract void seedOutput(double[] flat);

    /**
     * Seeds one independent.
     *
     * @param column which of the independents
     * @param value its dot
     */
    protected abstract void seedInput(int column, double value);

    /**
     * Seeds all independents.
     *
     * @param flat a dot for each column
     */
    protected abstract void seedInput(double[] flat);

    /**
     * The derivatives of the independents.
     *
     * @param flat where they go, one for each column, unless this has them in a flat array already
     * @return {@code flat}, or that array, which is not to be changed
     */
    protected abstract double[] input(double[] flat);

    /**
     * Whether the derivatives of the independents lie in one flat array, so that {@link #input} copies nothing.
     *
     * @return whether they do
     */
    protected boolean isFlat() {
        return false;
    }

    /**
     * The derivatives of the dependents.
     *
     * @param flat where they go, one for each row, unless this has them in a flat array already
     * @return {@code flat}, or that array, which is not to be changed
     */
    protected abstract double[] output(double[] flat);

    /**
     * How long a vector of independents is.
     *
     * @return the number of columns
     */
    protected abstract int columns();

    /**
     * Lets this and {@code other} exchange their derivatives of independents, if they are shaped alike and of one class.
     *
     * @param other the other lane
     * @return whether they did
     */
    protected abstract boolean exchange(Lane other);
}

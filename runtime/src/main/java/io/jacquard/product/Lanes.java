package io.jacquard.product;

/**
 * Storage for one or several directions that are swept together: in each lane a number for every scalar independent (the
 * <em>input</em>) and every scalar dependent (the <em>output</em>), dots or bars as the sweep has it, and the sweeps' own
 * scratch. Generated code implements it, with one array per variable and lane. Used by one thread at a time.
 *
 * <p>Sweeps zero their own scratch; nothing here is kept between two sweeps but inputs and outputs.
 */
public interface Lanes {

    /** Zeroes inputs and outputs of all lanes. */
    void clear();

    /**
     * Writes one number of the output.
     *
     * @param lane the lane
     * @param row the dependent, counted end to end
     * @param value its dot or bar
     */
    void seedOutput(int lane, int row, double value);

    /**
     * Writes the whole output.
     *
     * @param lane the lane
     * @param flat a number for each dependent, end to end; copied
     */
    void seedOutput(int lane, double[] flat);

    /**
     * Writes one number of the input.
     *
     * @param lane the lane
     * @param column the independent, counted end to end
     * @param value its dot or bar
     */
    void seedInput(int lane, int column, double value);

    /**
     * Writes the whole input.
     *
     * @param lane the lane
     * @param flat a number for each independent, end to end; copied
     */
    void seedInput(int lane, double[] flat);

    /**
     * The input, end to end.
     *
     * @param lane the lane
     * @param flat storage of length n, used only if the input is not one array of one dimension
     * @return the array of the lane itself, which the caller must not write, or {@code flat}, filled
     */
    double[] input(int lane, double[] flat);

    /**
     * The input of a point whose independents are {@linkplain Linearized#isSingle all of} {@code float}, end to end.
     *
     * @param lane the lane
     * @param flat storage of length n, used only if the input is not one array of one dimension
     * @return the array of the lane itself, which the caller must not write, or {@code flat}, filled
     */
    default float[] singleInput(int lane, float[] flat) {
        throw new UnsupportedOperationException("independents are not all float");
    }

    /**
     * Whether the input of a lane is one flat array, so that {@link #input}, or {@link #singleInput}, copies nothing and {@link #moveInput} between lanes of one point hands it over.
     *
     * @return whether it is; {@code false} is always safe
     */
    default boolean isFlat() {
        return false;
    }

    /**
     * The output, end to end.
     *
     * @param lane the lane
     * @param flat storage of length m, used only if the output is not one array of one dimension
     * @return the array of the lane itself, which the caller must not write, or {@code flat}, filled
     */
    double[] output(int lane, double[] flat);

    /**
     * Makes the input of one lane the input of another: bars of the reverse sweep at one point become dots of the tangent
     * sweep at another. Exchanges storage where both are of generated code and the shapes agree, otherwise copies end
     * to end; so what the first lane's input holds afterwards is unspecified.
     *
     * @param from the lane of this to move
     * @param to where to; as many scalar independents as this, of any companion
     * @param lane the lane of {@code to}
     */
    void moveInput(int from, Lanes to, int lane);
}

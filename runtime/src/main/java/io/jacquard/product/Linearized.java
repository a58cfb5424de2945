package io.jacquard.product;

/**
 * A method at one point, after its forward sweep: everything that tangent and reverse sweeps need. Generated code
 * implements it; users hold a {@link io.jacquard.Jacobian}.
 *
 * <p>It does not change once it is made, so threads, tiles and repeated sweeps share it. What a sweep writes lies in its
 * {@link Lanes}, of which each thread has its own.
 *
 * <p>Generated code and the driver trust each other: lanes are of the right point and width, indices in range and arrays
 * of the right length, unless a method says that it checks.
 */
public interface Linearized {

    /**
     * The number of scalar dependents.
     *
     * @return m
     */
    int rows();

    /**
     * The number of scalar independents.
     *
     * @return n
     */
    int columns();

    /**
     * The value of the dependents at this point, end to end.
     *
     * @param flat storage of length m, used only if the value does not lie in one array of its own
     * @return the saved array itself, which the caller must not write, or {@code flat}, filled
     */
    double[] value(double[] flat);

    /**
     * What sweeps at this point cost.
     *
     * @return counts of operations
     */
    Cost cost();

    /**
     * What this point holds beside the arguments that it shares with the caller: copies of independents, saved values,
     * trails.
     *
     * @return a number of bytes
     */
    long savedBytes();

    /**
     * Storage for directions at this point, shaped like the variables, zeroed.
     *
     * @param width the number of directions, 1 or 4
     * @return new lanes
     */
    Lanes lanes(int width);

    /**
     * Whether the lanes of this point also serve the other one: same companion, and every array in them would have the
     * same length. A product of two such points needs one set of lanes, in which the bars of the reverse sweep at one
     * point already are the dots of the tangent sweep at the other.
     *
     * @param other another point
     * @return whether lanes of either fit both; {@code false} is always safe unless {@code other} is this
     */
    default boolean sharesLanesWith(Linearized other) {
        return other == this;
    }

    /**
     * Whether column j of the Jacobian has no entry that is not zero but in row j modulo m, m the number of rows: that of a function which makes each element of its result of
     * the elements of the same number.
     *
     * @return whether it is so; {@code false} is always safe
     */
    default boolean isDiagonal() {
        return false;
    }

    /**
     * Whether all independents are of {@code float}, so that rows of the Jacobian lose nothing as {@code float}: {@link Lanes#singleInput} gives them.
     *
     * @return whether they are; {@code false} is always safe
     */
    default boolean isSingle() {
        return false;
    }

    /**
     * Sweeps backwards in every lane: output bars in, input bars out. Adds to the input bars; output bars are consumed,
     * what they hold afterwards is unspecified.
     *
     * @param lanes lanes of this point, or of one that shares lanes with it
     */
    void reverse(Lanes lanes);

    /**
     * Sweeps forwards in every lane: input dots in, output dots out. Input dots are left as they are, output dots are
     * overwritten.
     *
     * @param lanes lanes of this point, or of one that shares lanes with it
     */
    void tangent(Lanes lanes);
}

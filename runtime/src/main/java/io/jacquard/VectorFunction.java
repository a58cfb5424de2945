package io.jacquard;

import io.jacquard.product.PreparedFunction;
import io.jacquard.product.Strategy;

/**
 * A differentiable function from n to m numbers, with everything but its independents bound: what optimisers and filters
 * take. Generated Jacobian companions make one by {@code of(...)}.
 *
 * <p>Independents and dependents are laid end to end in the order of their declaration, arrays of rows row by row; n may
 * depend on nothing but the length of {@code x}, and m on n. Operands are never modified and nothing of the caller's is
 * kept; methods with an array of the caller's, which comes last, <em>overwrite</em> it, and it may be one of the
 * operands. A wrong length is an {@link IllegalArgumentException}, null a {@link NullPointerException}; both name the
 * argument, before anything is written. Whatever the differentiated method throws is thrown.
 *
 * <p>An implementation of one's own needs {@link #at}; the others follow from it, and an implementation overrides those
 * that it can do faster.
 */
@FunctionalInterface
public interface VectorFunction {

    /**
     * The Jacobian at a point, as a linear operator. Runs the function once and saves what the sweeps need, so that any
     * number of products at the same point cost sweeps only.
     *
     * @param x the point; length n; copied
     * @return the Jacobian, m rows and n columns
     */
    Jacobian at(double[] x);

    /**
     * The value of the function.
     *
     * @param x the point; length n
     * @return a fresh array of length m
     */
    default double[] value(double[] x) {
        return at(x).value();
    }

    /**
     * The value of the function.
     *
     * @param x the point; length n
     * @param result overwritten with the value; length m
     */
    default void value(double[] x, double[] result) {
        at(x).value(result);
    }

    /**
     * The tangent J(x)&middot;xDot.
     *
     * @param x the point; length n
     * @param xDot a direction; length n
     * @return a fresh array of length m
     */
    default double[] jvp(double[] x, double[] xDot) {
        return at(x).times(xDot);
    }

    /**
     * The tangent J(x)&middot;xDot.
     *
     * @param x the point; length n
     * @param xDot a direction; length n
     * @param tangent overwritten with the tangent; length m
     */
    default void jvp(double[] x, double[] xDot, double[] tangent) {
        at(x).times(xDot, tangent);
    }

    /**
     * The adjoint J(x)<sup>T</sup>&middot;resultBar.
     *
     * @param x the point; length n
     * @param resultBar weights of the dependents; length m
     * @return a fresh array of length n
     */
    default double[] vjp(double[] x, double[] resultBar) {
        return at(x).transposeTimes(resultBar);
    }

    /**
     * The adjoint J(x)<sup>T</sup>&middot;resultBar.
     *
     * @param x the point; length n
     * @param resultBar weights of the dependents; length m
     * @param xBar overwritten with the adjoint; length n
     */
    default void vjp(double[] x, double[] resultBar, double[] xBar) {
        at(x).transposeTimes(resultBar, xBar);
    }

    /**
     * All entries of the Jacobian.
     *
     * @param x the point; length n
     * @return a fresh array of m rows of length n
     */
    default double[][] jacobian(double[] x) {
        return at(x).toMatrix();
    }

    /**
     * All entries of the Jacobian.
     *
     * @param x the point; length n
     * @param result overwritten with the Jacobian; m distinct rows of length n
     */
    default void jacobian(double[] x, double[][] result) {
        at(x).toMatrix(result);
    }

    /**
     * The product J(x1)&middot;J(x2)<sup>T</sup>, neither of which is held.
     *
     * @param x1 the first point; length n
     * @param x2 the second point; length n; the same array for a product that is exactly symmetric
     * @return a fresh array of m rows of length m
     */
    default double[][] jacobianProduct(double[] x1, double[] x2) {
        Jacobian first = at(x1);
        return first.timesTranspose(x2 == x1 ? first : at(x2));
    }

    /**
     * The same function for many products of its Jacobians: what they need of passive arrays alone is computed by the first of them, and kept. Of the function
     * f(x) = g(A&middot;x), that is A&middot;A<sup>T</sup>. Nobody but the caller knows whether arrays change: after such a change, prepare again. Threads may share it.
     *
     * <p>It serves products of Jacobians at its points with each other, by {@link Strategy#STRUCTURED}, and holds a number for each pair of passive vectors, in the
     * example m&sup2; of them.
     *
     * @return a function whose passive arrays do not change
     */
    default VectorFunction prepare() {
        return new PreparedFunction(this);
    }
}

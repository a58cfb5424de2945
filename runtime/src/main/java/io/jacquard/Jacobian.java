package io.jacquard;

import io.jacquard.support.Checks;

/**
 * The Jacobian J of a function at one point, as a linear operator: it can be multiplied without being formed.
 *
 * <p>J has {@link #rows()} rows (m, one per dependent) and {@link #columns()} columns (n, one per independent).
 * Dependents and independents are laid end to end in the order of their declaration, arrays of rows row by row.
 *
 * <p>Each operation comes twice: one returns a fresh array, the other <em>overwrites</em> an array of the caller's, which
 * comes last. The array of the caller's may be the one that is multiplied, if the lengths allow; an array of rows must
 * not hold one row twice. Operands are never modified and nothing of the caller's is kept.
 *
 * <p>A Jacobian does not change, so several threads may use one. Arguments are checked before anything is written: an
 * array of a wrong length or a row given twice is an {@link IllegalArgumentException}, null a {@link
 * NullPointerException}; both name the argument.
 *
 * <p>An implementation of one's own needs the five abstract methods.
 */
public interface Jacobian {

    /**
     * The number of rows, m.
     *
     * @return the number of scalar dependents
     */
    int rows();

    /**
     * The number of columns, n.
     *
     * @return the number of scalar independents
     */
    int columns();

    /**
     * The value of the function at the point.
     *
     * @return a fresh array of length m
     */
    default double[] value() {
        double[] result = new double[rows()];
        value(result);
        return result;
    }

    /**
     * The value of the function at the point. Costs a copy.
     *
     * @param result overwritten with the value; length m
     * @throws IllegalArgumentException if {@code result} has another length than m
     */
    void value(double[] result);

    /**
     * J&middot;v, by one tangent sweep.
     *
     * @param v a direction; length n
     * @return a fresh array of length m
     * @throws IllegalArgumentException if {@code v} has another length than n
     */
    default double[] times(double[] v) {
        double[] result = new double[rows()];
        times(v, result);
        return result;
    }

    /**
     * J&middot;v, by one tangent sweep: about the cost of one or two evaluations of the function.
     *
     * @param v a direction; length n
     * @param result overwritten with the product; length m; may be {@code v}
     * @throws IllegalArgumentException if {@code v} has another length than n, or {@code result} than m
     */
    void times(double[] v, double[] result);

    /**
     * J<sup>T</sup>&middot;w, by one reverse sweep.
     *
     * @param w weights of the dependents; length m
     * @return a fresh array of length n
     * @throws IllegalArgumentException if {@code w} has another length than m
     */
    default double[] transposeTimes(double[] w) {
        double[] result = new double[columns()];
        transposeTimes(w, result);
        return result;
    }

    /**
     * J<sup>T</sup>&middot;w, by one reverse sweep: a small multiple of the cost of one evaluation of the function.
     *
     * @param w weights of the dependents; length m
     * @param result overwritten with the product; length n; may be {@code w}
     * @throws IllegalArgumentException if {@code w} has another length than m, or {@code result} than n
     */
    void transposeTimes(double[] w, double[] result);

    /**
     * The product J&middot;K<sup>T</sup> with the Jacobian K of another function or point, without forming either.
     *
     * @param other K; as many columns as this
     * @return a fresh array of m rows, each as long as K has rows
     * @throws IllegalArgumentException if {@code other} has another number of columns
     */
    default double[][] timesTranspose(Jacobian other) {
        Checks.present("other", other);
        double[][] result = new double[rows()][other.rows()];
        timesTranspose(other, result);
        return result;
    }

    /**
     * The product J&middot;K<sup>T</sup> with the Jacobian K of another function or point, without forming either: one
     * {@link #transposeTimes} of K and one {@link #times} of this for each row of K, with m + n + (rows of K) numbers of
     * scratch.
     *
     * @param other K; as many columns as this
     * @param result overwritten with the product; m distinct rows, each as long as K has rows
     * @throws IllegalArgumentException if {@code other} has another number of columns or {@code result} another shape
     */
    default void timesTranspose(Jacobian other, double[][] result) {
        Checks.present("other", other);
        Checks.count("other", "columns", other.columns(), columns());
        Checks.matrix("result", result, rows(), other.rows());
        double[] seed = new double[other.rows()];
        double[] row = new double[columns()];
        double[] column = new double[rows()];
        for (int k = 0; k < seed.length; k++) {
            seed[k] = 1.0;
            other.transposeTimes(seed, row);
            seed[k] = 0.0;
            times(row, column);
            for (int i = 0; i < column.length; i++) {
                result[i][k] = column[i];
            }
        }
    }

    /**
     * J&middot;(K<sup>T</sup>&middot;w), a product with {@link #timesTranspose} that does not need it: one reverse sweep of K and one tangent sweep of this.
     *
     * @param other K; as many columns as this
     * @param w weights of the dependents of K; its length is the number of rows of K
     * @return a fresh array of length m
     * @throws IllegalArgumentException if {@code other} has another number of columns, or {@code w} another length
     */
    default double[] timesTransposeTimes(Jacobian other, double[] w) {
        double[] result = new double[rows()];
        timesTransposeTimes(other, w, result);
        return result;
    }

    /**
     * J&middot;(K<sup>T</sup>&middot;w), a product with {@link #timesTranspose} that does not need it: one reverse sweep of K and one tangent sweep of this, with n
     * numbers of scratch.
     *
     * @param other K; as many columns as this
     * @param w weights of the dependents of K; its length is the number of rows of K
     * @param result overwritten with the product; length m; may be {@code w}
     * @throws IllegalArgumentException if {@code other} has another number of columns, or {@code w} or {@code result} another length
     */
    default void timesTransposeTimes(Jacobian other, double[] w, double[] result) {
        Checks.present("other", other);
        Checks.count("other", "columns", other.columns(), columns());
        Checks.present("w", w);
        Checks.length("w", w, other.rows());
        Checks.present("result", result);
        Checks.length("result", result, rows());
        times(other.transposeTimes(w), result);
    }

    /**
     * J<sup>T</sup>&middot;(J&middot;v), as normal equations and Gauss-Newton methods have it: one tangent and one reverse sweep.
     *
     * @param v a direction; length n
     * @return a fresh array of length n
     * @throws IllegalArgumentException if {@code v} has another length than n
     */
    default double[] normalTimes(double[] v) {
        double[] result = new double[columns()];
        normalTimes(v, result);
        return result;
    }

    /**
     * J<sup>T</sup>&middot;(J&middot;v), as normal equations and Gauss-Newton methods have it: one tangent and one reverse sweep, with m numbers of scratch.
     *
     * @param v a direction; length n
     * @param result overwritten with the product; length n; may be {@code v}
     * @throws IllegalArgumentException if {@code v} or {@code result} has another length than n
     */
    default void normalTimes(double[] v, double[] result) {
        Checks.present("v", v);
        Checks.length("v", v, columns());
        Checks.present("result", result);
        Checks.length("result", result, columns());
        transposeTimes(times(v), result);
    }

    /**
     * All entries of J.
     *
     * @return a fresh array of m rows of length n
     */
    default double[][] toMatrix() {
        double[][] result = new double[rows()][columns()];
        toMatrix(result);
        return result;
    }

    /**
     * All entries of J, by m reverse sweeps. This is the one operation that forms J: think of {@link #times}, {@link
     * #transposeTimes} and {@link #timesTranspose} first.
     *
     * @param result overwritten with J; m distinct rows of length n
     * @throws IllegalArgumentException if {@code result} has another shape
     */
    default void toMatrix(double[][] result) {
        Checks.matrix("result", result, rows(), columns());
        double[] seed = new double[rows()];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = 1.0;
            transposeTimes(seed, result[i]);
            seed[i] = 0.0;
        }
    }
}

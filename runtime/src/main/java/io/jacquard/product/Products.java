package io.jacquard.product;

import io.jacquard.support.Checks;
import java.util.Arrays;

/** Products of two Jacobians, each given by a linearised point: the driver behind {@code jacobianProduct}. */
public final class Products {
    private Products() {}

    /**
     * J<sub>1</sub>&middot;J<sub>2</sub><sup>T</sup> with default options.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>
     * @return a fresh array of as many rows as J<sub>1</sub> has, each as long as J<sub>2</sub> has rows
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns
     */
    public static double[][] jacobianProduct(Linearized first, Linearized second) {
        return jacobianProduct(first, second, ProductOptions.defaults());
    }

    /**
     * J<sub>1</sub>&middot;J<sub>2</sub><sup>T</sup>, row by row of J<sub>2</sub>: reverse sweeps at the second point give
     * rows of J<sub>2</sub>, a tangent sweep at the first point turns four of them into columns of the product; what remains
     * is swept one at a time. Reverse sweeps take one row at a time where a row is cheap (by {@link Linearized#cost}), four
     * where it costs nearly a whole adjoint. No more than five rows of any Jacobian are ever held: beside the two points and
     * the result there are k(n + m) numbers in the lanes, where k is 1 for m &lt; 4, otherwise 5 where rows are cheap, and 4
     * or, with a remainder, 5 where they are not; plus as many lanes as the tangent sweeps use if the two points cannot share.
     *
     * <p>If both points are the same object, the result is exactly symmetric.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>
     * @param options where the result goes, who hears of progress, what cancels
     * @return the product: as many rows as J<sub>1</sub> has, each as long as J<sub>2</sub> has rows; the array of the
     *     options, if they have one
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns, or the array of the options has
     *     another shape
     * @throws java.util.concurrent.CancellationException if the options or an interrupt cancel the product
     */
    public static double[][] jacobianProduct(Linearized first, Linearized second, ProductOptions options) {
        Checks.present("first", first);
        Checks.present("second", second);
        Checks.present("options", options);
        Checks.count("second", "columns", second.columns(), first.columns());
        double[][] product = options.result(first.rows(), second.rows());
        if (first.rows() == 0 || second.rows() == 0 || first.columns() == 0) {
            for (double[] row : product) {
                Arrays.fill(row, 0.0); // an empty sum
            }
            return product;
        }
        new ComposedProduct(first, second, options, product).run();
        return product;
    }
}

package io.jacquard.benchmarks.products;

import io.jacquard.benchmarks.Draws;
import io.jacquard.benchmarks.SeedFJacobian;

/** A program that computes one product of the seed's Jacobians and ends: the number of rows is its argument. */
public final class SeedOnce {
    private static final int COLUMNS = 10_000;

    private SeedOnce() {}

    public static void main(String[] arguments) {
        Draws draws = new Draws();
        double[][] a = draws.matrix(Integer.parseInt(arguments[0]), COLUMNS, 0, 1);
        double[] x1 = draws.vector(COLUMNS, 0, 1);
        double[] x2 = draws.vector(COLUMNS, 0, 1);
        System.out.println(SeedFJacobian.jacobianProduct(x1, x2, a)[0][0]);
    }
}

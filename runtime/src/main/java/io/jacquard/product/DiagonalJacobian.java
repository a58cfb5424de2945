package io.jacquard.product;

import io.jacquard.support.Rows;
import java.util.Arrays;

/** The strategy "diagonal": one reverse sweep of all rows, of which no two have an entry in the same column. */
final class DiagonalJacobian {
    private DiagonalJacobian() {}

    static boolean areBoth(Linearized first, Linearized second) {
        return first.isDiagonal() && second.isDiagonal() && first.rows() == second.rows();
    }

    /** What it allocates beside the result, but for headers. */
    static long bytes(Linearized first, Linearized second) {
        return bytes(first) + (first == second ? 0 : bytes(second)) + Double.BYTES * (long) first.rows();
    }

    private static long bytes(Linearized point) {
        return HeldRows.bytesOfLane(point) + Double.BYTES * ((long) point.columns() + point.rows());
    }

    static void product(Linearized first, Linearized second, Course course, double[][] product) {
        double[] diagonal = new double[first.rows()];
        diagonal(first, second, course, diagonal);
        Rows.fill(product, 0.0);
        for (int i = 0; i < diagonal.length; i++) {
            product[i][i] = diagonal[i];
        }
    }

    /** Adds to what is there, of which there is at least one. */
    static void diagonal(Linearized first, Linearized second, Course course, double[] diagonal) {
        course.requireNotCancelled();
        double[] a = entries(first);
        double[] b = first == second ? a : entries(second);
        for (int j = 0; j < a.length; j += diagonal.length) {
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] += a[j + i] * b[j + i];
            }
        }
        course.done(diagonal.length);
    }

    /** The one entry of each column that may not be zero. */
    private static double[] entries(Linearized point) {
        Lanes lanes = point.lanes(1);
        double[] ones = new double[point.rows()];
        Arrays.fill(ones, 1.0);
        lanes.seedOutput(0, ones);
        point.reverse(lanes);
        return lanes.input(0, new double[point.columns()]);
    }
}

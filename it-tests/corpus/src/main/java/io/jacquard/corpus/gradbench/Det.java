package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** The determinant, by expansion along rows. */
public final class Det {
    private Det() {}

    /**
     * The determinant.
     *
     * @param a the matrix, row after row
     * @param ell its number of rows
     */
    @Differentiable
    @Args("a[ell*ell] in -1..1; ell = 1|2|4")
    public static double primal(double[] a, int ell) {
        // The columns that are left, as a list: each names the next one; the head stands behind them.
        int[] next = new int[ell + 1];
        for (int j = 0; j < ell; j++) {
            next[j] = j + 1;
        }
        next[ell] = 0;
        return minor(a, ell, 0, next);
    }

    /** The determinant of the rows from {@code row} on and of the columns in the list, which is as before in the end. */
    private static double minor(double[] a, int ell, int row, int[] next) {
        if (row == ell - 1) {
            return a[row * ell + next[ell]];
        }
        double sum = 0;
        int before = ell;
        boolean plus = true;
        for (int rest = ell - row; rest > 0; rest--) {
            int column = next[before];
            next[before] = next[column];
            double product = a[row * ell + column] * minor(a, ell, row + 1, next);
            sum = plus ? sum + product : sum - product;
            next[before] = column;
            before = column;
            plus = !plus;
        }
        return sum;
    }
}

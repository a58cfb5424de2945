package io.jacquard.corpus.linear;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** A matrix in compressed rows as an object that multiplies, solves and factors; its pattern is fixed, its values may move. */
public final class Sparse {
    private final int n;
    private final int[] start;
    private final int[] column;
    private final double[] value;

    Sparse(int n, double[] value) {
        this.n = n;
        this.value = value;
        // Three diagonals and the corners.
        start = new int[n + 1];
        column = new int[3 * n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            start[i] = k;
            if (i > 0) column[k++] = i - 1;
            column[k++] = i;
            if (i + 1 < n) column[k++] = i + 1;
        }
        start[n] = k;
    }

    static Sparse receiver(int n, double[] value) {
        return new Sparse(n, value);
    }

    private double at(int k) {
        int row = 0;
        while (start[row + 1] <= k) row++;
        return column[k] == row ? 3 + value[k] : value[k];
    }

    @Args("x[n]; y[n] out; value[3*n] in -1..1; n = 0|1|2|4")
    @Differentiable
    @Differentiable(
            name = "SparseMultiplyOfValues",
            wrt = {"x", "this.value"})
    void multiply(double[] x, double[] y) {
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int k = start[i], end = start[i + 1]; k < end; k++) s += at(k) * x[column[k]];
            y[i] = s;
        }
    }

    /** Transposed, added to what is there. */
    @Args("x[n]; y[n] inout; value[3*n] in -1..1; alpha; n = 0|1|2|4")
    @Differentiable(wrt = {"x", "y", "this.value", "alpha"})
    void multiplyTransposedAdd(double alpha, double[] x, double[] y) {
        int k = 0;
        for (int i = 0; i < n; i++) {
            final double xi = alpha * x[i];
            while (k < start[i + 1]) {
                y[column[k]] += at(k++) * xi;
            }
        }
    }

    /** An incomplete factor on the same pattern, then both substitutions. */
    @Args("b[n]; value[3*n] in -1..1; n = 1|2|4")
    @Differentiable(wrt = {"b", "this.value"})
    double[] incompleteSolve(double[] b) {
        double[] lu = new double[start[n]];
        int[] diagonal = new int[n];
        for (int k = 0; k < lu.length; k++) lu[k] = at(k);
        for (int i = 0; i < n; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                int j = column[k];
                if (j == i) {
                    diagonal[i] = k;
                    break;
                }
                lu[k] /= lu[diagonal[j]];
                for (int q = diagonal[j] + 1; q < start[j + 1]; q++) {
                    int target = find(i, column[q]);
                    if (target >= 0) lu[target] -= lu[k] * lu[q];
                }
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = start[i]; k < diagonal[i]; k++) x[i] -= lu[k] * x[column[k]];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = diagonal[i] + 1; k < start[i + 1]; k++) x[i] -= lu[k] * x[column[k]];
            x[i] /= lu[diagonal[i]];
        }
        return x;
    }

    private int find(int row, int col) {
        for (int k = start[row]; k < start[row + 1]; k++) {
            if (column[k] == col) return k;
        }
        return -1;
    }

    /** Chebyshev's iteration with the product in a method of the object's. */
    @Args("b[n]; value[3*n] in -1..1; rounds = 0|1|5; n = 1|3")
    @Differentiable(wrt = {"b", "this.value"})
    double[] chebyshev(double[] b, int rounds) {
        double[] x = new double[n];
        double[] r = new double[n];
        double[] d = new double[n];
        final double centre = 3;
        final double radius = 2.5;
        double alpha = 0;
        for (int k = 0; k < rounds; k++) {
            multiply(x, r);
            for (int i = 0; i < n; i++) r[i] = b[i] - r[i];
            double beta = k == 0 ? 0 : k == 1 ? 0.5 * sq(radius / centre) : sq(radius * alpha / 2);
            alpha = k == 0 ? 1 / centre : 1 / (centre - beta / alpha);
            for (int i = 0; i < n; i++) {
                d[i] = r[i] + beta * d[i];
                x[i] += alpha * d[i];
            }
        }
        return x;
    }

    private static double sq(double v) {
        return v * v;
    }

    /** A quadratic form through a coloured sweep: rows of one colour first. */
    @Args("x[n]; value[3*n] in -1..1; n = 0|1|4")
    @Differentiable(wrt = {"x", "this.value"})
    double form(double[] x) {
        double s = 0;
        for (int colour = 0; colour < 2; colour++) {
            for (int i = colour; i < n; i += 2) s += x[i] * row(i, x);
        }
        return 0.5 * s;
    }

    private double row(int i, double[] x) {
        double s = 0;
        int k = start[i];
        while (k != start[i + 1]) s += at(k) * x[column[k++]];
        return s;
    }
}

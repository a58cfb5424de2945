package io.jacquard.product;

import io.jacquard.support.Sums;
import java.util.Arrays;

/** A matrix M that stands behind a Jacobian, J&middot;M, and is multiplied with some vectors at a time. It has as many rows as J has columns. */
interface ColumnMap {
    /** How many columns it has. */
    int columns();

    /** {@code to[lane] = M . v[lane]}. */
    void times(double[][] v, double[][] to);

    /** {@code to[lane] += M^T . v[lane]}. */
    void addTransposeTimes(double[][] v, double[][] to);

    /** Operations of either for one vector. */
    long operations();

    /** A diagonal matrix. */
    record Diagonal(double[] diagonal) implements ColumnMap {
        @Override
        public int columns() {
            return diagonal.length;
        }

        @Override
        public void times(double[][] v, double[][] to) {
            for (int lane = 0; lane < to.length; lane++) {
                double[] x = v[lane];
                double[] y = to[lane];
                for (int j = 0; j < diagonal.length; j++) {
                    y[j] = diagonal[j] * x[j];
                }
            }
        }

        @Override
        public void addTransposeTimes(double[][] v, double[][] to) {
            for (int lane = 0; lane < to.length; lane++) {
                double[] x = v[lane];
                double[] y = to[lane];
                for (int j = 0; j < diagonal.length; j++) {
                    y[j] += diagonal[j] * x[j];
                }
            }
        }

        @Override
        public long operations() {
            return 2L * diagonal.length;
        }
    }

    /** Rows of equal length. */
    record Dense(double[][] rows, int columns) implements ColumnMap {
        @Override
        public void times(double[][] v, double[][] to) {
            for (int j = 0; j < rows.length; j++) {
                for (int lane = 0; lane < to.length; lane++) {
                    to[lane][j] = Sums.ofProducts(rows[j], v[lane], 0, columns);
                }
            }
        }

        @Override
        public void addTransposeTimes(double[][] v, double[][] to) {
            int j = 0;
            for (; j + 4 <= rows.length; j += 4) {
                for (int lane = 0; lane < to.length; lane++) {
                    double[] x = v[lane];
                    OuterProducts.addFour(x[j], x[j + 1], x[j + 2], x[j + 3], rows, j, to[lane], columns);
                }
            }
            for (; j < rows.length; j++) {
                for (int lane = 0; lane < to.length; lane++) {
                    OuterProducts.addOne(v[lane][j], rows[j], to[lane], columns);
                }
            }
        }

        @Override
        public long operations() {
            return 2L * rows.length * columns;
        }
    }

    /** Some columns of the identity, one behind the other. */
    record Selection(int begin, int columns) implements ColumnMap {
        @Override
        public void times(double[][] v, double[][] to) {
            for (int lane = 0; lane < to.length; lane++) {
                Arrays.fill(to[lane], 0.0);
                System.arraycopy(v[lane], 0, to[lane], begin, columns);
            }
        }

        @Override
        public void addTransposeTimes(double[][] v, double[][] to) {
            for (int lane = 0; lane < to.length; lane++) {
                for (int j = 0; j < columns; j++) {
                    to[lane][j] += v[lane][begin + j];
                }
            }
        }

        @Override
        public long operations() {
            return columns;
        }
    }
}

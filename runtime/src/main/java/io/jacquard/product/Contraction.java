package io.jacquard.product;

/**
 * Dense products of rows: what remains of a product of Jacobians where rows or columns of them are at hand. Rows are arrays of {@code double} or of {@code float};
 * those of {@code float} are widened some elements at a time, so that their products are exact and sums are of {@code double}.
 *
 * <p>All methods add to their result. Sums are taken in another order than a loop over the elements would take them: in several parts, in blocks of
 * elements; results are the same for the same sizes by the same implementation on the same machine, and differ between implementations by rounding.
 *
 * <p>An object has scratch and belongs to one thread.
 */
abstract class Contraction {
    private final WidenedRows left = new WidenedRows();
    private final WidenedRows right = new WidenedRows();

    /** Additions and products in a nanosecond, for a product of {@code rows} by {@code columns} rows: a constant of the implementation, measured. */
    abstract double speed(int rows, int columns);

    /** Bytes of scratch for a product of so many columns, beside {@link WidenedRows}. */
    abstract long scratch(int columns);

    /** {@code c[row + i][column + k] += a[i] . b[k]} over the first {@code length} elements, for i &lt; {@code rows} and k &lt; {@code columns}. */
    final void addTimesTranspose(
            Object[] a, int rows, Object[] b, int columns, int length, double[][] c, int row, int column) {
        add(a, rows, b, columns, length, false, c, row, column);
    }

    /** {@code c[at + i][at + k] += a[i] . a[k]} for k &le; i &lt; {@code rows}; what lies above the diagonal is unspecified afterwards. */
    final void addTimesOwnTranspose(Object[] a, int rows, int length, double[][] c, int at) {
        add(a, rows, a, rows, length, true, c, at, at);
    }

    private void add(
            Object[] a,
            int rows,
            Object[] b,
            int columns,
            int length,
            boolean lower,
            double[][] c,
            int row,
            int column) {
        if (a instanceof double[][] x && b instanceof double[][] y) {
            add(new Operands(x, rows, y, columns, length, lower), c, row, column);
            return;
        }
        for (int from = 0; from < length; from += WidenedRows.TOGETHER) {
            int count = Math.min(WidenedRows.TOGETHER, length - from);
            double[][] x = left.of(a, rows, from, count);
            double[][] y = lower ? x : right.of(b, columns, from, count);
            add(new Operands(x, rows, y, columns, count, lower), c, row, column);
        }
    }

    /** The rows of a product. {@code lower}: only what is on and below the diagonal is wanted. */
    record Operands(double[][] a, int rows, double[][] b, int columns, int length, boolean lower) {}

    abstract void add(Operands of, double[][] c, int row, int column);

    /** Additions and products in a nanosecond of {@link #addOuterProducts}. */
    abstract double outerSpeed();

    /** Bytes of scratch for sums of outer products of so many columns. */
    abstract long outerScratch(int columns);

    /** {@code c[i][k] += u[0][i] * v[0][k] + u[1][i] * v[1][k] + ...} of {@code rank} terms, for some rows of {@code c}, which are overwritten if they are {@code fresh}. */
    abstract void addOuterProducts(
            double[][] u, double[][] v, int rank, boolean fresh, double[][] c, int begin, int end);
}

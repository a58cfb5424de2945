package io.jacquard.product;

import io.jacquard.support.Sums;

/**
 * Contractions in plain Java. Where rows of the result are long, the second operand is packed as columns, a few elements at a time, so that the innermost loop
 * runs along a row of the result, which C2 vectorises. Where they are short, sixteen sums run side by side in variables.
 */
final class PlainContraction extends Contraction {
    /** Columns of the result from which on packing pays. */
    private static final int WIDE = 16;
    /** Elements that are packed at a time. */
    private static final int PACKED = 64;
    /** Elements of unpacked rows that are worked on at a time: those of a tile stay in a first-level cache. */
    private static final int BLOCK = 1024;

    /** Rows and columns of a tile. */
    private static final int TILE = 4;

    private double[][] packed = new double[0][];
    private double[] line = {};

    @Override
    double speed(int rows, int columns) {
        return columns < WIDE ? 7 : 17;
    }

    @Override
    long scratch(int columns) {
        return columns < WIDE ? 0 : Double.BYTES * (PACKED + 1L) * columns;
    }

    @Override
    void add(Operands of, double[][] c, int row, int column) {
        if (of.columns() < WIDE) {
            for (int from = 0; from < of.length(); from += BLOCK) {
                tiles(of, from, Math.min(of.length(), from + BLOCK), c, row, column);
            }
        } else {
            for (int from = 0; from < of.length(); from += PACKED) {
                packed(of, from, Math.min(PACKED, of.length() - from), c, row, column);
            }
        }
    }

    @Override
    double outerSpeed() {
        return 14;
    }

    @Override
    long outerScratch(int columns) {
        return 0;
    }

    @Override
    void addOuterProducts(double[][] u, double[][] v, int rank, boolean fresh, double[][] c, int begin, int end) {
        OuterProducts.add(u, v, rank, fresh, c, begin, end);
    }

    private void packed(Operands of, int from, int count, double[][] c, int row, int column) {
        int columns = of.columns();
        if (packed.length == 0 || packed[0].length < columns) {
            packed = new double[PACKED][columns];
            line = new double[columns];
        }
        for (int k = 0; k < columns; k++) {
            double[] b = of.b()[k];
            for (int j = 0; j < count; j++) {
                packed[j][k] = b[from + j];
            }
        }
        for (int i = 0; i < of.rows(); i++) {
            double[] a = of.a()[i];
            int end = of.lower() ? Math.min(columns, i + 1) : columns;
            // An index with an offset would not be vectorised.
            System.arraycopy(c[row + i], column, line, 0, end);
            int j = 0;
            for (; j + 4 <= count; j += 4) {
                int at = from + j;
                OuterProducts.addFour(a[at], a[at + 1], a[at + 2], a[at + 3], packed, j, line, end);
            }
            for (; j < count; j++) {
                OuterProducts.addOne(a[from + j], packed[j], line, end);
            }
            System.arraycopy(line, 0, c[row + i], column, end);
        }
    }

    private static void tiles(Operands of, int from, int to, double[][] c, int row, int column) {
        double[][] a = of.a();
        double[][] b = of.b();
        for (int i = 0; i < of.rows(); i += TILE) {
            int rows = Math.min(TILE, of.rows() - i);
            int last = of.lower() ? Math.min(of.columns(), i + rows) : of.columns();
            int whole = rows < TILE ? 0 : last - last % TILE;
            for (int k = 0; k < whole; k += TILE) {
                tile4x4(a, i, b, k, from, to, c, row, column);
            }
            for (int r = i; r < i + rows; r++) {
                for (int k = whole; k < last; k++) {
                    c[row + r][column + k] += Sums.ofProducts(a[r], b[k], from, to);
                }
            }
        }
    }

    private static void tile4x4(
            double[][] a, int i, double[][] b, int k, int from, int to, double[][] c, int row, int column) {
        double[] a0 = a[i];
        double[] a1 = a[i + 1];
        double[] a2 = a[i + 2];
        double[] a3 = a[i + 3];
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        double s00 = 0.0;
        double s01 = 0.0;
        double s02 = 0.0;
        double s03 = 0.0;
        double s10 = 0.0;
        double s11 = 0.0;
        double s12 = 0.0;
        double s13 = 0.0;
        double s20 = 0.0;
        double s21 = 0.0;
        double s22 = 0.0;
        double s23 = 0.0;
        double s30 = 0.0;
        double s31 = 0.0;
        double s32 = 0.0;
        double s33 = 0.0;
        for (int j = from; j < to; j++) {
            double x0 = a0[j];
            double x1 = a1[j];
            double x2 = a2[j];
            double x3 = a3[j];
            double y0 = b0[j];
            s00 = Math.fma(x0, y0, s00);
            s10 = Math.fma(x1, y0, s10);
            s20 = Math.fma(x2, y0, s20);
            s30 = Math.fma(x3, y0, s30);
            double y1 = b1[j];
            s01 = Math.fma(x0, y1, s01);
            s11 = Math.fma(x1, y1, s11);
            s21 = Math.fma(x2, y1, s21);
            s31 = Math.fma(x3, y1, s31);
            double y2 = b2[j];
            s02 = Math.fma(x0, y2, s02);
            s12 = Math.fma(x1, y2, s12);
            s22 = Math.fma(x2, y2, s22);
            s32 = Math.fma(x3, y2, s32);
            double y3 = b3[j];
            s03 = Math.fma(x0, y3, s03);
            s13 = Math.fma(x1, y3, s13);
            s23 = Math.fma(x2, y3, s23);
            s33 = Math.fma(x3, y3, s33);
        }
        double[] c0 = c[row + i];
        c0[column + k] += s00;
        c0[column + k + 1] += s01;
        c0[column + k + 2] += s02;
        c0[column + k + 3] += s03;
        double[] c1 = c[row + i + 1];
        c1[column + k] += s10;
        c1[column + k + 1] += s11;
        c1[column + k + 2] += s12;
        c1[column + k + 3] += s13;
        double[] c2 = c[row + i + 2];
        c2[column + k] += s20;
        c2[column + k + 1] += s21;
        c2[column + k + 2] += s22;
        c2[column + k + 3] += s23;
        double[] c3 = c[row + i + 3];
        c3[column + k] += s30;
        c3[column + k + 1] += s31;
        c3[column + k + 2] += s32;
        c3[column + k + 3] += s33;
    }
}

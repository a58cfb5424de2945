package io.jacquard.product;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Contractions on the Vector API: a panel of two vectors' worth of rows of the second operand is packed element by element, and four rows of the first pass over
 * it, eight vectors of sums at a time; where there are few rows, they meet as they are, four with two. (The scheme of Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, ACM TOMS 34(3), 2008, section 5,
 * with a tile that fits sixteen registers.) Compiled apart from the rest, because the module need not be there.
 */
final class VectorContraction extends Contraction {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** Rows of the second operand that are packed together. */
    private static final int PANEL = 2 * LANES;
    /** Columns of the result below which packing does not pay. */
    private static final int NARROW = 2 * PANEL;

    /** Rows of the first operand that pass together. */
    private static final int ROWS = 4;
    /** Elements that are packed together: a panel stays in a first-level cache. */
    private static final int BLOCK = 256;

    /** Passes after which HotSpot has compiled {@link #four}: it compiles what was called 5,000 times, however long that took. */
    private static final int YOUNG = 6000;
    /** Elements of a pass until then: vectors that are not compiled cost a thousand times as much. */
    private static final int SHORT = 2;

    /** Passes of all threads; that some are not counted does no harm. */
    private static int passes;

    private double[] panel = {};
    private double[] sums = {};
    private final VectorOuterProducts outer = new VectorOuterProducts();

    @Override
    double speed(int rows, int columns) {
        return 8.0 * LANES * Math.min(rows, ROWS) / ROWS * Math.min(columns, PANEL) / PANEL;
    }

    @Override
    long scratch(int columns) {
        return Double.BYTES * (columns < NARROW ? ROWS : (long) BLOCK + ROWS) * PANEL;
    }

    @Override
    void add(Operands of, double[][] c, int row, int column) {
        if (of.columns() < NARROW) {
            sums = sums.length == 0 ? new double[ROWS * PANEL] : sums;
            for (int from = 0; from < of.length(); from += BLOCK) {
                dots(of, from, Math.min(of.length(), from + BLOCK), c, row, column);
            }
            return;
        }
        if (panel.length == 0) {
            panel = new double[BLOCK * PANEL];
            sums = new double[ROWS * PANEL];
        }
        for (int from = 0; from < of.length(); from += BLOCK) {
            int count = Math.min(BLOCK, of.length() - from);
            for (int k = 0; k < of.columns(); k += PANEL) {
                int columns = Math.min(PANEL, of.columns() - k);
                pack(of.b(), k, columns, from, count);
                for (int i = of.lower() ? k - k % ROWS : 0; i < of.rows(); i += ROWS) {
                    int rows = Math.min(ROWS, of.rows() - i);
                    tile(of.a(), i, rows, from, count);
                    for (int r = 0; r < rows; r++) {
                        addTo(c[row + i + r], column + k, columns, r * PANEL);
                    }
                }
            }
        }
    }

    @Override
    double outerSpeed() {
        return 24;
    }

    @Override
    long outerScratch(int columns) {
        return VectorOuterProducts.scratch(columns);
    }

    @Override
    void addOuterProducts(double[][] u, double[][] v, int rank, boolean fresh, double[][] c, int begin, int end) {
        if (c[begin].length < LANES) {
            OuterProducts.add(u, v, rank, fresh, c, begin, end);
        } else {
            outer.add(u, v, rank, fresh, c, begin, end);
        }
    }

    /** What is too narrow to be packed: vectors go along the rows, and each element of the result is the sum of one at the end. */
    private void dots(Operands of, int from, int to, double[][] c, int row, int column) {
        int vectors = from + (to - from) / LANES * LANES;
        for (int k = 0; k < of.columns(); k += 2) {
            double[] b0 = of.b()[k];
            double[] b1 = of.b()[Math.min(k + 1, of.columns() - 1)];
            int columns = Math.min(2, of.columns() - k);
            for (int i = of.lower() ? k - k % ROWS : 0; i < of.rows(); i += ROWS) {
                int rows = Math.min(ROWS, of.rows() - i);
                if (rows == ROWS) {
                    fourDots(of.a()[i], of.a()[i + 1], of.a()[i + 2], of.a()[i + 3], b0, b1, from, vectors, sums);
                } else {
                    for (int r = 0; r < rows; r++) {
                        oneDot(of.a()[i + r], b0, b1, from, vectors, sums, 2 * r * LANES);
                    }
                }
                for (int r = 0; r < rows; r++) {
                    double[] a = of.a()[i + r];
                    for (int q = 0; q < columns; q++) {
                        double sum = 0.0;
                        for (int at = (2 * r + q) * LANES; at < (2 * r + q + 1) * LANES; at++) {
                            sum += sums[at];
                        }
                        double[] b = q == 0 ? b0 : b1;
                        for (int j = vectors; j < to; j++) {
                            sum = Math.fma(a[j], b[j], sum);
                        }
                        c[row + i + r][column + k + q] += sum;
                    }
                }
            }
        }
    }

    private static void fourDots(
            double[] a0,
            double[] a1,
            double[] a2,
            double[] a3,
            double[] b0,
            double[] b1,
            int from,
            int to,
            double[] sums) {
        DoubleVector s00 = DoubleVector.zero(SPECIES);
        DoubleVector s01 = DoubleVector.zero(SPECIES);
        DoubleVector s10 = DoubleVector.zero(SPECIES);
        DoubleVector s11 = DoubleVector.zero(SPECIES);
        DoubleVector s20 = DoubleVector.zero(SPECIES);
        DoubleVector s21 = DoubleVector.zero(SPECIES);
        DoubleVector s30 = DoubleVector.zero(SPECIES);
        DoubleVector s31 = DoubleVector.zero(SPECIES);
        for (int j = from; j < to; j += LANES) {
            DoubleVector y0 = DoubleVector.fromArray(SPECIES, b0, j);
            DoubleVector y1 = DoubleVector.fromArray(SPECIES, b1, j);
            DoubleVector x = DoubleVector.fromArray(SPECIES, a0, j);
            s00 = x.fma(y0, s00);
            s01 = x.fma(y1, s01);
            x = DoubleVector.fromArray(SPECIES, a1, j);
            s10 = x.fma(y0, s10);
            s11 = x.fma(y1, s11);
            x = DoubleVector.fromArray(SPECIES, a2, j);
            s20 = x.fma(y0, s20);
            s21 = x.fma(y1, s21);
            x = DoubleVector.fromArray(SPECIES, a3, j);
            s30 = x.fma(y0, s30);
            s31 = x.fma(y1, s31);
        }
        s00.intoArray(sums, 0);
        s01.intoArray(sums, LANES);
        s10.intoArray(sums, 2 * LANES);
        s11.intoArray(sums, 3 * LANES);
        s20.intoArray(sums, 4 * LANES);
        s21.intoArray(sums, 5 * LANES);
        s30.intoArray(sums, 6 * LANES);
        s31.intoArray(sums, 7 * LANES);
    }

    /** One row with two, of which every second vector is added up apart. */
    private static void oneDot(double[] a, double[] b0, double[] b1, int from, int to, double[] sums, int at) {
        DoubleVector even0 = DoubleVector.zero(SPECIES);
        DoubleVector even1 = DoubleVector.zero(SPECIES);
        DoubleVector odd0 = DoubleVector.zero(SPECIES);
        DoubleVector odd1 = DoubleVector.zero(SPECIES);
        int j = from;
        for (; j + LANES < to; j += 2 * LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, j);
            even0 = x.fma(DoubleVector.fromArray(SPECIES, b0, j), even0);
            even1 = x.fma(DoubleVector.fromArray(SPECIES, b1, j), even1);
            DoubleVector y = DoubleVector.fromArray(SPECIES, a, j + LANES);
            odd0 = y.fma(DoubleVector.fromArray(SPECIES, b0, j + LANES), odd0);
            odd1 = y.fma(DoubleVector.fromArray(SPECIES, b1, j + LANES), odd1);
        }
        if (j < to) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, j);
            even0 = x.fma(DoubleVector.fromArray(SPECIES, b0, j), even0);
            even1 = x.fma(DoubleVector.fromArray(SPECIES, b1, j), even1);
        }
        even0.add(odd0).intoArray(sums, at);
        even1.add(odd1).intoArray(sums, at + LANES);
    }

    private void pack(double[][] b, int k, int columns, int from, int count) {
        for (int q = 0; q < PANEL; q++) {
            if (q < columns) {
                double[] row = b[k + q];
                for (int j = 0; j < count; j++) {
                    panel[j * PANEL + q] = row[from + j];
                }
            } else {
                for (int j = 0; j < count; j++) {
                    panel[j * PANEL + q] = 0.0; // its sums are left out
                }
            }
        }
    }

    private void addTo(double[] c, int column, int columns, int at) {
        for (int q = 0; q < columns; q++) {
            c[column + q] += sums[at + q];
        }
    }

    private void tile(double[][] a, int i, int rows, int from, int count) {
        if (rows == ROWS) {
            Arrays.fill(sums, 0.0);
            // The sums go on from one pass to the next: the result is the same, however it is cut.
            int start = 0;
            for (; passes < YOUNG && start < count; passes++) {
                int end = Math.min(count, start + SHORT);
                four(a[i], a[i + 1], a[i + 2], a[i + 3], from, start, end, panel, sums);
                start = end;
            }
            four(a[i], a[i + 1], a[i + 2], a[i + 3], from, start, count, panel, sums);
        } else {
            for (int r = 0; r < rows; r++) {
                one(a[i + r], from, count, panel, sums, r * PANEL);
            }
        }
    }

    private static void four(
            double[] a0,
            double[] a1,
            double[] a2,
            double[] a3,
            int from,
            int start,
            int end,
            double[] panel,
            double[] sums) {
        DoubleVector s00 = DoubleVector.fromArray(SPECIES, sums, 0);
        DoubleVector s01 = DoubleVector.fromArray(SPECIES, sums, LANES);
        DoubleVector s10 = DoubleVector.fromArray(SPECIES, sums, PANEL);
        DoubleVector s11 = DoubleVector.fromArray(SPECIES, sums, PANEL + LANES);
        DoubleVector s20 = DoubleVector.fromArray(SPECIES, sums, 2 * PANEL);
        DoubleVector s21 = DoubleVector.fromArray(SPECIES, sums, 2 * PANEL + LANES);
        DoubleVector s30 = DoubleVector.fromArray(SPECIES, sums, 3 * PANEL);
        DoubleVector s31 = DoubleVector.fromArray(SPECIES, sums, 3 * PANEL + LANES);
        for (int j = start; j < end; j++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, panel, j * PANEL);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, panel, j * PANEL + LANES);
            DoubleVector x = DoubleVector.broadcast(SPECIES, a0[from + j]);
            s00 = x.fma(b0, s00);
            s01 = x.fma(b1, s01);
            x = DoubleVector.broadcast(SPECIES, a1[from + j]);
            s10 = x.fma(b0, s10);
            s11 = x.fma(b1, s11);
            x = DoubleVector.broadcast(SPECIES, a2[from + j]);
            s20 = x.fma(b0, s20);
            s21 = x.fma(b1, s21);
            x = DoubleVector.broadcast(SPECIES, a3[from + j]);
            s30 = x.fma(b0, s30);
            s31 = x.fma(b1, s31);
        }
        s00.intoArray(sums, 0);
        s01.intoArray(sums, LANES);
        s10.intoArray(sums, PANEL);
        s11.intoArray(sums, PANEL + LANES);
        s20.intoArray(sums, 2 * PANEL);
        s21.intoArray(sums, 2 * PANEL + LANES);
        s30.intoArray(sums, 3 * PANEL);
        s31.intoArray(sums, 3 * PANEL + LANES);
    }

    /** One row, of which even and odd elements are added up apart: an addition need not wait for the one before. */
    private static void one(double[] a, int from, int count, double[] panel, double[] sums, int at) {
        DoubleVector even0 = DoubleVector.zero(SPECIES);
        DoubleVector even1 = DoubleVector.zero(SPECIES);
        DoubleVector odd0 = DoubleVector.zero(SPECIES);
        DoubleVector odd1 = DoubleVector.zero(SPECIES);
        int j = 0;
        for (; j + 1 < count; j += 2) {
            DoubleVector x = DoubleVector.broadcast(SPECIES, a[from + j]);
            even0 = x.fma(DoubleVector.fromArray(SPECIES, panel, j * PANEL), even0);
            even1 = x.fma(DoubleVector.fromArray(SPECIES, panel, j * PANEL + LANES), even1);
            DoubleVector y = DoubleVector.broadcast(SPECIES, a[from + j + 1]);
            odd0 = y.fma(DoubleVector.fromArray(SPECIES, panel, j * PANEL + PANEL), odd0);
            odd1 = y.fma(DoubleVector.fromArray(SPECIES, panel, j * PANEL + PANEL + LANES), odd1);
        }
        if (j < count) {
            DoubleVector x = DoubleVector.broadcast(SPECIES, a[from + j]);
            even0 = x.fma(DoubleVector.fromArray(SPECIES, panel, j * PANEL), even0);
            even1 = x.fma(DoubleVector.fromArray(SPECIES, panel, j * PANEL + LANES), even1);
        }
        even0.add(odd0).intoArray(sums, at);
        even1.add(odd1).intoArray(sums, at + LANES);
    }
}

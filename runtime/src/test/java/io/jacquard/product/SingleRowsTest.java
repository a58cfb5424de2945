package io.jacquard.product;

import static io.jacquard.product.Seeds.assertClose;
import static io.jacquard.product.Seeds.floats;
import static io.jacquard.product.Seeds.widened;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of functions of {@code float} are held as they are, and their products are as exact as those of {@code double}. */
class SingleRowsTest {
    private static final ProductOptions TILES = ProductOptions.defaults().strategy(Strategy.TILES);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 5, 2", "4, 4, 300", "9, 70, 513", "70, 9, 256", "65, 130, 700"})
    void tilesContractThem(int m1, int m2, int n) {
        float[][] a = floats(1, m1, n);
        float[][] b = floats(2, m2, n);
        double[][] expected = product(widened(a), widened(b));
        double[][] own = product(widened(a), widened(a));
        for (int begin : new int[] {0, n / 3}) {
            int[] lengths = begin == 0 ? new int[] {n} : new int[] {begin, n - begin};
            SinglePoint first = new SinglePoint(a, lengths);
            SinglePoint second = new SinglePoint(b, lengths);
            for (long memory : new long[] {60_000, 1L << 30}) {
                ProductOptions options = TILES.memory(memory);
                assertClose(expected, Products.jacobianProduct(first, second, options));
                assertClose(own, Products.jacobianProduct(first, first, options));
            }
            // Of which one knows nothing of float.
            double[][] rows = {new double[n]};
            assertClose(expected, Products.jacobianProduct(first, new MatrixPoint(widened(b), rows), TILES));
            assertClose(expected, Products.jacobianProduct(new MatrixPoint(widened(a), rows), second, TILES));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void someRowsAreHeldLikeAll(int arrays) {
        float[][] a = floats(1, 12, 600);
        SinglePoint point = arrays == 1 ? new SinglePoint(a, 600) : new SinglePoint(a, 200, 400);
        assertInstanceOf(float[][].class, new HeldRows(point, 5).sweep(3, 5, Crew.ALONE));
        Linearized some = RowRange.of(point, 3, 8);
        Object[] rows = new HeldRows(some, 5).sweep(0, 5, Crew.ALONE);
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(a[3 + i], (float[]) rows[i]);
        }
        double[][] all = product(widened(a), widened(a));
        double[][] part =
                Products.jacobianProduct(point, point, TILES.rows(3, 8).columns(0, 2));
        for (int i = 0; i < 5; i++) {
            assertEquals(all[3 + i][0], part[i][0], 1e-12);
            assertEquals(all[3 + i][1], part[i][1], 1e-12);
        }
        double[] diagonal = Products.diagonal(point, point, ProductOptions.defaults());
        for (int i = 0; i < a.length; i++) {
            assertEquals(all[i][i], diagonal[i], 1e-12 * all[i][i]);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theyTakeHalfTheBytes(boolean same) {
        float[][] a = floats(1, 40, 10_000);
        SinglePoint single = new SinglePoint(a, 10_000);
        MatrixPoint wide = new MatrixPoint(widened(a), new double[][] {new double[10_000]});
        long bytes = Products.explain(single, same ? single : new SinglePoint(a, 10_000), TILES)
                .chosen()
                .bytes();
        MatrixPoint other = same ? wide : new MatrixPoint(widened(a), new double[][] {new double[10_000]});
        long bytesOfWide = Products.explain(wide, other, TILES).chosen().bytes();
        assertTrue(bytes < 0.55 * bytesOfWide, bytes + " of " + bytesOfWide);
    }

    @Test
    void whatIsWidenedIsCounted() {
        SinglePoint single = new SinglePoint(floats(1, 20, 600), 600);
        MatrixPoint wide = new MatrixPoint(widened(floats(2, 300, 600)), new double[][] {new double[600]});
        MatrixPoint other = new MatrixPoint(widened(single.matrix), new double[][] {new double[600]});
        long mixed = Products.explain(single, wide, TILES).chosen().bytes();
        long doubles = Products.explain(other, wide, TILES).chosen().bytes();
        // Rows of float are half as long, but of all rows 256 elements are copied.
        assertTrue(mixed > doubles + 300L * 256 * 8 - 30L * 600 * 4, mixed + ", " + doubles);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] out = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                out[i][k] = Seeds.dot(a[i], b[k]);
            }
        }
        return out;
    }
}

package io.jacquard.product;

import static io.jacquard.product.Seeds.assertClose;
import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
    private static final double[] X1 = vector(1, 37);
    private static final double[] X2 = vector(2, 37);
    private static final double[][] SHAPE = {new double[3], {}, new double[4]};

    private static final ProductOptions COMPOSED = ProductOptions.defaults().strategy(Strategy.COMPOSED);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 9})
    void agreesWithTheClosedForm(int m) {
        double[][] a = matrix(3, m, X1.length);
        double[][] product = Products.jacobianProduct(SeedPoint.forward(X1, a), SeedPoint.forward(X2, a));
        assertClose(Seeds.product(X1, a, X2, a), product);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,6", "6,1", "2,9", "7,4", "17,33", "40,18"})
    void allStrategiesAgreeWithinAnyMemory(int m1, int m2) {
        double[][] a1 = matrix(3, m1, X1.length);
        double[][] a2 = matrix(4, m2, X1.length);
        double[][] expected = Seeds.product(X1, a1, X2, a2);
        double[][] own = Seeds.product(X1, a1, X1, a1);
        for (Strategy strategy : EnumSet.complementOf(EnumSet.of(Strategy.DIAGONAL))) {
            for (long memory : new long[] {2_000, 6_000, 20_000, 1L << 30}) {
                ProductOptions options =
                        ProductOptions.defaults().strategy(strategy).memory(memory);
                SeedPoint first = SeedPoint.forward(X1, a1);
                SeedPoint second = SeedPoint.forward(X2, a2);
                try {
                    assertClose(expected, Products.jacobianProduct(first, second, options));
                    double[][] product = Products.jacobianProduct(first, first, options);
                    assertClose(own, product);
                    assertSymmetric(product);
                } catch (IllegalArgumentException tooLittle) {
                    assertTrue(
                            memory < 1L << 30
                                    && String.valueOf(tooLittle.getMessage()).startsWith("memory of "),
                            tooLittle::toString);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STRUCTURED", "DIAGONAL"})
    void allStrategiesTakeRowsOfRows(Strategy strategy) {
        ProductOptions options = ProductOptions.defaults().strategy(strategy);
        for (long row : new long[] {1, 9}) {
            for (int m : new int[] {1, 3, 4, 9, 18}) {
                double[][] left = matrix(5, 6, 7);
                double[][] right = matrix(6, m, 7);
                double[][] product = Products.jacobianProduct(
                        new MatrixPoint(left, SHAPE),
                        new MatrixPoint(right, SHAPE, 0.0, new Cost(1, 1, 10, row, 0)),
                        options);
                for (int i = 0; i < 6; i++) {
                    for (int k = 0; k < m; k++) {
                        double expected = Seeds.dot(left[i], right[k]);
                        assertEquals(expected, product[i][k], 1e-13 * Math.abs(expected));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 9})
    void theDiagonalIsThatOfTheProduct(int m) {
        double[][] a1 = matrix(3, m, X1.length);
        double[][] a2 = matrix(4, m, X1.length);
        SeedPoint first = SeedPoint.forward(X1, a1);
        SeedPoint second = SeedPoint.forward(X2, a2);
        assertClose(diagonal(Seeds.product(X1, a1, X2, a2)), Products.diagonal(first, second, COMPOSED));
        assertClose(diagonal(Seeds.product(X1, a1, X1, a1)), Products.diagonal(first, first, COMPOSED));
        for (long tangent : new long[] {1, 1000}) {
            MatrixPoint left = new MatrixPoint(matrix(5, m, 7), SHAPE, 0.0, new Cost(1, tangent, 100, 100, 0));
            MatrixPoint right = new MatrixPoint(matrix(6, m, 7), SHAPE, 0.0, new Cost(1, tangent, 100, 100, 0));
            double[] diagonal = Products.diagonal(left, right, COMPOSED);
            assertEquals(tangent == 1 && m > 0, left.tangentSweeps > 0);
            assertEquals(tangent > 1 && m > 0, left.reverseSweeps > 0);
            double[][] product = Products.jacobianProduct(left, right);
            for (int i = 0; i < m; i++) {
                assertEquals(product[i][i], diagonal[i], 1e-13);
            }
        }
    }

    @Test
    void rowsThatNobodySaysAreFlatAreCopied() {
        double[][] a = matrix(3, 9, X1.length);
        SeedPoint point = SeedPoint.forward(X1, a);
        SeedLanes lanes = point.lanes(1);
        lanes.toldToBeFlat = false;
        Linearized secretive = new Linearized() {
            @Override
            public int rows() {
                return point.rows();
            }

            @Override
            public int columns() {
                return point.columns();
            }

            @Override
            public double[] value(double[] flat) {
                return point.value(flat);
            }

            @Override
            public Cost cost() {
                return new Cost(1, 1, 10, 1, 0);
            }

            @Override
            public long savedBytes() {
                return 0;
            }

            @Override
            public Lanes lanes(int width) {
                return lanes;
            }

            @Override
            public void reverse(Lanes bars) {
                point.reverse(bars);
            }

            @Override
            public void tangent(Lanes dots) {
                point.tangent(dots);
            }
        };
        double[][] rows = (double[][]) new HeldRows(secretive, 9).sweep(0, 9, Crew.ALONE);
        assertClose(Seeds.jacobian(X1, a), rows);
    }

    @Test
    void aPlanSaysWhyEachAlternativeLost() {
        MatrixPoint first = new MatrixPoint(matrix(5, 40, 7), SHAPE, 0.0, new Cost(1, 1, 1_000_000, 1_000_000, 0));
        MatrixPoint second = new MatrixPoint(matrix(6, 40, 7), SHAPE, 0.0, new Cost(1, 1, 1_000_000, 1_000_000, 0));
        ProductOptions options = ProductOptions.defaults();
        String forced = Products.explain(first, second, options.strategy(Strategy.TILES))
                .toString();
        assertTrue(forced.contains("another was asked for") && forced.contains("chosen"), forced);
        String little = Products.explain(first, second, options.memory(3_000)).toString();
        assertTrue(little.contains("takes more memory than is given"), little);
    }

    @Test
    void aPlanCountsTheLookAtAResult() {
        double[][] a = matrix(3, 60, X1.length);
        SeedPoint point = SeedPoint.forward(X1, a);
        ProductOptions fresh = ProductOptions.defaults();
        ProductPlan into = Products.explain(point, point, fresh.into(new double[60][60]));
        ProductPlan own = Products.explain(point, point, fresh);
        assertEquals(own.chosen().strategy(), into.chosen().strategy());
        assertEquals(4 * 4 * 32, into.chosen().bytes() - own.chosen().bytes());
    }

    private static double[] diagonal(double[][] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i][i];
        }
        return out;
    }

    @Test
    void theDiagonalNeedsAsManyRows() {
        MatrixPoint left = new MatrixPoint(matrix(5, 3, 7), SHAPE);
        MatrixPoint right = new MatrixPoint(matrix(6, 4, 7), SHAPE);
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Products.diagonal(left, right, COMPOSED));
        assertEquals("second has 4 rows, expected 3", refusal.getMessage());
    }

    @Test
    void tooLittleMemoryIsRefusedBeforeASweep() {
        MatrixPoint point = new MatrixPoint(matrix(5, 9, 7), SHAPE);
        double[][] result = new double[9][9];
        result[3][3] = 7;
        ProductOptions options = ProductOptions.defaults().memory(100).into(result);
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Products.jacobianProduct(point, point, options));
        assertEquals(
                "memory of 100 bytes is too little: one row takes 200 bytes (7 columns, 9 rows)", refusal.getMessage());
        assertEquals(7, result[3][3]);
        assertEquals(List.of(), point.widths);
        assertEquals(
                "bytes is -1, expected at least 0",
                assertThrows(IllegalArgumentException.class, () -> options.memory(-1))
                        .getMessage());
    }

    private static void assertSymmetric(double[][] product) {
        for (int i = 0; i < product.length; i++) {
            for (int k = 0; k < product.length; k++) {
                assertEquals(product[i][k], product[k][i], 0.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,3", "3,0", "1,6", "6,1", "2,9", "7,4"})
    void pointsMayDifferInRows(int m1, int m2) {
        double[][] a1 = matrix(3, m1, X1.length);
        double[][] a2 = matrix(4, m2, X2.length);
        double[][] product = Products.jacobianProduct(SeedPoint.forward(X1, a1), SeedPoint.forward(X2, a2));
        assertEquals(m1, product.length);
        for (double[] row : product) {
            assertEquals(m2, row.length);
        }
        assertClose(Seeds.product(X1, a1, X2, a2), product);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,1", "4,1", "5,1", "9,1", "3,9", "4,9", "5,9", "9,9"})
    void variablesMayBeRowsOfRows(int m, long costOfRow) {
        double[][] left = matrix(5, 6, 7);
        double[][] right = matrix(6, m, 7);
        double[][] product = Products.jacobianProduct(
                new MatrixPoint(left, SHAPE), new MatrixPoint(right, SHAPE, 0.0, new Cost(1, 1, 10, costOfRow, 0)));
        double[][] expected = new double[6][m];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < m; k++) {
                expected[i][k] = Seeds.dot(left[i], right[k]);
            }
        }
        assertClose(expected, product);
    }

    @Test
    void pointsMayBeOfTwoCompanions() {
        double[][] a = matrix(3, 5, 37);
        double[][] matrix = matrix(7, 6, 37);
        double[][] shape = {new double[30], new double[7]};
        double[][] jacobian = Seeds.jacobian(X1, a);
        double[][] product = Products.jacobianProduct(SeedPoint.forward(X1, a), new MatrixPoint(matrix, shape));
        double[][] transposed = Products.jacobianProduct(new MatrixPoint(matrix, shape), SeedPoint.forward(X1, a));
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 6; k++) {
                double expected = Seeds.dot(jacobian[i], matrix[k]);
                assertEquals(expected, product[i][k], 1e-13 * expected);
                assertEquals(expected, transposed[k][i], 1e-13 * expected);
            }
        }
    }

    @Test
    void noIndependentsGiveZeros() {
        double[][] result = {{1, 2}, {3, 4}};
        MatrixPoint point = new MatrixPoint(new double[2][0], new double[0][]);
        assertSame(
                result,
                Products.jacobianProduct(point, point, ProductOptions.defaults().into(result)));
        assertArrayEquals(new double[2][2], result);
    }

    @Test
    void onePointTwiceIsExactlySymmetric() {
        MatrixPoint point = new MatrixPoint(matrix(5, 9, 7), SHAPE, 1e-3, new Cost(1, 1, 1, 1, 0));
        assertSymmetric(Products.jacobianProduct(point, point, COMPOSED));
        double[][] a = matrix(3, 9, 37);
        SeedPoint seed = SeedPoint.forward(X1, a);
        assertClose(Seeds.product(X1, a, X1, a), Products.jacobianProduct(seed, seed));
    }

    @Test
    void dearRowsAreSweptFourAtATime() {
        MatrixPoint second = new MatrixPoint(matrix(6, 10, 7), SHAPE, 0.0, new Cost(1, 1, 100, 51, 0));
        MatrixPoint first = new MatrixPoint(matrix(5, 3, 7), SHAPE);
        Products.jacobianProduct(first, second, COMPOSED);
        assertEquals(List.of(4, 1), first.widths);
        assertEquals(List.of(4, 1), second.widths);
        assertEquals(4, first.tangentSweeps);
        assertEquals(4, second.reverseSweeps);
        assertEquals(0, first.reverseSweeps + second.tangentSweeps);
    }

    @Test
    void cheapRowsAreSweptOneAtATimeAndContractedFourAtATime() {
        MatrixPoint second = new MatrixPoint(matrix(6, 10, 7), SHAPE, 0.0, new Cost(1, 1, 100, 50, 0));
        MatrixPoint first = new MatrixPoint(matrix(5, 3, 7), SHAPE);
        Products.jacobianProduct(first, second, COMPOSED);
        assertEquals(List.of(4, 1), first.widths);
        assertEquals(List.of(1), second.widths);
        assertEquals(4, first.tangentSweeps);
        assertEquals(10, second.reverseSweeps);
        assertEquals(0, first.reverseSweeps + second.tangentSweeps);
    }

    @Test
    void writesIntoTheArrayOfTheCaller() {
        double[][] a = matrix(3, 5, 37);
        double[][] result = new double[5][5];
        for (double[] row : result) {
            Arrays.fill(row, Double.NaN);
        }
        double[][] returned = Products.jacobianProduct(
                SeedPoint.forward(X1, a),
                SeedPoint.forward(X2, a),
                ProductOptions.defaults().into(result));
        assertSame(result, returned);
        assertClose(Seeds.product(X1, a, X2, a), result);
    }

    @Test
    void refusesAResultOfAnotherShapeBeforeASweep() {
        MatrixPoint point = new MatrixPoint(matrix(5, 2, 7), SHAPE);
        double[] row = new double[2];
        assertRefused(point, "result has 3 rows, expected 2", new double[3][2]);
        assertRefused(point, "result[1] has length 3, expected 2", new double[2], new double[3]);
        assertRefused(point, "result[1] is the same array as result[0]", row, row);
        assertEquals(List.of(), point.widths);
    }

    private static void assertRefused(MatrixPoint point, String message, double[]... result) {
        ProductOptions options = ProductOptions.defaults().into(result);
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Products.jacobianProduct(point, point, options));
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void refusesPointsOfUnequalColumns() {
        double[][] result = {{7}};
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Products.jacobianProduct(
                        SeedPoint.forward(vector(1, 5), matrix(1, 1, 5)),
                        SeedPoint.forward(vector(1, 3), matrix(1, 1, 3)),
                        ProductOptions.defaults().into(result)));
        assertEquals("second has 3 columns, expected 5", refusal.getMessage());
        assertEquals(7, result[0][0]);
    }
}

package io.jacquard.product;

import static io.jacquard.product.Seeds.assertClose;
import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Jacobian;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearizedJacobianTest {
    private static final double[] X = vector(1, 7);
    private static final double[][] A = matrix(3, 5, 7);
    private static final SeedJacobian JACOBIAN = SeedJacobian.at(X, A);
    private static final double[][] EXPECTED = Seeds.jacobian(X, A);

    @Test
    void valueIsACopy() {
        double[] expected = SeedPoint.forward(X, A).result;
        JACOBIAN.value()[0] = 9;
        assertArrayEquals(expected, JACOBIAN.value());
    }

    @Test
    void timesMayOverwriteItsOperand() {
        double[] v = vector(4, 7);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = Seeds.dot(EXPECTED[i], v);
        }
        assertClose(expected, JACOBIAN.times(v));
        double[][] square = matrix(3, 7, 7);
        double[] inPlace = v.clone();
        SeedJacobian.at(X, square).times(inPlace, inPlace);
        assertArrayEquals(SeedJacobian.at(X, square).times(v), inPlace);
    }

    @Test
    void transposeTimesOverwritesAndLeaksNothingBetweenCalls() {
        double[] w = vector(4, 5);
        double[] expected = new double[7];
        for (int j = 0; j < 7; j++) {
            for (int i = 0; i < 5; i++) {
                expected[j] += EXPECTED[i][j] * w[i];
            }
        }
        double[] result = vector(9, 7);
        for (int call = 0; call < 3; call++) {
            JACOBIAN.transposeTimes(w, result);
            assertClose(expected, result);
            JACOBIAN.times(X);
        }
        assertArrayEquals(vector(4, 5), w);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 9})
    void toMatrixByRows(int m) {
        double[][] a = matrix(3, m, 7);
        assertClose(Seeds.jacobian(X, a), SeedJacobian.at(X, a).toMatrix());
    }

    @ParameterizedTest
    @CsvSource({"3,0", "3,1", "9,5", "2,8"})
    void toMatrixByRowsOrColumnsWhicheverCostLess(int m, int n) {
        double[][] matrix = matrix(5, m, n);
        double[][] shape = {new double[n / 2], new double[n - n / 2]};
        MatrixPoint dearRows = new MatrixPoint(matrix, shape, 0.0, new Cost(1, 1, 1, 1000, 0));
        MatrixPoint dearColumns = new MatrixPoint(matrix, shape, 0.0, new Cost(1, 1000, 1, 1, 0));
        assertClose(matrix, SeedJacobian.of(dearRows).toMatrix());
        assertClose(matrix, SeedJacobian.of(dearColumns).toMatrix());
        assertEquals(0, dearRows.reverseSweeps);
        assertEquals(0, dearColumns.tangentSweeps);
    }

    @Test
    void toMatrixSweepsCheapRowsOneAtATime() {
        double[][] shape = {new double[7]};
        double[][] matrix = matrix(5, 5, 7);
        MatrixPoint cheapRows = new MatrixPoint(matrix, shape, 0.0, new Cost(1, 1000, 10, 5, 0));
        MatrixPoint dearRows = new MatrixPoint(matrix, shape, 0.0, new Cost(1, 1000, 10, 6, 0));
        assertClose(matrix, SeedJacobian.of(cheapRows).toMatrix());
        assertClose(matrix, SeedJacobian.of(dearRows).toMatrix());
        assertEquals(List.of(1), cheapRows.widths);
        assertEquals(List.of(4, 1), dearRows.widths);
    }

    @Test
    void timesTransposeWithItsOwnKindAndWithItself() {
        double[] x2 = vector(2, 7);
        assertClose(Seeds.product(X, A, x2, A), JACOBIAN.timesTranspose(SeedJacobian.at(x2, A)));
        double[][] product = JACOBIAN.timesTranspose(JACOBIAN);
        assertClose(Seeds.product(X, A, X, A), product);
        assertEquals(product[1][3], product[3][1], 0.0);
    }

    @Test
    void timesTransposeWithAnyOtherJacobian() {
        double[] x2 = vector(2, 7);
        double[][] a2 = matrix(8, 3, 7);
        Jacobian other = new ForeignJacobian(Seeds.jacobian(x2, a2));
        assertClose(Seeds.product(X, A, x2, a2), JACOBIAN.timesTranspose(other));
        assertClose(Seeds.product(x2, a2, X, A), other.timesTranspose(JACOBIAN));
        assertClose(Seeds.jacobian(x2, a2), other.toMatrix());
    }

    @Test
    void productsWithoutMatrices() {
        double[][] a = matrix(3, 4, 9);
        LinearizedJacobian one = SeedJacobian.at(vector(1, 9), a);
        LinearizedJacobian other = SeedJacobian.at(vector(2, 9), matrix(4, 6, 9));
        double[][] product = one.timesTranspose(other);
        double[] w = vector(5, 6);
        double[] applied = one.timesTransposeTimes(other, w);
        for (int i = 0; i < 4; i++) {
            assertEquals(Seeds.dot(product[i], w), applied[i], 1e-13);
        }
        double[][] matrix = one.toMatrix();
        double[] v = vector(6, 9);
        double[] normal = v.clone();
        one.normalTimes(normal, normal);
        for (int j = 0; j < 9; j++) {
            double sum = 0;
            for (double[] row : matrix) {
                sum += row[j] * Seeds.dot(row, v);
            }
            assertEquals(sum, normal[j], 1e-13);
        }
        double trace = 0;
        double[][] square = one.timesTranspose(one);
        for (int i = 0; i < 4; i++) {
            trace += square[i][i];
        }
        assertEquals(trace, one.timesTransposeTrace(one), 1e-13);
        assertRefused("w has length 4, expected 6", () -> one.timesTransposeTimes(other, new double[4]));
        assertRefused("v has length 4, expected 9", () -> one.normalTimes(new double[4]));
    }

    @Test
    void wrongLengthsAreNamed() {
        assertRefused("v has length 5, expected 7", () -> JACOBIAN.times(new double[5]));
        assertRefused("w has length 7, expected 5", () -> JACOBIAN.transposeTimes(new double[7]));
        assertRefused("result has length 7, expected 5", () -> JACOBIAN.times(X, new double[7]));
        assertRefused("result has length 5, expected 7", () -> JACOBIAN.transposeTimes(new double[5], new double[5]));
        assertRefused("result has length 1, expected 5", () -> JACOBIAN.value(new double[1]));
        assertRefused("result has 4 rows, expected 5", () -> JACOBIAN.toMatrix(new double[4][7]));
        assertRefused("result[0] has length 6, expected 7", () -> JACOBIAN.toMatrix(new double[5][6]));
        SeedJacobian narrow = SeedJacobian.at(vector(1, 3), matrix(1, 2, 3));
        assertRefused("other has 3 columns, expected 7", () -> JACOBIAN.timesTranspose(narrow));
        Jacobian foreign = new ForeignJacobian(matrix(1, 2, 3));
        assertRefused("other has 3 columns, expected 7", () -> JACOBIAN.timesTranspose(foreign));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void namesItsSize() {
        assertEquals("SeedJacobian[5 x 7]", JACOBIAN.toString());
    }

    /** A Jacobian of a user's own: the five methods that have no default. */
    private record ForeignJacobian(double[][] matrix) implements Jacobian {
        @Override
        public int rows() {
            return matrix.length;
        }

        @Override
        public int columns() {
            return matrix[0].length;
        }

        @Override
        public void value(double[] result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void times(double[] v, double[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = Seeds.dot(matrix[i], v);
            }
        }

        @Override
        public void transposeTimes(double[] w, double[] result) {
            java.util.Arrays.fill(result, 0.0);
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < result.length; j++) {
                    result[j] += matrix[i][j] * w[i];
                }
            }
        }
    }
}

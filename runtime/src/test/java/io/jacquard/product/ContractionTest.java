package io.jacquard.product;

import static io.jacquard.product.Seeds.floats;
import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.widened;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs twice: in plain Java, and with the Vector API resolved. */
class ContractionTest {
    private final Contraction contraction = Contractions.create();

    @Test
    void isTheOneThatThereIs() {
        boolean vector = Boolean.getBoolean("jacquard.expectVector");
        assertEquals(vector, !(contraction instanceof PlainContraction));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 5",
        "3, 0, 5",
        "1, 1, 0",
        "1, 1, 1",
        "1, 5, 7",
        "5, 1, 9",
        "2, 3, 17",
        "4, 4, 1024",
        "5, 6, 1030",
        "7, 15, 63",
        "8, 16, 64",
        "9, 17, 65",
        "33, 40, 130",
        "3, 70, 2100",
        "70, 3, 2050"
    })
    void addsProductsOfRows(int rows, int columns, int length) {
        double[][] a = matrix(1, rows, length + 3);
        double[][] b = matrix(2, columns, length + 1);
        double[][] c = matrix(3, rows + 2, columns + 3);
        double[][] expected = copy(c);
        double[][] size = new double[rows + 2][columns + 3];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                for (int j = 0; j < length; j++) {
                    expected[2 + i][1 + k] += a[i][j] * b[k][j];
                    size[2 + i][1 + k] += Math.abs(a[i][j] * b[k][j]);
                }
            }
        }
        double[][] first = copy(c);
        contraction.addTimesTranspose(a, rows, b, columns, length, first, 2, 1);
        assertClose(expected, first, size);
        double[][] again = copy(c);
        contraction.addTimesTranspose(a, rows, b, columns, length, again, 2, 1);
        assertArrayEquals(first, again, "not the same twice");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 5", "1, 1, 0", "1, 1, 1", "2, 3, 17", "4, 4, 256", "5, 17, 257", "9, 16, 600", "33, 40, 1030"})
    void widensRowsOfFloat(int rows, int columns, int length) {
        float[][] a = floats(1, rows, length + 3);
        float[][] b = floats(2, columns, length + 1);
        double[][] c = matrix(3, rows + 2, columns + 3);
        double[][] expected = copy(c);
        contraction.addTimesTranspose(widened(a), rows, widened(b), columns, length, expected, 2, 1);
        double[][] size = copy(expected); // all numbers are positive
        for (Object[][] both : new Object[][][] {{a, b}, {widened(a), b}, {a, widened(b)}}) {
            double[][] actual = copy(c);
            contraction.addTimesTranspose(both[0], rows, both[1], columns, length, actual, 2, 1);
            assertClose(expected, actual, size);
        }
        double[][] own = new double[rows][rows];
        contraction.addTimesOwnTranspose(widened(a), rows, length, own, 0);
        double[][] single = new double[rows][rows];
        contraction.addTimesOwnTranspose(a, rows, length, single, 0);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k <= i; k++) {
                assertEquals(own[i][k], single[i][k], 1e-14 * own[i][k]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 1", "2, 9", "5, 1030", "16, 64", "17, 65", "40, 130"})
    void addsTheLowerTriangleOfAProductWithItself(int rows, int length) {
        double[][] a = matrix(1, rows, length);
        double[][] c = new double[rows + 1][rows + 1];
        contraction.addTimesOwnTranspose(a, rows, length, c, 1);
        double[][] whole = new double[rows + 1][rows + 1];
        contraction.addTimesTranspose(a, rows, a, rows, length, whole, 1, 1);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k <= i; k++) {
                assertEquals(whole[1 + i][1 + k], c[1 + i][1 + k], 1e-13 * Math.abs(whole[1 + i][1 + k]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 4", "1, 1, 1", "2, 5, 3", "3, 7, 9", "7, 6, 17", "8, 5, 33", "11, 4, 18", "19, 3, 40"})
    void addsOuterProducts(int rank, int rows, int columns) {
        for (boolean fresh : new boolean[] {false, rank > 0}) {
            double[][] u = matrix(1, rank, rows);
            double[][] v = matrix(2, rank, columns);
            double[][] c = matrix(3, rows, columns);
            double[][] expected = copy(c);
            double[][] size = new double[rows][columns];
            int begin = rows / 3; // what comes before is left as it is
            for (int i = begin; i < rows; i++) {
                for (int k = 0; k < columns; k++) {
                    expected[i][k] = fresh ? 0.0 : c[i][k];
                    for (int j = 0; j < rank; j++) {
                        expected[i][k] += u[j][i] * v[j][k];
                        size[i][k] += Math.abs(u[j][i] * v[j][k]);
                    }
                }
            }
            contraction.addOuterProducts(u, v, rank, fresh, c, begin, rows);
            assertClose(expected, c, size);
        }
    }

    @Test
    void outerProductsWithThemselvesAreSymmetric() {
        double[][] u = matrix(1, 11, 37);
        double[][] c = new double[37][37];
        contraction.addOuterProducts(u, u, 11, true, c, 0, 20);
        contraction.addOuterProducts(u, u, 11, true, c, 20, 37);
        for (int i = 0; i < 37; i++) {
            for (int k = 0; k < i; k++) {
                assertEquals(c[i][k], c[k][i]);
            }
        }
    }

    @Test
    void outerProductsSpreadNothingOfWhatIsNotThere() {
        double[][] u = {{Double.MAX_VALUE, 1.0}, {0.0, 1.0}};
        double[][] v = {{2.0, 1.0, 1.0}, {1.0, Double.POSITIVE_INFINITY, Double.NaN}};
        double[][] c = new double[2][3];
        contraction.addOuterProducts(u, v, 2, true, c, 0, 2);
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.NaN, Double.NaN}, c[0]);
        assertArrayEquals(new double[] {3.0, Double.POSITIVE_INFINITY, Double.NaN}, c[1]);
    }

    private static double[][] copy(double[][] a) {
        double[][] out = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            out[i] = a[i].clone();
        }
        return out;
    }

    private static void assertClose(double[][] expected, double[][] actual, double[][] size) {
        for (int i = 0; i < expected.length; i++) {
            for (int k = 0; k < expected[i].length; k++) {
                assertEquals(expected[i][k], actual[i][k], 1e-14 * (1 + size[i][k]), i + ", " + k);
            }
        }
    }
}

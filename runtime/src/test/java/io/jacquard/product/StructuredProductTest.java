package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.VectorFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of Jacobians in two factors against those of the same Jacobians row by row. */
class StructuredProductTest {
    private static final ProductOptions STRUCTURED = ProductOptions.defaults().strategy(Strategy.STRUCTURED);
    private static final ProductOptions TILES = ProductOptions.defaults().strategy(Strategy.TILES);

    /** A layer of {@code units} rows and biases, for each of some samples; each sample has {@code outputs} rows, or all rows need all samples. */
    private static FactorsPoint layer(int seed, int samples, int units, int inputs, int outputs, boolean apart) {
        double[][] x = matrix(seed, samples, inputs);
        int columns = units * (inputs + 1);
        double[][] vectors = new double[samples * units][columns];
        double[][] some = matrix(seed + 1, samples * outputs, samples * units);
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < units; i++) {
                System.arraycopy(x[s], 0, vectors[s * units + i], i * inputs, inputs);
                vectors[s * units + i][units * inputs + i] = 1;
            }
        }
        for (int row = 0; row < some.length && apart; row++) {
            for (int t = 0; t < vectors.length; t++) {
                if (t / units != row / outputs) {
                    some[row][t] = 0;
                }
            }
        }
        return new FactorsPoint(some, vectors, (terms, point) -> {
            for (int s = 0; s < samples; s++) {
                if (apart) {
                    terms.rows(outputs);
                }
                for (int i = 0; i < units; i++) {
                    terms.vector(0, 0, i, 0, inputs, x[s], 0);
                    terms.alsoElement(1, 0, i);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "1, 1, 5, 3",
        "3, 2, 4, 1",
        "4, 5, 3, 2",
        "2, 7, 6, 9",
        "9, 1, 20, 5",
        "16, 12, 30, 8",
        "70, 3, 5, 2"
    })
    void agreeWithinAnyMemory(int samples, int units, int inputs, int outputs) {
        for (boolean apart : new boolean[] {true, false}) {
            FactorsPoint one = layer(1, samples, units, inputs, outputs, apart);
            FactorsPoint other = layer(7, samples, units, inputs, outputs, apart);
            double[][] expected = Products.jacobianProduct(one, other, TILES);
            double[][] own = Products.jacobianProduct(one, one, TILES);
            long all = Products.explain(one, other, STRUCTURED.memory(1L << 30))
                    .chosen()
                    .bytes();
            for (long memory : new long[] {all, all * 3 / 4, all / 2, all / 4}) {
                ProductOptions options = STRUCTURED.memory(memory);
                if (memory == all || fits(one, other, options)) {
                    assertClose(expected, Products.jacobianProduct(one, other, options));
                    assertClose(own, Products.jacobianProduct(one, one, options));
                }
            }
        }
    }

    private static boolean fits(FactorsPoint one, FactorsPoint other, ProductOptions options) {
        try {
            Products.explain(one, other, options);
            Products.explain(one, one, options);
            return true;
        } catch (IllegalArgumentException tooLittle) {
            return false;
        }
    }

    @Test
    void aProductOfAPointWithItselfIsSymmetric() {
        FactorsPoint one = layer(1, 5, 4, 30, 3, false);
        double[][] product = Products.jacobianProduct(one, one, STRUCTURED);
        for (int i = 0; i < product.length; i++) {
            for (int k = 0; k < i; k++) {
                assertEquals(product[k][i], product[i][k]);
            }
        }
    }

    /** What depends on the passive matrix alone is computed once, whichever points meet, and not seen to change. */
    @Test
    void aPreparedFunctionKeepsWhatItsPassivesGive() {
        double[][] a = matrix(3, 7, 40);
        double[] x1 = Seeds.vector(1, 40);
        double[] x2 = Seeds.vector(2, 40);
        VectorFunction plain = x -> SeedJacobian.at(x, a);
        VectorFunction prepared = plain.prepare();
        double[][] different = plain.jacobianProduct(x1, x2);
        double[][] same = plain.jacobianProduct(x1, x1);
        for (int again = 0; again < 2; again++) {
            assertArrayEquals(different, prepared.jacobianProduct(x1, x2));
            assertArrayEquals(same, prepared.jacobianProduct(x1, x1));
        }
        LinearizedJacobian first = (LinearizedJacobian) prepared.at(x1);
        ProductOptions options = ProductOptions.defaults();
        double fresh = ((LinearizedJacobian) plain.at(x1))
                .explain((LinearizedJacobian) plain.at(x2), options.strategy(Strategy.STRUCTURED))
                .chosen()
                .flops();
        double known = first.explain((LinearizedJacobian) prepared.at(x2), options.strategy(Strategy.STRUCTURED))
                .chosen()
                .flops();
        assertTrue(fresh - known >= 7 * 7 * 40, fresh + " " + known);
        a[0][0] += 1;
        assertArrayEquals(plain.jacobianProduct(x1, x2), plain.prepare().jacobianProduct(x1, x2));
    }

    /** A sample without outputs is no progress, and one that has most of them decides what is needed. */
    @Test
    void tripsDifferInTheirRows() {
        int[] rows = {0, 40, 3, 0};
        double[][] x = matrix(3, rows.length, 30);
        double[][] weights = new double[43][rows.length];
        for (int i = 0; i < 43; i++) {
            weights[i][i < 40 ? 1 : 2] = i + 1;
        }
        FactorsPoint one = new FactorsPoint(weights, x, (terms, point) -> {
            for (int s = 0; s < rows.length; s++) {
                terms.rows(rows[s]);
                terms.passive(0, 0, 0, 0, 30, x[s], 0);
            }
        });
        FactorsPoint other = new FactorsPoint(weights, x, (terms, point) -> {
            for (int s = 0; s < rows.length; s++) {
                terms.rows(rows[s]);
                terms.passive(0, 0, 0, 0, 30, x[s], 0);
            }
        });
        double[][] expected = Products.jacobianProduct(one, other, TILES);
        for (long memory = 5_000; memory < 100_000; memory += 1_000) {
            ProductOptions options = STRUCTURED.memory(memory);
            if (fits(one, other, options)) {
                assertClose(expected, Products.jacobianProduct(one, other, options));
                assertClose(expected, Products.jacobianProduct(one, one, options));
            }
        }
    }

    /** What vectors' products cannot hold, their multiples can. */
    @ParameterizedTest
    @CsvSource({"1e-170, 1e170", "1e-155, 1e155", "1e170, 1e-170"})
    void numbersEnd(double small, double large) {
        double[][] vectors = matrix(3, 4, 6);
        double[][] weights = matrix(4, 5, 4);
        for (double[] row : vectors) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= small;
            }
        }
        for (double[] row : weights) {
            for (int t = 0; t < row.length; t++) {
                row[t] *= large;
            }
        }
        FactorsPoint one = new FactorsPoint(weights, vectors, (terms, point) -> {
            for (double[] vector : vectors) {
                terms.vector(0, 0, 0, 0, 6, vector, 0);
            }
        });
        assertClose(Products.jacobianProduct(one, one, TILES), Products.jacobianProduct(one, one, STRUCTURED));
    }

    /** Vectors that begin in the middle of an array, longer than what is copied of them at a time. */
    @Test
    void vectorsBeginAnywhere() {
        double[] a = Seeds.vector(3, 3 * 1300);
        double[][] vectors = new double[3][1300];
        for (int t = 0; t < 3; t++) {
            System.arraycopy(a, t * 1300, vectors[t], 0, 1300);
        }
        FactorsPoint one = new FactorsPoint(matrix(4, 6, 3), vectors, (terms, point) -> {
            for (int t = 0; t < 3; t++) {
                terms.vector(0, 0, 0, 0, 1300, a, t * 1300);
            }
        });
        assertClose(Products.jacobianProduct(one, one, TILES), Products.jacobianProduct(one, one, STRUCTURED));
    }

    /** The weight of what is not finite is zero: sweeps add nothing then, and a product has to do the same. */
    @Test
    void aWeightOfZeroContributesNothing() {
        double[][] vectors = matrix(3, 2, 4);
        vectors[1][2] = Double.POSITIVE_INFINITY;
        FactorsPoint one = new FactorsPoint(new double[][] {{2, 0}, {3, 0}}, vectors, (terms, point) -> {
            for (double[] vector : vectors) {
                terms.vector(0, 0, 0, 0, 4, vector, 0);
            }
        });
        double[][] product = Products.jacobianProduct(one, one, STRUCTURED);
        assertEquals(4 * Seeds.dot(vectors[0], vectors[0]), product[0][0], 1e-12);
        assertEquals(6 * Seeds.dot(vectors[0], vectors[0]), product[1][0], 1e-12);
    }

    @Test
    void termsThatOverlapMeetInOtherWays() {
        double[][] vectors = {{1, 2, 0}, {0, 3, 4}};
        FactorsPoint one = new FactorsPoint(matrix(4, 5, 2), vectors, (terms, point) -> {
            terms.vector(0, 0, 0, 0, 2, new double[] {1, 2}, 0);
            terms.vector(1, 0, 0, 1, 2, new double[] {3, 4}, 0);
        });
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> Products.jacobianProduct(one, one, STRUCTURED));
        assertTrue(String.valueOf(refused.getMessage()).contains("STRUCTURED"));
        assertClose(
                Products.jacobianProduct(one, one, TILES),
                Products.jacobianProduct(one, one, ProductOptions.defaults()));
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        double largest = 0;
        for (double[] row : expected) {
            for (double x : row) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        for (int i = 0; i < expected.length; i++) {
            for (int k = 0; k < expected[i].length; k++) {
                assertEquals(expected[i][k], actual[i][k], 1e-12 * largest, i + ", " + k);
            }
        }
    }
}

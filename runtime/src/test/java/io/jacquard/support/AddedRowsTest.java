package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddedRowsTest {
    private static double[][] matrix(long seed, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] out = new double[rows][];
        for (int i = 0; i < rows; i++) {
            out[i] = random.doubles(columns, -1, 1).toArray();
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
    void addsAMultipleOfEachRow(int count) {
        for (int length : new int[] {0, 1, 2, 9, 40}) {
            double[][] rows = matrix(1, count + 1, length + 1);
            double[][] factors = matrix(2, 4, count);
            double[][] targets = matrix(3, 4, length + 1);
            if (count > 1) {
                factors[1][count / 2] = 0;
                factors[2] = new double[count];
            }
            double[][] expected = new double[4][];
            for (int lane = 0; lane < 4; lane++) {
                expected[lane] = targets[lane].clone();
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < length; j++) {
                        expected[lane][j] += rows[i][j] * factors[lane][i];
                    }
                }
                double[] alone = targets[lane].clone();
                Ranges.addRows(rows, count, length, factors[lane], alone);
                assertArrayEquals(expected[lane], alone, 1e-14);
            }
            Ranges.addRows(
                    rows,
                    count,
                    length,
                    factors[0],
                    factors[1],
                    factors[2],
                    factors[3],
                    targets[0],
                    targets[1],
                    targets[2],
                    targets[3]);
            for (int lane = 0; lane < 4; lane++) {
                assertArrayEquals(expected[lane], targets[lane], 1e-14);
            }
        }
    }

    /** By whatever instructions, before and after they are compiled, the order of additions is the same. */
    @ParameterizedTest
    @ValueSource(ints = {7, 31, 32, 33, 64, 77, 512})
    void fourLanesHaveTheBitsOfOne(int length) {
        double[][] rows = matrix(1, 13, length);
        double[][] factors = matrix(2, 4, 13);
        factors[3][6] = 0.0;
        for (int again = 0; again < 1500; again++) {
            double[][] targets = matrix(again, 4, length);
            double[][] expected = new double[4][];
            for (int lane = 0; lane < 4; lane++) {
                expected[lane] = targets[lane].clone();
                Ranges.addRows(rows, 13, length, factors[lane], expected[lane]);
            }
            Ranges.addRows(
                    rows,
                    13,
                    length,
                    factors[0],
                    factors[1],
                    factors[2],
                    factors[3],
                    targets[0],
                    targets[1],
                    targets[2],
                    targets[3]);
            assertArrayEquals(expected, targets);
        }
    }

    @Test
    void theVectorApiIsUsedWhereItIs() {
        assertEquals(
                Boolean.getBoolean("jacquard.expectVector") ? "VectorTwoLanes" : "None",
                TwoLanes.fastest().getClass().getSimpleName());
    }

    @Test
    void aRowWithoutAFactorContributesNothing() {
        double[][] rows = matrix(1, 5, 3);
        rows[2][1] = Double.POSITIVE_INFINITY;
        rows[4][0] = Double.NaN;
        double[] factors = {1, 1, 0, 1, -0.0};
        double[] target = new double[3];
        Ranges.addRows(rows, 5, 3, factors, target);
        for (int j = 0; j < 3; j++) {
            assertEquals(rows[0][j] + rows[1][j] + rows[3][j], target[j], 1e-15);
        }
    }
}

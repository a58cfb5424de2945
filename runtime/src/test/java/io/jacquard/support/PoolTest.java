package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final Pool pool = new Pool();

    @Test
    void whatGoesBackIsHandedOutAgainAllZero() {
        double[] first = pool.zeroed(double[].class, 3);
        Arrays.fill(first, 7);
        double[] second = pool.zeroed(double[].class, 3);
        assertNotSame(first, second);
        assertSame(first, pool.zeroed(double[].class, 3, first));
        assertArrayEquals(new double[3], first);
        assertNull(pool.give(first));
        assertNotSame(first, pool.zeroed(double[].class, 4));
        assertNotSame(first, pool.zeroed(float[].class, 3));
        assertSame(first, pool.zeroed(double[].class, 3));
    }

    @Test
    void arraysOfOthersStayTheirs() {
        double[] other = {1, 2};
        assertNull(pool.give(other));
        assertNull(pool.give(null));
        assertNotSame(other, pool.zeroed(double[].class, 2, other));
        assertArrayEquals(new double[] {1, 2}, other);
        double[] mine = pool.zeroed(double[].class, 2);
        pool.give(mine);
        pool.give(mine);
        assertSame(mine, pool.zeroed(double[].class, 2));
        assertNotSame(mine, pool.zeroed(double[].class, 2));
    }

    @Test
    void theNextCallHasAllArraysAndForgetsTheRest() {
        double[] kept = pool.zeroed(double[].class, 3);
        long[] once = pool.zeroed(long[].class, 3);
        pool.clear();
        assertSame(kept, pool.zeroed(double[].class, 3));
        pool.clear();
        assertNotSame(once, pool.zeroed(long[].class, 3));
        assertSame(kept, pool.zeroed(double[].class, 3));
    }

    @Test
    void shapesAreExact() {
        double[][] matrix = pool.zeroed(double[][].class, 2, 3);
        assertEquals(2, matrix.length);
        matrix[1][2] = 5;
        pool.give(matrix);
        assertNotSame(matrix, pool.zeroed(double[][].class, 3, 2));
        assertSame(matrix, pool.zeroedLike(new double[2][3], null));
        assertArrayEquals(new double[2][3], matrix);
        double[][] uneven = pool.zeroedLike(new double[][] {{1}, {2, 3}});
        assertArrayEquals(new double[][] {{0}, {0, 0}}, uneven);
        pool.give(uneven);
        assertNotSame(uneven, pool.zeroed(double[][].class, 2, 1));
        int[][][] blocks = pool.zeroed(int[][][].class, 2, 1, 2);
        assertArrayEquals(new int[2][1][2], blocks);
        assertSame(blocks, pool.zeroed(int[][][].class, 2, 1, 2, blocks));
        assertThrows(NegativeArraySizeException.class, () -> pool.zeroed(double[].class, -1));
    }

    @Test
    void rowsThatAreMadeOneByOneGoBackWithTheirArray() {
        double[][] rows = pool.zeroed(double[][].class, 2);
        assertNull(rows[0]);
        rows[0] = pool.zeroed(double[].class, 1, rows[0]);
        rows[1] = pool.zeroed(double[].class, 2, rows[1]);
        double[] last = rows[1];
        double[][] next = pool.zeroed(double[][].class, 2, rows);
        assertSame(rows, next);
        assertNull(next[1]);
        assertSame(last, pool.zeroed(double[].class, 2));
        double[][] like = pool.zeroedLike(new double[][] {{1}, {2, 3}});
        assertNotSame(last, like[1]);
        pool.clear();
        assertNull(like[0]);
    }

    @Test
    void sizesThatChangeDoNotPileUp() {
        List<Object> seen = new ArrayList<>();
        double[] state = null;
        for (int length = 1; length <= 3_000; length++) {
            state = pool.zeroed(double[].class, length, state);
            seen.add(state);
        }
        pool.clear();
        int kept = 0;
        for (int length = 3_000; length >= 1; length--) {
            Object again = pool.zeroed(double[].class, length);
            kept += seen.contains(again) ? length : 0;
        }
        // A mebibyte of doubles at least, and not the four and a half millions that went through.
        assertEquals(1 << 17, kept, 6_000);
    }
}

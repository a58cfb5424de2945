package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void growsAndNeverShrinks() {
        double[] five = Scratch.atLeast(new double[0], 5);
        assertEquals(5, five.length);
        assertSame(five, Scratch.atLeast(five, 5));
        assertSame(five, Scratch.atLeast(five, 0));
        assertNotSame(five, Scratch.atLeast(five, 6));
        assertEquals(3, Scratch.atLeast(new int[2], 3).length);
        assertEquals(3, Scratch.atLeast(new long[2], 3).length);
        assertEquals(3, Scratch.atLeast(new boolean[2], 3).length);
    }

    @Test
    void rowsGrowOneByOne() {
        double[][] scratch = Scratch.atLeast(new double[0][], 3, 2);
        double[] first = scratch[0];
        double[][] same = Scratch.atLeast(scratch, new double[][] {{1}, {1, 2, 3}});
        assertSame(scratch, same);
        assertSame(first, same[0]);
        assertEquals(3, same[1].length);
        double[][] more = Scratch.atLeast(scratch, 4, 2);
        assertSame(first, more[0]);
        assertEquals(2, more[3].length);
        assertSame(more, Scratch.atLeast(more, 4, 2));
    }

    @Test
    void negativeSizesThrowAsAllocationsDo() {
        assertThrows(NegativeArraySizeException.class, () -> Scratch.atLeast(new double[9], -1));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.atLeast(new int[9], -1));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.atLeast(new long[9], -1));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.atLeast(new boolean[9], -1));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.atLeast(new double[9][9], -1, 2));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.atLeast(new double[9][9], 2, -1));
    }

    @Test
    void exactlyThatLongAndAllZero() {
        byte[] bytes = {1, 2};
        assertSame(bytes, Scratch.zeroed(bytes, 2));
        assertArrayEquals(new byte[2], bytes);
        assertArrayEquals(new char[3], Scratch.zeroed(new char[] {'a'}, 3));
        assertArrayEquals(new short[1], Scratch.zeroed(new short[] {1}, 1));
        assertArrayEquals(new long[1], Scratch.zeroed(new long[] {1}, 1));
        assertArrayEquals(new int[1], Scratch.zeroed(new int[] {1}, 1));
        assertArrayEquals(new float[1], Scratch.zeroed(new float[] {1}, 1));
        assertArrayEquals(new boolean[1], Scratch.zeroed(new boolean[] {true}, 1));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.zeroed(new byte[9], -1));
    }

    @Test
    void tablesOfAnyTypeAreZeroed() {
        int[][] ints = {{1, 2}, {3, 4}};
        assertSame(ints, Scratch.zeroed(ints, 2, 2));
        assertArrayEquals(new int[2][2], ints);
        assertArrayEquals(new boolean[3][2], Scratch.zeroed(new boolean[][] {{true, true}}, 3, 2));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.zeroed(new int[9][9], 2, -1));
        long[][] ragged = {{1}, {2, 3}};
        assertSame(ragged, Scratch.zeroedLike(ragged, new long[][] {{5}, {6, 7}}));
        assertArrayEquals(new long[][] {{0}, {0, 0}}, ragged);
        assertArrayEquals(new long[][] {{0, 0}}, Scratch.zeroedLike(ragged, new long[][] {{6, 7}}));
    }

    @Test
    void scratchOfAnyDepthIsAdded() {
        float[] floats = {1};
        Scratch.addTo(new float[] {2}, floats);
        assertArrayEquals(new float[] {3}, floats);
        double[][][] deep = {{{1}, {2, 3}}};
        Scratch.addTo(new double[][][] {{{10}, {20, 30}}}, deep);
        assertArrayEquals(new double[][][] {{{11}, {22, 33}}}, deep);
    }

    @Test
    void blocksAreZeroed() {
        int[][][] blocks = {{{1, 2}}, {{3, 4}}};
        assertSame(blocks, Scratch.zeroed(blocks, 2, 1, 2));
        assertArrayEquals(new int[2][1][2], blocks);
        assertArrayEquals(new int[1][2][2], Scratch.zeroed(blocks, 1, 2, 2));
        assertArrayEquals(new int[2][0][9], Scratch.zeroed(blocks, 2, 0, 9));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.zeroed(blocks, 2, 1, -2));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.zeroed(blocks, 2, -1, 2));
    }

    @Test
    void rowsAreMadeOneByOne() {
        double[][] array = {{1}, {2}};
        assertSame(array, Scratch.withoutRows(array, 2));
        assertArrayEquals(new double[2][], array);
        assertArrayEquals(new double[3][], Scratch.withoutRows(array, 3));
        double[][] rows = Scratch.withRow(new double[0][], 3, 1, 2);
        assertArrayEquals(new double[][] {null, {0, 0}, null}, rows);
        double[] row = rows[1];
        row[0] = 5;
        assertSame(rows, Scratch.withRow(rows, 3, 1, 2));
        assertSame(row, rows[1]);
        assertArrayEquals(new double[2], row);
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Scratch.withRow(rows, 3, 3, 1));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Scratch.withRow(rows, 3, -1, 1));
        assertThrows(NegativeArraySizeException.class, () -> Scratch.withRow(rows, 3, 0, -1));
    }

    @Test
    void rowsThatChangedPlacesServeAgainAndMissingOnesStayMissing() {
        double[][] scratch = {{1, 2}, {3}};
        double[] one = scratch[1];
        assertSame(scratch, Scratch.zeroedLike(scratch, new double[][] {{9}, {9, 9}}));
        assertSame(one, scratch[0]);
        assertArrayEquals(new double[][] {{0}, {0, 0}}, scratch);
        int[][] missing = {{1}, null};
        assertArrayEquals(new int[][] {null, {0}}, Scratch.zeroedLike(missing, new int[][] {null, {5}}));
        assertArrayEquals(new int[][] {{0}, {0}}, Scratch.zeroedLike(new int[][] {null, {1}}, new int[][] {{5}, {5}}));
    }
}

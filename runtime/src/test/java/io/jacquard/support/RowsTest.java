package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final double[][] ragged = {{1}, {}, {2, 3, 4}};

    @Test
    void zerosHaveTheShape() {
        assertArrayEquals(new double[][] {{0}, {}, {0, 0, 0}}, Rows.zerosLike(ragged));
        assertTrue(Rows.sameShape(ragged, Rows.zerosLike(ragged)));
        assertFalse(Rows.sameShape(ragged, new double[3][1]));
        assertFalse(Rows.sameShape(ragged, new double[2][]));
    }

    @Test
    void copiesHaveRowsOfTheirOwn() {
        double[][] copy = Rows.copy(ragged);
        assertArrayEquals(ragged, copy);
        assertNotSame(ragged[0], copy[0]);
        double[][] other = Rows.zerosLike(ragged);
        Rows.copy(ragged, other);
        assertArrayEquals(ragged, other);
        Rows.fill(other, 7);
        assertArrayEquals(new double[][] {{7}, {}, {7, 7, 7}}, other);
        assertEquals(1, ragged[0][0]);
    }

    @Test
    void flattenAndBack() {
        double[] flat = new double[6];
        assertEquals(4, Rows.size(ragged));
        assertEquals(5, Rows.flatten(ragged, flat, 1));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 0}, flat);
        double[][] back = Rows.zerosLike(ragged);
        assertEquals(5, Rows.unflatten(flat, 1, back));
        assertArrayEquals(ragged, back);
    }

    @Test
    void entriesAreCountedEndToEnd() {
        for (int position = 0; position < 4; position++) {
            double[][] rows = Rows.zerosLike(ragged);
            Rows.set(rows, position, 1);
            double[] flat = new double[4];
            Rows.flatten(rows, flat, 0);
            double[] expected = new double[4];
            expected[position] = 1;
            assertArrayEquals(expected, flat);
        }
        assertThrows(IndexOutOfBoundsException.class, () -> Rows.set(ragged, 4, 1));
    }

    @Test
    void tooManyEntriesAreRefused() {
        double[][] rows = new double[3][];
        Arrays.fill(rows, new double[1 << 20]);
        assertEquals(3 << 20, Rows.size(rows));
        double[][] many = new double[1 << 11][];
        Arrays.fill(many, new double[1 << 20]);
        assertThrows(IllegalArgumentException.class, () -> Rows.size(many));
    }

    @Test
    void otherTypesAndDepthsHaveRowsToo() {
        int[][] table = {{1}, null, {2, 3}};
        int[][] copy = Rows.copy(table);
        assertArrayEquals(table, copy);
        copy[2][0] = 7;
        assertFalse(Arrays.deepEquals(table, copy));
        assertTrue(Rows.sameShape(table, copy));
        Rows.copy(table, copy);
        assertArrayEquals(table, copy);
        assertFalse(Rows.sameShape(table, new int[][] {{1}, {}, {2, 3}}));
        assertArrayEquals(new int[][] {{0}, null, {0, 0}}, Rows.zerosLike(table));
        boolean[][][] deep = {{{true}, {false, true}}, {}};
        assertArrayEquals(deep, Rows.copy(deep));
        assertArrayEquals(new boolean[][][] {{{false}, {false, false}}, {}}, Rows.zerosLike(deep));
        assertFalse(Rows.sameShape(deep, new boolean[][][] {{{true}, {false}}, {}}));
    }

    @Test
    void entriesOfFloatsLieEndToEndAsDoubles() {
        float[][] rows = {{1, 2.5f}, {}, {3}};
        double[] flat = new double[4];
        assertEquals(3, Rows.size(rows));
        assertEquals(4, Rows.flatten(rows, flat, 1));
        assertArrayEquals(new double[] {0, 1, 2.5, 3}, flat);
        float[][] back = Rows.zerosLike(rows);
        assertEquals(4, Rows.unflatten(flat, 1, back));
        assertArrayEquals(rows, back);
        assertEquals(2, Rows.flatten(new float[] {7, 8}, flat, 0));
        assertArrayEquals(new double[] {7, 8, 2.5, 3}, flat);
        Rows.set(back, 2, 9);
        assertArrayEquals(new float[][] {{1, 2.5f}, {}, {9}}, back);
        assertThrows(IndexOutOfBoundsException.class, () -> Rows.set(back, 3, 1));
    }

    @Test
    void entriesOfDeepArraysLieEndToEnd() {
        double[][][] deep = {{{1}, {2, 3}}, {}, {{}, {4}}};
        double[] flat = new double[4];
        assertEquals(4, Rows.size(deep));
        assertEquals(4, Rows.flatten(deep, flat, 0));
        assertArrayEquals(new double[] {1, 2, 3, 4}, flat);
        double[][][] back = Rows.zerosLike(deep);
        Rows.unflatten(flat, 0, back);
        assertArrayEquals(deep, back);
        Rows.set(back, 3, 7);
        assertEquals(7, back[2][1][0]);
        Rows.clear(back);
        assertArrayEquals(new double[][][] {{{0}, {0, 0}}, {}, {{}, {0}}}, back);
    }
}

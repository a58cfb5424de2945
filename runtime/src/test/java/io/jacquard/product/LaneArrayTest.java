package io.jacquard.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LaneArrayTest {
    /** A vector, a number, a ragged matrix that is written, a {@code float} vector; a {@code float} number and a block are results, too. */
    private static final class Mixed extends LaneArray {
        Mixed(int width, int first, int last) {
            super(width, 4, 4, 2, 5);
            for (int lane = 0; lane < width; lane++) {
                place(
                        lane,
                        new double[2],
                        new double[1],
                        new double[][] {new double[first], {}, new double[last]},
                        new float[1],
                        new float[1],
                        new double[1][2][1]);
            }
        }
    }

    /** From a vector to a vector. */
    private static final class Plain extends LaneArray {
        Plain(int width) {
            super(width, 1, 1);
            for (int lane = 0; lane < width; lane++) {
                place(lane, new double[3], new double[2]);
            }
        }
    }

    private static double[] counted(int length) {
        double[] out = new double[length];
        for (int i = 0; i < length; i++) {
            out[i] = i + 1;
        }
        return out;
    }

    @Test
    void numbersAreCountedEndToEnd() {
        Mixed lanes = new Mixed(2, 1, 2);
        for (int column = 0; column < 7; column++) {
            lanes.seedInput(1, column, column + 1);
        }
        assertArrayEquals(counted(7), lanes.input(1, new double[7]));
        assertArrayEquals(new double[7], lanes.input(0, new double[7]));
        assertArrayEquals(new double[] {1, 2}, lanes.vector(1, 0));
        assertEquals(3, lanes.vector(1, 1)[0]);
        assertArrayEquals(new double[][] {{4}, {}, {5, 6}}, lanes.matrix(1, 2));
        assertArrayEquals(new float[] {7}, (float[]) lanes.of(1, 3));
        // What is written is a dependent, too, behind the result.
        assertArrayEquals(new double[] {0, 4, 5, 6, 0, 0}, lanes.output(1, new double[6]));
        for (int row = 0; row < 6; row++) {
            lanes.seedOutput(0, row, row + 1);
        }
        assertArrayEquals(counted(6), lanes.output(0, new double[6]));
        assertArrayEquals(new double[] {0, 0, 0, 2, 3, 4, 0}, lanes.input(0, new double[7]));
        lanes.clear();
        assertArrayEquals(new double[6], lanes.output(0, new double[6]));
        assertArrayEquals(new double[7], lanes.input(1, new double[7]));
    }

    @Test
    void vectorsAreLaidOut() {
        Mixed lanes = new Mixed(1, 1, 2);
        lanes.seedInput(0, counted(7));
        assertArrayEquals(counted(7), lanes.input(0, new double[7]));
        lanes.seedOutput(0, counted(6));
        assertArrayEquals(counted(6), lanes.output(0, new double[6]));
        assertFalse(lanes.isFlat());
    }

    @Test
    void oneVectorIsHandedOut() {
        Plain lanes = new Plain(4);
        assertTrue(lanes.isFlat());
        assertSame(lanes.vector(2, 0), lanes.input(2, new double[3]));
        assertSame(lanes.vector(2, 1), lanes.output(2, new double[2]));
    }

    @Test
    void numbersOfFloatAreHandedOutAsTheyAre() {
        LaneArray one = new Given(new float[3], new float[2]);
        assertTrue(one.isFlat());
        assertSame(one.of(0, 0), one.singleInput(0, new float[3]));
        LaneArray several = new Given(new float[1], new float[][][] {{{0, 0}, {}}, {{0}}}, new float[2]);
        assertFalse(several.isFlat());
        several.seedInput(0, counted(4));
        assertArrayEquals(new float[] {1, 2, 3, 4}, several.singleInput(0, new float[4]));
    }

    /** Independents, and last a dependent. */
    private static final class Given extends LaneArray {
        Given(Object... variables) {
            super(1, variables.length - 1, variables.length - 1);
            place(0, variables);
        }
    }

    @Test
    void inputsOfOneShapeChangePlaces() {
        Mixed from = new Mixed(1, 1, 2);
        Mixed to = new Mixed(4, 1, 2);
        from.seedInput(0, counted(7));
        double[] vector = from.vector(0, 0);
        from.moveInput(0, to, 3);
        assertSame(vector, to.vector(3, 0));
        assertNotSame(vector, from.vector(0, 0));
        assertArrayEquals(counted(7), to.input(3, new double[7]));
        assertArrayEquals(new double[] {0, 4, 5, 6, 0, 0}, to.output(3, new double[6]));
    }

    @Test
    void inputsOfOneShapeChangePlacesBetweenCompanions() {
        Plain from = new Plain(2);
        Given to = new Given(new double[3], new double[1]);
        from.seedInput(1, counted(3));
        double[] vector = from.vector(1, 0);
        from.moveInput(1, to, 0);
        assertSame(vector, to.vector(0, 0));
        // A vector and three numbers are two things, as are numbers and those of float.
        from.seedInput(1, counted(3));
        Given numbers = new Given(new double[1], new double[1], new double[1], new double[1]);
        from.moveInput(1, numbers, 0);
        assertArrayEquals(counted(3), numbers.input(0, new double[3]));
        from.seedInput(1, counted(3));
        Given single = new Given(new float[3], new double[1]);
        from.moveInput(1, single, 0);
        assertArrayEquals(counted(3), single.input(0, new double[3]));
    }

    @Test
    void inputsOfOtherShapesAreCopied() {
        Mixed from = new Mixed(1, 1, 2);
        Mixed to = new Mixed(1, 2, 1);
        from.seedInput(0, counted(7));
        double[] vector = from.vector(0, 0);
        from.moveInput(0, to, 0);
        assertSame(vector, from.vector(0, 0));
        assertArrayEquals(counted(7), to.input(0, new double[7]));
        assertArrayEquals(new double[][] {{4, 5}, {}, {6}}, to.matrix(0, 2));
    }

    @Test
    void inputsOfOtherCompanionsAreCopied() {
        Plain from = new Plain(2);
        from.seedInput(1, counted(3));
        SeedLanes to = new SeedLanes(1, 3, 2);
        from.moveInput(1, to, 0);
        assertArrayEquals(counted(3), to.input(0, new double[3]));
        assertArrayEquals(counted(3), from.vector(1, 0));
    }
}

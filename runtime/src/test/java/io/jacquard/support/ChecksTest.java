package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {
    @Test
    void lengths() {
        assertDoesNotThrow(() -> Checks.length("w", new double[3], 3));
        assertRefused("w has length 3, expected 5", () -> Checks.length("w", new double[3], 5));
        assertRefused(
                "xBar has length 3, expected 5 as x", () -> Checks.shape("xBar", new double[3], "x", new double[5]));
    }

    @Test
    void raggedShapes() {
        double[][] a = {{1}, {2, 3}, {}};
        assertDoesNotThrow(() -> Checks.shape("aBar", new double[][] {{1}, {2, 3}, {}}, "a", a));
        assertRefused("aBar has 2 rows, expected 3 as a", () -> Checks.shape("aBar", new double[2][1], "a", a));
        assertRefused("aBar[1] has length 1, expected 2 as a[1]", () -> Checks.shape("aBar", new double[3][1], "a", a));
    }

    @Test
    void shapesOfOtherTypesAndDepths() {
        assertDoesNotThrow(() -> Checks.length("w", new float[3], 3));
        assertRefused("w has length 3, expected 5", () -> Checks.length("w", new float[3], 5));
        assertRefused(
                "xBar has length 3, expected 5 as x", () -> Checks.shape("xBar", new float[3], "x", new float[5]));
        double[][][] a = {{{1}, {2, 3}}, {}};
        assertDoesNotThrow(() -> Checks.shape("aBar", new double[][][] {{{1}, {2, 3}}, {}}, "a", a));
        assertRefused("aBar has 3 rows, expected 2 as a", () -> Checks.shape("aBar", new double[3][1][1], "a", a));
        assertRefused(
                "aBar[0][1] has length 1, expected 2 as a[0][1]",
                () -> Checks.shape("aBar", new double[][][] {{{1}, {2}}, {}}, "a", a));
        assertNull("aBar[1] is null", () -> Checks.shape("aBar", new double[][][] {{{1}, {2, 3}}, null}, "a", a));
    }

    @Test
    void identity() {
        double[] x = {};
        assertDoesNotThrow(() -> Checks.distinct("xBar", new double[0], "x", x));
        assertDoesNotThrow(() -> Checks.distinct("xBar", absent(), "x", absent()));
        assertRefused("xBar is the same array as x", () -> Checks.distinct("xBar", x, "x", x));
    }

    @Test
    void theClassOfAnObject() {
        assertDoesNotThrow(() -> Checks.instance("self", 1, Number.class));
        assertRefused(
                "self is a java.lang.Integer, and derivatives are of the methods of java.lang.Double",
                () -> Checks.instance("self", 1, Double.class));
        assertNull("self is null", () -> Checks.instance("self", absent(), Double.class));
    }

    @Test
    void nullIsNamed() {
        assertNull("x is null", () -> Checks.present("x", absent()));
        assertNull("w is null", () -> Checks.length("w", absent(), 3));
        assertNull("xBar is null", () -> Checks.shape("xBar", absent(), "x", new double[5]));
        assertNull("x is null", () -> Checks.shape("xBar", new double[5], "x", absent()));
        assertNull("aBar[1] is null", () -> Checks.shape("aBar", new double[][] {{}, absent()}, "a", new double[2][0]));
        assertNull("a[1] is null", () -> Checks.shape("aBar", new double[2][0], "a", new double[][] {{}, absent()}));
        assertNull("a[1] is null", () -> Checks.presentRows("a", new double[][] {{}, absent()}));
        assertNull("result[0] is null", () -> Checks.matrix("result", new double[][] {absent()}, 1, 0));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T absent() {
        return null;
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertNull(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }
}

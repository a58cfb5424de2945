package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WrittenArraysTest {
    private final WrittenArrays written = new WrittenArrays();
    private final double[][] a = new double[1000][0];

    @Test
    void readOnlyArraysMayBeShared() {
        written.addRows("aBar", new double[1000][0]);
        written.add("xBar", new double[0]);
        assertDoesNotThrow(() -> written.checkRows("a", a));
        assertDoesNotThrow(() -> written.checkRows("b", a));
        assertDoesNotThrow(() -> written.check("x", a[0]));
    }

    @Test
    void everyPairIsNamed() {
        written.addRows("a", a);
        assertRefused("x is the same array as a[999]", () -> written.check("x", a[999]));
        written.addRows("a", a);
        assertRefused("b[1] is the same array as a[0]", () -> written.checkRows("b", new double[][] {{}, a[0]}));
        written.addRows("a", a);
        assertRefused("y is the same array as a[500]", () -> written.add("y", a[500]));
        written.add("y", a[7]);
        assertRefused("a[7] is the same array as y", () -> written.addRows("a", a));
        assertRefused("c[1] is the same array as c[0]", () -> written.addRows("c", new double[][] {a[3], a[3]}));
        double[][][] deep = {{a[1], a[2]}, {a[1]}};
        assertRefused("d[1][0] is the same array as d[0][0]", () -> written.addRows("d", deep));
        written.add("z", a[2]);
        assertRefused("d[0][1] is the same array as z", () -> written.checkRows("d", deep));
    }

    @Test
    void arraysAreToldApartByIdentityOnly() {
        written.add("x", new int[] {1});
        assertDoesNotThrow(() -> written.add("y", new int[] {1}));
    }

    @Test
    void clearForgets() {
        written.addRows("a", a);
        written.clear();
        assertDoesNotThrow(() -> written.addRows("a", a));
    }

    @Test
    void nullIsNoArray() {
        assertDoesNotThrow(() -> written.addRows("a", new double[][] {ChecksTest.absent(), ChecksTest.absent()}));
        assertDoesNotThrow(() -> written.checkRows("b", ChecksTest.absent()));
        assertDoesNotThrow(() -> written.check("x", ChecksTest.absent()));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}

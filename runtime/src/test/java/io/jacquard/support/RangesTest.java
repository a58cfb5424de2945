package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangesTest {
    private final Random random = new Random(31);

    private double[] drawn(int length) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = 1 + random.nextInt(1000);
        }
        return x;
    }

    private static float[] single(double[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) x[i];
        }
        return y;
    }

    private static void takeByTheBook(double[] target, int to, double[] source, int from, int length) {
        double[] bars = Arrays.copyOfRange(target, to, to + length);
        Arrays.fill(target, to, to + length, 0.0);
        for (int i = 0; i < length; i++) {
            source[from + i] += bars[i];
        }
    }

    @Test
    void takesAlsoWhatOverlaps() {
        for (int run = 0; run < 5_000; run++) {
            int length = random.nextInt(8);
            double[] a = drawn(length + random.nextInt(6));
            double[] b = run % 2 == 0 ? a : drawn(length + random.nextInt(6));
            int to = random.nextInt(a.length - length + 1);
            int from = random.nextInt(b.length - length + 1);
            double[] a2 = a.clone();
            double[] b2 = a == b ? a2 : b.clone();
            float[] a3 = single(a);
            float[] b3 = a == b ? a3 : single(b);
            takeByTheBook(a2, to, b2, from, length);
            Ranges.take(a, to, b, from, length);
            Ranges.take(a3, to, b3, from, length);
            assertArrayEquals(a2, a);
            assertArrayEquals(b2, b);
            assertArrayEquals(single(a2), a3);
            assertArrayEquals(single(b2), b3);
        }
    }

    @Test
    void addsWithoutTaking() {
        double[] target = {1, 2, 3};
        double[] source = {10, 20, 30, 40};
        Ranges.add(target, 1, source, 2, 2);
        assertArrayEquals(new double[] {10, 20, 32, 43}, source);
        assertArrayEquals(new double[] {1, 2, 3}, target);
        float[] single = {10, 20};
        Ranges.add(new float[] {1, 2}, 0, single, 0, 2);
        assertArrayEquals(new float[] {11, 22}, single);
    }

    @Test
    void takesSums() {
        double[] bars = {1, 2, 3, 4};
        assertEquals(5.0, Ranges.takeSum(bars, 1, 3));
        assertArrayEquals(new double[] {1, 0, 0, 4}, bars);
        assertEquals(5.0, Ranges.takeSum(bars));
        assertArrayEquals(new double[4], bars);
        assertEquals(0.0, Ranges.takeSum(bars, 4, 4));
        float[] single = {1, 2, 3};
        assertEquals(5f, Ranges.takeSum(single, 1, 3));
        assertEquals(1f, Ranges.takeSum(single));
        assertArrayEquals(new float[3], single);
    }

    @Test
    void asksWhatTheJdkAsks() {
        assertDoesNotThrow(() -> Ranges.requireOrder(3, 3));
        String expected = assertThrows(IllegalArgumentException.class, () -> Arrays.copyOfRange(new double[9], 5, 3))
                .getMessage();
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, () -> Ranges.requireOrder(5, 3))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Ranges.requireOrder(-2, Integer.MAX_VALUE));
    }
}

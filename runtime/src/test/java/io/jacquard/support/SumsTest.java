package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 11})
    void everyElementCountsOnce(int length) {
        double[] a = new double[length + 2];
        double[] b = new double[length + 2];
        double sum = 0;
        double products = 0;
        a[0] = b[0] = a[length + 1] = b[length + 1] = 1000;
        for (int i = 1; i <= length; i++) {
            a[i] = 1 << i;
            b[i] = 3 + i;
            sum += a[i];
            products += a[i] * b[i];
        }
        assertEquals(sum, Sums.of(a, 1, length + 1));
        assertEquals(products, Sums.ofProducts(a, b, 1, length + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MIN_VALUE + 2, -5, 3})
    void nothingIsReadOfARangeThatEndsBeforeItBegins(int to) {
        assertEquals(0, Sums.of(new double[2], 3, to));
        assertEquals(0, Sums.ofProducts(new double[2], new double[2], 3, to));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void aShorterArrayThrows(int length) {
        double[] a = new double[length];
        double[] b = new double[length + 1];
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Sums.of(a, 0, length + 1));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Sums.ofProducts(b, a, 0, length + 1));
    }
}

package io.jacquard.gradbench;

import java.util.Arrays;
import java.util.Random;

/** Numbers by dice, always the same ones, and their text. */
final class Draws {
    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    double[] vector(int n, double low, double high) {
        return random.doubles(n, low, high).toArray();
    }

    double[][] matrix(int m, int n, double low, double high) {
        double[][] rows = new double[m][];
        Arrays.setAll(rows, i -> vector(n, low, high));
        return rows;
    }

    /** Java's text of arrays is JSON. */
    static String json(double[] numbers) {
        return Arrays.toString(numbers);
    }

    static String json(Object[] rows) {
        return Arrays.deepToString(rows);
    }

    /** A part of numbers that lie end to end. */
    static Complex[] part(Complex[] all, int from, int length) {
        return Arrays.copyOfRange(all, from, from + length);
    }

    static double[] flat(double[]... rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}

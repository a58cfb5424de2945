package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegularTest {
    private static final double[] SPECIAL = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e91, -1e91
    };
    private static final double[] PLAIN = {1, -1, 3e-200, -1e-300, 1e89, Double.MIN_NORMAL, -7};

    private static final double[] POSITIVE = {1, 3e-200, 1e89, Double.MIN_NORMAL, 7};

    @Test
    void answersForEachElement() {
        SplittableRandom random = new SplittableRandom(62);
        int yes = 0;
        int above = 0;
        for (int run = 0; run < 20_000; run++) {
            double[] array = new double[random.nextInt(30)];
            for (int i = 0; i < array.length; i++) {
                double[] from = random.nextInt(25) == 0 ? SPECIAL : run % 2 == 0 ? PLAIN : POSITIVE;
                array[i] = from[random.nextInt(from.length)];
            }
            int to = random.nextInt(array.length + 1);
            int from = random.nextInt(to + 1);
            boolean divisors = Arrays.stream(array, from, to).allMatch(d -> d < 0 || d > 0);
            boolean positives = Arrays.stream(array, from, to).allMatch(d -> d > 0 && d < Double.POSITIVE_INFINITY);
            boolean factors = Arrays.stream(array, from, to).allMatch(f -> f >= -1e90 && f <= 1e90);
            assertEquals(divisors, Regular.divisors(array, from, to), () -> Arrays.toString(array));
            assertEquals(positives, Regular.positives(array, from, to), () -> Arrays.toString(array));
            assertEquals(factors, Regular.factors(array, from, to), () -> Arrays.toString(array));
            above += positives && to - from > 8 ? 1 : 0;
            yes += divisors && factors ? 1 : 0;
        }
        assertTrue(above > 500, "both answers are wanted: " + above);
        assertTrue(yes > 1_000 && yes < 19_000, "both answers are wanted: " + yes);
    }

    @Test
    @SuppressWarnings("NullAway") // What a user hands over may be null.
    void leavesWhatIsWrongToTheLoop() {
        double[] array = {1, 2};
        assertFalse(Regular.divisors(null, 0, 0));
        assertFalse(Regular.factors(null, 0, 0));
        assertFalse(Regular.positives(null, 0, 0));
        assertFalse(Regular.divisors(array, 0, 3));
        assertFalse(Regular.factors(array, -1, 1));
        assertTrue(Regular.divisors(array, 1, -5));
        assertTrue(Regular.factors(array, 7, 0));
    }
}

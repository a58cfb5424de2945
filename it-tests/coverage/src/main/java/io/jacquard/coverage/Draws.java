package io.jacquard.coverage;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Random;

/**
 * Arguments for methods of which nothing is known but types. One draw has one size for all its arrays and one range for all its
 * real numbers; the next has others. Most of them make some method throw: then there is another draw.
 */
final class Draws {
    private static final double[][] RANGES = {{0.5, 1.5}, {0.05, 0.95}, {-2, 2}, {1, 10}, {-0.9, 0.9}, {2, 40}};
    private static final int[] SIZES = {4, 3, 6, 8, 5, 9, 16};

    private final Random random;
    private final double low;
    private final double high;
    private final int size;
    private final int length;
    private final boolean sorted;

    Draws(long seed, int number) {
        random = new Random(seed * 1_000_003 + number);
        double[] range = RANGES[number % RANGES.length];
        low = range[0];
        high = range[1];
        size = SIZES[number % SIZES.length];
        int[] lengths = {size, size * size, 2 * size, 2 * size * size + 4, 80};
        length = lengths[random.nextInt(lengths.length)];
        sorted = number % 3 == 2;
    }

    Object[] arguments(Class<?>... types) {
        return Arrays.stream(types).map(this::argument).toArray();
    }

    double[] direction(int n) {
        double[] direction = new double[n];
        for (int i = 0; i < n; i++) {
            direction[i] = 2 * random.nextDouble() - 1;
        }
        return direction;
    }

    private Object argument(Class<?> type) {
        if (type.isArray()) {
            int n = type.getComponentType().isArray() ? size : length;
            Object array = Array.newInstance(type.getComponentType(), n);
            for (int i = 0; i < n; i++) {
                Array.set(array, i, argument(type.getComponentType()));
            }
            if (sorted && array instanceof double[] x) {
                Arrays.sort(x);
            }
            return array;
        } else if (type == double.class) {
            return real();
        } else if (type == float.class) {
            return (float) real();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == long.class) {
            return (long) whole();
        }
        return whole();
    }

    private double real() {
        return low + (high - low) * random.nextDouble();
    }

    /** Offsets, sizes, indices, flags. */
    private int whole() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> 0;
            case 2 -> size;
            case 3 -> 1 + random.nextInt(3);
            case 4 -> size - 1;
            default -> random.nextInt(size + 1);
        };
    }
}

package io.jacquard.corpus;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Objects for parameters of corpus methods, by the names that {@link Args} gives. */
final class Given {
    private Given() {}

    static Random random() {
        return new Random(7);
    }

    static IntUnaryOperator mirrored() {
        return i -> 3 - i % 4;
    }

    static IntUnaryOperator same() {
        return i -> i;
    }

    static List<String> words() {
        return List.of("up", "down", "up", "stop");
    }
}

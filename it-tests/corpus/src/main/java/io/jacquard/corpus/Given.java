package io.jacquard.corpus;

import io.jacquard.corpus.elsewhere.Curve;
import io.jacquard.corpus.elsewhere.Tagged;
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

    static Curve curve() {
        return Curve.standard();
    }

    static CrossingObjects crossing() {
        return new CrossingObjects(0.6);
    }

    static Tagged<String> tagged() {
        return Tagged.standard();
    }

    static List<String> words() {
        return List.of("up", "down", "up", "stop");
    }
}

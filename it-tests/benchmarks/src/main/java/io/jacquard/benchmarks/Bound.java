package io.jacquard.benchmarks;

import java.util.function.ToDoubleFunction;

/** One promise about generated code: what is measured, and what it must not exceed. */
record Bound(String name, ToDoubleFunction<Measured> measure, double limit) {
    static Bound time(String benchmark, String of, double limit) {
        return new Bound(
                "time of " + benchmark + " / " + of, m -> m.microseconds(benchmark) / m.microseconds(of), limit);
    }

    static Bound byteRatio(String benchmark, String of, double limit) {
        return new Bound("bytes of " + benchmark + " / " + of, m -> m.bytes(benchmark) / m.bytes(of), limit);
    }

    static Bound bytes(String benchmark, double limit) {
        return new Bound("bytes of " + benchmark, m -> m.bytes(benchmark), limit);
    }
}

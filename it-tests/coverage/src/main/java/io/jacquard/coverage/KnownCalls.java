package io.jacquard.coverage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of methods of the JDK without their source. */
final class KnownCalls {
    private static final Set<String> HARMLESS = Set.of(
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.String",
            "java.lang.System",
            "java.lang.Object",
            "java.util.Arrays",
            "java.util.Objects");

    private static final Map<String, Obstacle> OBSTACLES = Map.of(
            "java.lang.Math#random", Obstacle.RANDOM,
            "java.lang.StrictMath#random", Obstacle.RANDOM,
            "java.lang.Double#longBitsToDouble", Obstacle.BITS,
            "java.lang.Float#intBitsToFloat", Obstacle.BITS,
            "java.lang.System#nanoTime", Obstacle.INPUT_OUTPUT,
            "java.lang.System#currentTimeMillis", Obstacle.INPUT_OUTPUT);

    /** The argument that a method writes. */
    private static final Map<String, Integer> WRITES = Map.of(
            "java.lang.System#arraycopy", 2,
            "java.util.Arrays#fill", 0,
            "java.util.Arrays#sort", 0,
            "java.util.Arrays#setAll", 0);

    private KnownCalls() {}

    /** Whether calls of a class neither need its source nor keep a method from being differentiated. */
    static boolean harmless(String owner) {
        return HARMLESS.contains(owner);
    }

    static Optional<Obstacle> obstacle(String owner, String method) {
        return Optional.ofNullable(OBSTACLES.get(owner + "#" + method));
    }

    static boolean writes(String owner, String method, int argument) {
        return WRITES.getOrDefault(owner + "#" + method, -1) == argument;
    }
}

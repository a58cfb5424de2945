package io.jacquard.corpus.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lean forms allocate in steady state, by the counter of the thread: nothing. The exceptions are listed in {@code allocating.txt} with their reasons:
 * objects of the primal's own, and arrays that ought to lie in a workspace; what is listed as such an array must still be one.
 */
public final class Allocations {
    /** Calls that let a workspace grow, and reflection find its way. */
    private static final int FIRST = 2;
    /** What the JVM itself allocates as it compiles is no allocation of the form's: one call of these has to be without. */
    private static final int JUDGED = 3;

    /** What an exception is for where the primal makes objects: which ones it has the JDK make depends on the JDK. */
    private static final String OBJECTS = "objects";
    /** Of programs, by what the names of their companions begin with. */
    private static final Map<String, String> EXCEPTIONS = exceptions();

    private Allocations() {}

    /** What is wrong with a program: it allocates what it should not, or is said to and does not. */
    public static List<String> failures(Program program, ClassLoader loader) {
        String exception = EXCEPTIONS.getOrDefault(program.prefix(), "");
        if (exception.equals(OBJECTS)) {
            return Verifier.failures(program, loader, oracle(Allocations::noMoreThanThePrimal));
        }
        List<String> failures = Verifier.failures(program, loader, oracle(Allocations::nothing));
        if (exception.isEmpty()) {
            return failures;
        }
        return failures.isEmpty()
                ? List.of(program.prefix() + " allocates nothing: it has no place in allocating.txt")
                : List.of();
    }

    private static Map<String, Oracle> oracle(Oracle oracle) {
        return Map.of("steady state", oracle);
    }

    private static void nothing(Point point, Point other) {
        forms(point, 0);
    }

    private static void noMoreThanThePrimal(Point point, Point other) {
        forms(point, steady(point, () -> point.companions.primal(point.arguments())));
    }

    private static void forms(Point point, long allowed) {
        if (!point.signature.hasLean()) {
            return;
        }
        Object tangent = point.companions.workspace("Tangent");
        require("lean jvp", allowed, point, () -> TangentCalls.lean(point, point.direction, tangent));
        Object adjoint = point.companions.workspace(AdjointCalls.ADJOINT);
        double[] zero = new double[point.direction.length];
        require("lean vjp", allowed, point, () -> AdjointCalls.lean(point, point.weights, zero, adjoint));
        if (point.signature.hasGradient()) {
            for (String form : List.of("gradient", "valueAndGradient")) {
                require("lean " + form, allowed, point, () -> AdjointOracles.leanGradient(point, form, adjoint));
            }
        }
    }

    private static void require(String form, long allowed, Point point, Runnable call) {
        long bytes = steady(point, call);
        Expect.that(bytes <= allowed, form + " allocates " + bytes + " bytes in steady state, not " + allowed);
    }

    /** The least that a call allocates. */
    private static long steady(Point point, Runnable call) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < FIRST + JUDGED && least > 0; i++) {
            call.run();
            if (i >= FIRST) {
                least = Math.min(least, point.companions.allocated());
            }
        }
        return least;
    }

    private static Map<String, String> exceptions() {
        Map<String, String> out = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/allocating.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.split(" +", 2);
                    out.put(words[0], words[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}

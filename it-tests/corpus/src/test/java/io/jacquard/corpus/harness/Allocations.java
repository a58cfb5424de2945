package io.jacquard.corpus.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lean forms allocate in steady state, by the counter of the thread: nothing. The exceptions are listed in {@code allocating.txt}: programs the primal
 * of which makes objects that are no arrays.
 */
public final class Allocations {
    /** Calls that let a workspace grow, and reflection find its way. */
    private static final int FIRST = 2;
    /** What the JVM itself allocates as it compiles is no allocation of the form's: one call of these has to be without. */
    private static final int JUDGED = 3;

    /** Programs, by what the names of their companions begin with; how much the JDK allocates in their methods depends on the JDK. */
    private static final Set<String> EXCEPTIONS = exceptions();

    private Allocations() {}

    /** What is wrong with a program: it allocates what it should not. */
    public static List<String> failures(Program program, ClassLoader loader) {
        boolean objects = EXCEPTIONS.contains(program.prefix());
        return Verifier.failures(
                program, loader, oracle(objects ? Allocations::noMoreThanThePrimal : Allocations::nothing));
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

    private static Set<String> exceptions() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/allocating.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

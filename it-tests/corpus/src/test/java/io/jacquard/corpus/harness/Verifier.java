package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Holds all oracles against one program, at all its sizes. */
public final class Verifier {
    private static final int MOST_FAILURES = 6;
    /** For work on the compiler: {@code -Djacquard.oracles=...} takes only oracles whose names match. */
    private static final String ONLY = System.getProperty("jacquard.oracles", ".*");

    private static final Map<String, Oracle> ORACLES = new LinkedHashMap<>();

    static {
        ORACLES.put("tangent against differences", TangentOracles::differences);
        ORACLES.put("lean tangent", TangentOracles::lean);
        ORACLES.put("dot product", AdjointOracles::dotProduct);
        ORACLES.put("lean adjoint", AdjointOracles::lean);
        ORACLES.put("gradient", AdjointOracles::gradient);
        ORACLES.put("operator", JacobianOracles::operator);
        ORACLES.put("product", JacobianOracles::product);
        ORACLES.put("bound function", JacobianOracles::bound);
        ORACLES.put("refusals", Refusals::check);
        ORACLES.put("aliases", Aliases::check);
    }

    private Verifier() {}

    /**
     * What is wrong with the program itself: arguments that it cannot take, roles that {@code @Args} does not know, a branch
     * change so near that differences mean nothing.
     */
    public static List<String> failuresOfProgram(Program program, ClassLoader loader) {
        return failures(program, loader, Map.of("smoothness", (point, other) -> TangentOracles.smooth(point, 1e-4)));
    }

    /** Whether a branch change may lie so near to a point that differences are off by more than the oracle allows. */
    static boolean mayHaveKinks(Program program, ClassLoader loader) {
        Map<String, Oracle> oracles = Map.of(
                "smoothness",
                (point, other) -> TangentOracles.smooth(point, 1e-6),
                "smoothness nearby",
                (point, other) -> TangentOracles.smoothNearby(point));
        return !failures(program, loader, oracles).isEmpty();
    }

    /** Every failure with program, size, oracle and numbers; empty if the companions are right. */
    public static List<String> failures(Program program, ClassLoader loader) {
        return failures(program, loader, ORACLES);
    }

    /** The same, but for points where the method gives NaN or infinities: its derivatives may then be no numbers, in one mode and not in the other. */
    static List<String> failuresOfNumbers(Program program, ClassLoader loader) {
        return failures(
                program,
                loader,
                ORACLES,
                point -> Arrays.stream(Values.flat(point.dependents())).allMatch(Double::isFinite));
    }

    static List<String> failures(Program program, ClassLoader loader, Map<String, Oracle> oracles) {
        return failures(program, loader, oracles, point -> true);
    }

    private static List<String> failures(
            Program program, ClassLoader loader, Map<String, Oracle> oracles, Predicate<Point> judged) {
        List<String> failures = new ArrayList<>();
        ArgsText text = new ArgsText(program);
        Signature signature = new Signature(program, text.parameters);
        long seed = program.prefix().hashCode();
        Drawing drawing = new Drawing(text, seed);
        Companions companions = new Companions(program, loader);
        for (Map<String, String> sizes : drawing.combinations()) {
            Random random = new Random(seed + sizes.hashCode());
            Point point;
            Point other;
            try {
                point = new Point(signature, companions, drawing.arguments(sizes), random);
                other = new Point(signature, companions, drawing.arguments(sizes), random);
            } catch (OracleFailure failure) {
                failures.add(program.title() + " at " + sizes + ": " + failure.getMessage());
                continue;
            }
            if (!judged.test(point) || !judged.test(other)) {
                continue;
            }
            oracles.forEach((name, oracle) -> {
                if (!name.matches(ONLY)) {
                    return;
                }
                try {
                    oracle.check(point, other);
                } catch (OracleFailure failure) {
                    failures.add(program.title() + " at " + sizes + ", " + name + ": " + failure.getMessage());
                } catch (RuntimeException thrown) {
                    // By a Jacobian, which is called as users call it.
                    failures.add(program.title() + " at " + sizes + ", " + name + ": threw " + thrown + " at "
                            + Arrays.stream(thrown.getStackTrace()).limit(3).toList());
                }
            });
            if (failures.size() >= MOST_FAILURES) {
                break;
            }
        }
        return failures;
    }
}

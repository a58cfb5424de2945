package io.jacquard.benchmarks.results;

import static java.util.Map.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is promised about ratios of times: the one place that knows limits. */
public final class Promises {
    /** The column of what C takes for the function itself. */
    static final String C = "C";

    /** The column of PyTorch. */
    private static final String DJL = "djl";

    private static final double TANGENT = 2.2;
    private static final double BY_HAND = 1.1;
    private static final double PEERS = 50;

    /** Where a careful person wrote the adjoint. */
    private static final Map<String, Double> OVER_HAND = Map.ofEntries(
            entry("Cumulate", BY_HAND),
            entry("Damped", BY_HAND),
            entry("Dot", BY_HAND),
            entry("Energy", BY_HAND),
            entry("Heron", BY_HAND),
            entry("Power", BY_HAND),
            entry("Product", BY_HAND),
            entry("Rk4", BY_HAND),
            entry("RootMatVec", BY_HAND),
            entry("Wave", BY_HAND),
            entry("Seed", 1.5));

    private static final Map<String, Double> PRODUCTS = Map.of("Seed, m = 5", 0.75, "Seed, m = 200", 0.55);

    private static final Map<String, Double> VALUE_AND_ADJOINT = Map.ofEntries(
            entry("Bundle", 8.0),
            entry("Cumulate", 4.0),
            entry("Det", 6.0),
            entry("Dot", 2.5),
            entry("Gmm, d = 10", 2.5),
            entry("Gmm, d = 20", 2.7),
            entry("LeastSquares", 2.5),
            entry("LogSumExp", 1.3),
            entry("Logistic", 2.5),
            entry("Lstm", 3.6),
            entry("Map", 2.5),
            entry("MatVec", 2.5),
            entry("Ode", 4.0),
            entry("Reduce", 2.5),
            entry("Rk4", 4.0),
            entry("Stencil", 4.0));

    private static final Map<String, Double> OVER_C = Map.of(
            "Rosenbrock, n = 50", 25.0,
            "Rosenbrock, n = 1000", 6.0,
            "Gmm, d = 10", 2.6,
            "Heat", 3.5,
            "LogSumExp", 1.6,
            "Logistic", 1.1);

    /** Columns, and of which others they are given in units. */
    private static final List<List<String>> RATIOS = List.of(
            List.of("jvp", "primal"),
            List.of("vjp", "primal"),
            List.of("vjp", "byHand"),
            List.of("vjp", C),
            List.of("adjoint", "primal"),
            List.of("jacobian", "primal"),
            List.of("jacobianProduct", "explicitByHand"));

    private Promises() {}

    /** The columns of the ratios that are beyond their limits. */
    static Set<String> beyond(Timings timings, String row) {
        Set<String> out = new LinkedHashSet<>();
        for (List<String> ratio : RATIOS) {
            if (timings.ratio(row, ratio.get(0), ratio.get(1)) > limit(row, ratio.get(0), ratio.get(1))) {
                out.addAll(ratio);
            }
        }
        return out;
    }

    /** The most that the time of a column may be in units of another column; infinite where nothing is promised. */
    public static double limit(String row, String column, String of) {
        return switch (column + " / " + of) {
            case "jvp / primal" -> TANGENT;
            case "vjp / primal" -> VALUE_AND_ADJOINT.getOrDefault(row, Double.POSITIVE_INFINITY);
            case "vjp / byHand" -> OVER_HAND.getOrDefault(row, Double.POSITIVE_INFINITY);
            case "vjp / " + C -> OVER_C.getOrDefault(row, Double.POSITIVE_INFINITY);
            case "adjoint / primal" -> 0.5;
            case "jacobian / primal" -> 15;
            case "jacobianProduct / explicitByHand" -> PRODUCTS.getOrDefault(row, Double.POSITIVE_INFINITY);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** How many times as long as we another library takes at least; infinite where nothing is promised. */
    static double least(String row, String library) {
        if (library.equals(DJL)) {
            return row.equals("MatMul") ? Double.POSITIVE_INFINITY : 1;
        }
        // Promised for fifty numbers, which all rows have but this one.
        return row.equals("Rosenbrock, n = 1000") ? Double.POSITIVE_INFINITY : PEERS;
    }
}

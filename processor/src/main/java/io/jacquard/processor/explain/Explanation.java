package io.jacquard.processor.explain;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about one method.
 *
 * @param method as a reader would name it, with its parameters
 * @param one what the joint sweep of the adjoint stores
 * @param many what a point of the Jacobian companion stores
 * @param recomputed statements whose value a reverse sweep computes again
 * @param loops in which order loops are swept back
 * @param sideBySide headers of loops four trips of which run side by side
 * @param primal operations of the method
 * @param tangent operations of a tangent, the value's among them
 * @param adjoint operations of an adjoint, the value's among them
 * @param uncounted methods of other classes whose operations are not among them
 * @param legend the names in formulas
 */
public record Explanation(
        String method,
        List<Stored> one,
        List<Stored> many,
        List<String> recomputed,
        List<LoopOrder> loops,
        Set<String> sideBySide,
        Size primal,
        Size tangent,
        Size adjoint,
        Set<String> uncounted,
        Legend legend) {
    private static final double LARGE = 1000;

    public Explanation {
        one = List.copyOf(one);
        many = List.copyOf(many);
        recomputed = List.copyOf(recomputed);
        loops = List.copyOf(loops);
        sideBySide = Collections.unmodifiableSet(new LinkedHashSet<>(sideBySide));
        uncounted = Collections.unmodifiableSet(new LinkedHashSet<>(uncounted));
    }

    /** What some rows take in memory that grows with the sizes. */
    static Amount total(List<Stored> rows) {
        return rows.stream().filter(Stored::array).map(Stored::amount).reduce(Amount.NOTHING, Amount::plus);
    }

    /**
     * How often a count of operations is that of the method, where sizes are large. Empty for the method itself, where nobody can tell, and where it grows with
     * a size.
     */
    Optional<Double> times(Size size) {
        boolean known =
                uncounted.isEmpty() && primal.isKnown() && size.isKnown() && !size.equals(primal) && !primal.isZero();
        double small = size.at(LARGE) / primal.at(LARGE);
        double large = size.at(LARGE * LARGE) / primal.at(LARGE * LARGE);
        return known && Math.abs(large - small) < small / 4 ? Optional.of(large) : Optional.empty();
    }
}

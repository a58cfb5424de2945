package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Conditions that hold where a pass is: those of the branches around, as long as what they read does not change. */
final class Holding {
    private final Set<Expr> conditions = new HashSet<>();

    /** The branch with both of its blocks rewritten. */
    If branch(If s, UnaryOperator<Block> block) {
        boolean lasts = !Walk.any(s.condition(), Element.class::isInstance)
                && Walk.defined(s.then()).stream().noneMatch(Walk.reads(s.condition())::contains);
        boolean added = lasts && conditions.add(s.condition());
        Block then = block.apply(s.then());
        if (added) {
            conditions.remove(s.condition());
        }
        return new If(s.id(), s.condition(), then, block.apply(s.otherwise()));
    }

    /** Whether a loop is known to have a trip. */
    boolean hasTrips(For loop) {
        return conditions.contains(TripGuard.hasTrips(loop));
    }
}

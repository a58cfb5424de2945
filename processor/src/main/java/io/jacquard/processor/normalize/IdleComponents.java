package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops the values of components that nobody reads: who asks a record for one component need not see how the others come about, unless that may throw. */
final class IdleComponents extends Rewriter {
    private final Set<Var> made;
    private final Map<Var, Integer> uses;
    private boolean dropped;

    private IdleComponents(Set<Var> made, Map<Var, Integer> uses) {
        this.made = made;
        this.uses = uses;
    }

    /** {@code made}: the variables that hold components, and those of bodies that stand where they were called. */
    static Routine drop(Routine routine, Set<Var> made) {
        IdleComponents idle = new IdleComponents(made, Walk.uses(routine.body()));
        Block rest = idle.block(routine.body());
        // What only those read is idle now.
        return idle.dropped ? drop(routine.withBody(rest), made) : routine;
    }

    @Override
    public List<Stmt> assign(Assign s) {
        boolean idle = s.target() instanceof Read r
                && r.type().isScalar()
                && made.contains(r.var())
                && !uses.containsKey(r.var())
                && !Walk.mayThrow(s.value());
        dropped |= idle;
        return idle ? List.of() : List.of(s);
    }
}

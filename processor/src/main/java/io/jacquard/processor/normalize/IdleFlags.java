package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import java.util.List;
import java.util.Map;

/** Drops assignments of constants to variables that nobody reads: what is left of flags once each use has a variable of its own. */
final class IdleFlags extends Rewriter {
    private final Map<Var, Integer> uses;

    private IdleFlags(Map<Var, Integer> uses) {
        this.uses = uses;
    }

    static Routine drop(Routine routine) {
        Map<Var, Integer> uses = Walk.uses(routine.body());
        return routine.withBody(new IdleFlags(uses).block(routine.body()));
    }

    @Override
    public List<Stmt> assign(Assign s) {
        boolean idle = s.target() instanceof Read r
                && r.type().equals(Type.BOOLEAN)
                && s.value() instanceof Const
                && !uses.containsKey(r.var());
        return idle ? List.of() : List.of(s);
    }
}

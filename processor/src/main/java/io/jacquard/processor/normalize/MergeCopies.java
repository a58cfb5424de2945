package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one variable of two where one is a copy of the other and each gets a value once: what is left of handing records on by their components. */
final class MergeCopies extends Rewriter {
    private final Map<Var, Var> merged = new HashMap<>();

    private MergeCopies(Routine routine, Set<Var> made) {
        Map<Var, Integer> definitions = Walk.definitions(routine.body());
        Set<Var> parameters = new HashSet<>(routine.parameters());
        parameters.forEach(p -> definitions.merge(p, 1, Integer::sum));
        Walk.each(routine.body(), s -> {
            if (s instanceof Assign a
                    && a.target() instanceof Read to
                    && a.value() instanceof Read from
                    && to.type().isScalar()
                    && (made.contains(to.var()) || made.contains(from.var()))
                    && definitions.getOrDefault(to.var(), 0) == 1
                    && definitions.getOrDefault(from.var(), 0) == 1) {
                merge(to.var(), from.var(), parameters);
            }
        });
    }

    static Routine apply(Routine routine, Set<Var> made) {
        return routine.withBody(new MergeCopies(routine, made).block(routine.body()));
    }

    /** The longer name says more: that of a component of a variable rather than of a component. */
    private void merge(Var to, Var from, Set<Var> parameters) {
        Var a = one(to);
        Var b = one(from);
        if (!a.equals(b)) {
            boolean keep =
                    parameters.contains(b) || b.name().length() >= a.name().length();
            merged.put(keep ? a : b, keep ? b : a);
        }
    }

    private Var one(Var v) {
        Var next = merged.get(v);
        return next == null ? v : one(next);
    }

    @Override
    protected Var renamed(Var v) {
        return one(v);
    }

    @Override
    public List<Stmt> assign(Assign s) {
        Assign out = (Assign) super.assign(s).get(0);
        return out.target().equals(out.value()) ? List.of() : List.of(out);
    }
}

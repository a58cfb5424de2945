package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the trips of a nest of loops can be computed before it runs, such that computing them does nothing else: no exception, no effect. */
public final class TripsAhead {
    private final Facts facts;

    public TripsAhead(Facts facts) {
        this.facts = facts;
    }

    /** The variables that say how often a loop runs. */
    public static Set<Var> reads(For loop) {
        Set<Var> out = new HashSet<>(Walk.reads(loop.from()));
        out.addAll(Walk.reads(loop.bound()));
        return out;
    }

    /** Just before the nest, the indices of its loops given; and no trip of a loop leaves out the loop inside it. */
    public boolean areKnownBefore(List<For> nest) {
        Set<Var> changing = new HashSet<>(Walk.defined(nest.get(0).body()));
        nest.forEach(loop -> changing.remove(loop.index()));
        for (int i = 0; i < nest.size(); i++) {
            For loop = nest.get(i);
            boolean always = i == 0
                    || facts.structure().block(loop.id()) == nest.get(i - 1).body();
            boolean known =
                    loop.exit().trips().isEmpty() && reads(loop).stream().noneMatch(changing::contains);
            if (!always || !known || i > 0 && !isHarmless(loop)) {
                return false;
            }
        }
        return true;
    }

    /** Before an earlier statement of the outermost block already: nothing changes them in between, and the nest runs for certain. */
    public boolean areKnownAt(Stmt earlier, List<For> nest) {
        List<Var> indices = nest.stream().map(For::index).toList();
        Predicate<Var> known =
                v -> indices.contains(v) || facts.versions().isVisibleAt(earlier.id(), v) && facts.isFixed(v);
        return facts.structure().isOutermost(nest.get(0).id())
                && nest.stream()
                        .allMatch(
                                loop -> isHarmless(loop) && reads(loop).stream().allMatch(known));
    }

    /** Whether the header throws nothing, wherever it is evaluated. */
    private boolean isHarmless(For loop) {
        return isHarmless(loop.from()) && isHarmless(loop.bound());
    }

    private boolean isHarmless(Expr e) {
        if (e instanceof Length l) {
            return l.array() instanceof Read r && isNeverNull(r.var());
        }
        boolean throwing = e instanceof Element || e instanceof Apply a && a.mayThrow();
        return !throwing && e.children().stream().allMatch(this::isHarmless);
    }

    private boolean isNeverNull(Var array) {
        boolean refused = facts.signature().parameters().stream()
                .filter(p -> p.var().equals(array))
                .anyMatch(p -> (p.independent() || p.isWritten()) && !p.nullable());
        return refused || facts.regions().allocation(array).isPresent();
    }
}

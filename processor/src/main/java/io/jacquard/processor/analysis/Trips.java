package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Single trips of loops, each a routine that finds what is outside as its parameters. */
public final class Trips {
    private final Facts facts;
    private final Independence independence;

    public Trips(Facts facts) {
        this.facts = facts;
        independence = new Independence(facts);
    }

    /** What is known of any one trip of a loop whose trips may be swept back in any order, each right after it ran. */
    public Optional<Facts> of(For loop) {
        if (!loop.exit().equals(For.Exit.NONE) || !independence.isIndependent(loop)) {
            return Optional.empty();
        }
        Set<Var> given = given(loop);
        boolean[] moves = {false};
        Walk.each(loop.body(), s -> {
            moves[0] |= s instanceof Permute;
            Walk.defines(s).forEach(v -> moves[0] |= v.type().isArray() && given.contains(v));
        });
        boolean own = given.stream().filter(v -> v.type().isArray()).allMatch(this::isItself);
        return moves[0] || !own ? Optional.empty() : Optional.of(facts(loop, given));
    }

    /** The variables of the loop that are there outside of it, and its index. */
    private Set<Var> given(For loop) {
        Set<Var> out = new LinkedHashSet<>(List.of(loop.index()));
        Walk.each(loop.body(), s -> {
            Walk.reads(s).stream()
                    .filter(v -> facts.versions().isVisibleAt(loop.id(), v))
                    .forEach(out::add);
            Walk.defines(s).stream()
                    .filter(v -> facts.versions().isVisibleAt(loop.id(), v))
                    .forEach(out::add);
        });
        return out;
    }

    /** Whether an array variable has no part of another's storage, and no other has its. */
    private boolean isItself(Var array) {
        return facts.regions().root(array).equals(array)
                && facts.regions().exchangedWith(array).size() == 1;
    }

    private Facts facts(For loop, Set<Var> given) {
        Routine trip = new Routine(facts.routine().callee(), List.copyOf(given), loop.body());
        List<Parameter> parameters = new ArrayList<>();
        for (Var v : given) {
            parameters.add(facts.signature().parameters().stream()
                    .filter(p -> p.var().equals(v))
                    .findFirst()
                    .orElse(new Parameter(v, Role.IN_OUT, false, false, false, Optional.empty(), Optional.empty())));
        }
        return facts.ofPart(trip, parameters);
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which storage an array variable stands for: its own, or a row (or the whole) of another variable's, bound once. */
public final class Regions {
    private final Map<Var, Assign> bindings = new HashMap<>();
    private final Map<Var, Assign> allocations = new HashMap<>();
    private final Map<Var, Stmt> origins = new HashMap<>();
    /** The variables that exchange arrays, each set under each of its variables. */
    private final Map<Var, Set<Var>> exchanged;

    public Regions(Routine routine) {
        exchanged = Walk.exchanges(routine.body());
        Walk.each(routine.body(), s -> {
            if (s instanceof Assign a
                    && a.target() instanceof Read r
                    && r.type().isArray()) {
                (a.value() instanceof Place ? bindings : allocations).put(r.var(), a);
                origins.put(r.var(), a);
            } else if (s instanceof Invoke call) {
                call.result().filter(v -> v.type().isArray()).ifPresent(v -> origins.put(v, call));
            }
        });
    }

    /** The parameter or allocated variable whose storage {@code v} is or lies in; {@code v} itself for a scalar. */
    public Var root(Var v) {
        Assign binding = bindings.get(v);
        return binding == null ? v : root(((Place) binding.value()).root());
    }

    /** The variables any of whose arrays may come to be that of {@code v}, itself among them. */
    public Set<Var> exchangedWith(Var v) {
        return exchanged.getOrDefault(v, Set.of(v));
    }

    /** The statement that makes {@code v} a name for a row or for another variable. */
    public Optional<Assign> binding(Var v) {
        return Optional.ofNullable(bindings.get(v));
    }

    /** The statement that an array comes from, its allocation or the call that returns it; empty for parameters. */
    public Optional<Stmt> origin(Var v) {
        return Optional.ofNullable(origins.get(root(v)));
    }

    /** Whether a call returned the array. */
    public boolean isReturned(Var v) {
        return origins.get(root(v)) instanceof Invoke;
    }

    public Optional<Assign> allocation(Var v) {
        return Optional.ofNullable(allocations.get(v));
    }

    /** Whether a statement, or one inside it, reads or writes elements of an array. */
    boolean touches(Stmt s, Var root) {
        boolean[] found = {false};
        Walk.each(new Block(List.of(s)), inner -> {
            Walk.written(inner).forEach(p -> found[0] |= root(p.root()).equals(root));
            if (inner instanceof Invoke call) {
                found[0] |= Helpers.arrays(call.call()).stream()
                        .anyMatch(p -> root(p.root()).equals(root));
            }
            Walk.exprs(inner).forEach(e -> found[0] |= elements(e, root));
        });
        return found[0];
    }

    /** Whether an expression reads elements or rows of an array. */
    boolean elements(Expr e, Var root) {
        return e instanceof Element el && root(el.root()).equals(root)
                || e.children().stream().anyMatch(c -> elements(c, root));
    }

    /** All indices from the root to the element, those of bindings first. */
    public List<Expr> path(Place place) {
        if (place instanceof Element e) {
            List<Expr> out = new ArrayList<>(path(e.array()));
            out.add(e.index());
            return out;
        }
        Assign binding = bindings.get(place.root());
        return binding == null ? List.of() : path((Place) binding.value());
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which storage an array variable stands for: its own, or a row (or the whole) of another variable's, bound once. */
public final class Regions {
    private final Map<Var, Assign> bindings = new HashMap<>();
    private final Map<Var, Assign> allocations = new HashMap<>();
    private final Map<Var, Stmt> origins = new HashMap<>();

    public Regions(Routine routine) {
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

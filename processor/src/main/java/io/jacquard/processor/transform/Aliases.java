package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.Map;

/** Which array variables of a sweep may stand for one storage: rows, other names, references that are kept. */
final class Aliases {
    private final Map<Var, Var> parents = new HashMap<>();

    Aliases(Block sweep) {
        Walk.each(sweep, s -> {
            if (s instanceof Assign a && a.target().type().isArray() && a.value() instanceof Place source) {
                parents.put(find(a.target().root()), find(source.root()));
            }
        });
    }

    /** The same variable for all names that may mean the same storage. */
    Var find(Var v) {
        Var up = parents.getOrDefault(v, v);
        return up.equals(v) ? v : find(up);
    }
}

package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Passed.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the sweeps behind a forward sweep ask their caller for, derivatives left out: of each parameter of the helper the value, the shape or nothing, and whether
 * there is an object with what was saved. Where a helper calls itself this is settled step by step: each try takes what the one before turned out to ask for.
 */
record Demands(List<Optional<What>> reverse, List<Optional<What>> tangent, boolean saved) {
    Demands {
        reverse = List.copyOf(reverse);
        tangent = List.copyOf(tangent);
    }

    static Demands none(int parameters) {
        List<Optional<What>> nothing = Collections.nCopies(parameters, Optional.empty());
        return new Demands(nothing, nothing, false);
    }

    /** What at least one of both asks for. */
    Demands or(Demands other) {
        return new Demands(or(reverse, other.reverse), or(tangent, other.tangent), saved || other.saved);
    }

    private static List<Optional<What>> or(List<Optional<What>> one, List<Optional<What>> other) {
        List<Optional<What>> out = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            boolean value = one.get(i).equals(Optional.of(What.VALUE));
            out.add(value || other.get(i).isEmpty() ? one.get(i) : other.get(i));
        }
        return out;
    }
}

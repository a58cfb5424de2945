package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names for how often loops run of which nobody knows ahead: {@code trips}, {@code trips2}. */
final class TripNames {
    private final Map<Var, String> names = new LinkedHashMap<>();
    private final Map<Var, String> meanings = new HashMap<>();
    private final Map<Integer, Var> counters = new HashMap<>();

    TripNames(List<Facts> routines) {
        for (Facts facts : routines) {
            Wording words = new Wording(facts);
            Walk.each(facts.routine().body(), s -> {
                if (s instanceof For loop) {
                    loop.exit().trips().ifPresent(v -> add(v, loop, words));
                }
            });
        }
    }

    private void add(Var counter, For loop, Wording words) {
        counters.put(loop.id(), counter);
        names.computeIfAbsent(counter, k -> "trips" + (names.isEmpty() ? "" : names.size() + 1));
        meanings.put(counter, Segments.is(loop) ? Segments.MEANING : "how often " + words.quoted(loop) + " runs");
    }

    Optional<String> name(Var counter) {
        return Optional.ofNullable(names.get(counter));
    }

    /** What counts the trips of a loop, which one that a sweep has made of it may have forgotten. */
    Optional<Var> counter(For loop) {
        return Optional.ofNullable(counters.get(loop.id()));
    }

    Optional<String> meaning(Var counter) {
        return name(counter).map(name -> name + " = " + meanings.get(counter));
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The helpers of which some caller changes the array that they gave back: what they know of its elements, they have to keep apart. */
final class ChangedResults {
    private final Helpers helpers;
    private final Set<Callee> found = new HashSet<>();

    private ChangedResults(Helpers helpers) {
        this.helpers = helpers;
    }

    static Set<Callee> in(Program normal, Helpers helpers) {
        ChangedResults changed = new ChangedResults(helpers);
        int before;
        do {
            // Who hands an array on lets others change it.
            before = changed.found.size();
            normal.routines().forEach(changed::look);
        } while (changed.found.size() > before);
        return changed.found;
    }

    private void look(Routine caller) {
        Map<Var, Var> same = sharing(caller);
        Set<Var> changed = new HashSet<>();
        Walk.each(caller.body(), s -> {
            Walk.written(s).stream().filter(Element.class::isInstance).forEach(p -> changed.add(find(same, p.root())));
            if (s instanceof Invoke call) {
                helpers.written(call).forEach(p -> changed.add(find(same, p.root())));
            }
        });
        if (found.contains(caller.callee())) {
            Results.all(caller).forEach(v -> changed.add(find(same, v)));
        }
        Walk.each(caller.body(), s -> {
            if (s instanceof Invoke call
                    && call.results().stream().anyMatch(v -> v.type().isArray() && changed.contains(find(same, v)))) {
                found.add(call.call().callee());
            }
        });
    }

    /** Variables that may stand for one array, or for a row of it, at one time or another; each leads to the one that stands for all of them. */
    private static Map<Var, Var> sharing(Routine routine) {
        Map<Var, Var> same = new HashMap<>();
        Walk.each(routine.body(), s -> {
            boolean fresh = s instanceof Invoke || s instanceof Assign a && !(a.value() instanceof Place);
            List<Var> defined =
                    Walk.defines(s).stream().filter(v -> v.type().isArray()).toList();
            if (!fresh && !defined.isEmpty()) {
                Stream.concat(defined.stream(), Walk.reads(s).stream())
                        .filter(v -> v.type().isArray())
                        .forEach(v -> same.put(find(same, v), find(same, defined.get(0))));
            }
        });
        return same;
    }

    private static Var find(Map<Var, Var> same, Var v) {
        Var at = v;
        while (!same.getOrDefault(at, at).equals(at)) {
            at = same.getOrDefault(at, at);
        }
        return at;
    }
}

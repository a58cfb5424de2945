package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
        Regions regions = new Regions(caller);
        Set<Var> roots = new HashSet<>();
        Walk.each(caller.body(), s -> {
            Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> roots.add(regions.root(p.root())));
            if (s instanceof Invoke call) {
                helpers.written(call).forEach(p -> roots.add(regions.root(p.root())));
            }
        });
        Optional<Var> result = Results.of(caller);
        if (found.contains(caller.callee())) {
            result.map(regions::root).ifPresent(roots::add);
        }
        Walk.each(caller.body(), s -> {
            if (s instanceof Invoke call
                    && call.result()
                            .filter(v -> v.type().isArray() && roots.contains(v))
                            .isPresent()) {
                found.add(call.call().callee());
            }
        });
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the index by which a row got its name, {@code double[] row = a[i]}, still has its value where the name is used. */
final class Steady {
    private final Regions regions;
    private final Map<Var, Integer> definitions;
    private final Set<Var> parameters;

    Steady(Routine routine, Regions regions) {
        this.regions = regions;
        definitions = new HashMap<>(Walk.definitions(routine.body()));
        parameters = new HashSet<>(routine.parameters());
    }

    /** Whether all indices of a place in a statement of these loops, those of names included, mean what they would if they were read there. */
    boolean isNow(Place place, List<For> loops) {
        Optional<Assign> binding = regions.binding(place.root());
        if (binding.isEmpty()) {
            return true;
        }
        // Java sees to it that a name with one definition got its array in this very trip.
        Place bound = (Place) binding.orElseThrow().value();
        return defined(place.root()) <= 1 && isSteady(bound, loops) && isNow(bound, loops);
    }

    private boolean isSteady(Place place, List<For> loops) {
        return !(place instanceof Element e)
                || isSteady(e.array(), loops) && Walk.reads(e.index()).stream().allMatch(v -> isSteady(v, loops));
    }

    private boolean isSteady(Var v, List<For> loops) {
        return loops.stream().anyMatch(loop -> loop.index().equals(v))
                || defined(v) <= (parameters.contains(v) ? 0 : 1);
    }

    private int defined(Var v) {
        return definitions.getOrDefault(v, 0);
    }
}

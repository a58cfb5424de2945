package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An annotated method and every helper that it reaches, helpers in the order of their first call. */
public record Program(Routine root, Map<Callee, Routine> helpers, Ids ids) {
    /** The annotated method, then its helpers. */
    public List<Routine> routines() {
        List<Routine> out = new ArrayList<>(List.of(root));
        out.addAll(helpers.values());
        return out;
    }

    /** The same with the annotated method among the helpers, for it is one to methods of other classes, if it is not one to itself already that needs no fields. */
    public Program withRootAsHelper() {
        Map<Callee, Routine> all = new LinkedHashMap<>(helpers);
        if (root.callee().fields() > 0 && helpers.containsKey(root.callee())) {
            Callee entry = root.callee().asEntry();
            all.put(entry, new Routine(entry, root.parameters(), root.body()));
        } else {
            all.putIfAbsent(root.callee(), root);
        }
        return new Program(root, Collections.unmodifiableMap(all), ids);
    }

    /** The helper that methods of other classes call, of such a program. */
    public Callee entry() {
        Callee entry = root.callee().asEntry();
        return helpers.containsKey(entry) ? entry : root.callee();
    }

    /** Every call in the expressions of all routines. */
    public void calls(Consumer<? super Call> action) {
        routines().forEach(routine -> Walk.each(routine.body(), s -> Walk.calls(s, action)));
    }

    public Routine helper(Callee callee) {
        Routine routine = helpers.get(callee);
        if (routine == null) {
            throw new IllegalStateException("no body for " + callee);
        }
        return routine;
    }
}

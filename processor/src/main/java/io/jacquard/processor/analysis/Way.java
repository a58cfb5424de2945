package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One way of calling a helper: the parameters (by position) that carry a derivative into or out of it, and whether its result does. Each way has sweeps of
 * its own.
 *
 * @param kept whether its caller may still have the array that it returns when it is called again
 */
public record Way(Callee callee, Set<Integer> active, boolean result, boolean kept) {
    public Way {
        active = Set.copyOf(active);
    }

    /** How a call in a routine calls; empty if no derivative comes out of it, though the variable that takes its result may be active for other reasons. */
    public static Optional<Way> of(Invoke s, Facts facts) {
        Callee callee = s.call().callee();
        Activity activity = facts.activity();
        Set<Integer> outputs = new HashSet<>();
        s.result().filter(activity::isActive).ifPresent(v -> outputs.add(Helpers.RESULT));
        int count = s.call().args().size();
        for (int i = 0; i < count; i++) {
            Expr arg = s.call().args().get(i);
            if (facts.helpers().isWritten(callee, i) && arg instanceof Place p && activity.isActive(p.root())) {
                outputs.add(i);
            }
        }
        if (outputs.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> active = new HashSet<>(outputs);
        active.remove(Helpers.RESULT);
        for (int i = 0; i < count; i++) {
            Expr arg = s.call().args().get(i);
            boolean carries = arg.type().isArray()
                    ? arg instanceof Place p && activity.isActive(p.root())
                    : activity.isActive(arg);
            if (carries && facts.helpers().flow(callee, i).stream().anyMatch(outputs::contains)) {
                active.add(i);
            }
        }
        boolean number = s.result().filter(v -> v.type().isScalar()).isPresent();
        if (active.isEmpty() && number) {
            return Optional.empty();
        }
        return Optional.of(new Way(
                callee,
                active,
                outputs.contains(Helpers.RESULT),
                s.result().filter(facts::isKept).isPresent()));
    }
}

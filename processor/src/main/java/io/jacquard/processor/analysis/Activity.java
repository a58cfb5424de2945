package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.rules.Partials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which variables carry derivatives: varied (some independent flows into them) and useful (they flow into some dependent). An array is one variable, its
 * rows and other names included.
 */
public final class Activity {
    private final Regions regions;
    private final Helpers helpers;
    private final Set<Var> varied = new HashSet<>();
    private final Set<Var> useful = new HashSet<>();

    public Activity(Routine routine, Regions regions, Helpers helpers, Set<Var> independents, Set<Var> dependents) {
        this.regions = regions;
        this.helpers = helpers;
        varied.addAll(independents);
        dependents.forEach(v -> useful.add(regions.root(v)));
        List<Flow> flows = new ArrayList<>();
        Walk.each(routine.body(), s -> collect(s, flows));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Flow flow : flows) {
                changed |= flow.from().stream().anyMatch(varied::contains) && varied.add(flow.to());
            }
        }
        // Values go down the text, so what they are good for is known from its end.
        Collections.reverse(flows);
        changed = true;
        while (changed) {
            changed = false;
            for (Flow flow : flows) {
                changed |= useful.contains(flow.to()) && useful.addAll(flow.from());
            }
        }
    }

    /** Derivatives go from some variables to another. */
    private record Flow(Set<Var> from, Var to) {}

    private void collect(Stmt s, List<Flow> out) {
        if (s instanceof Invoke call) {
            collect(call, out);
            return;
        }
        if (s instanceof Permute exchange) {
            Var one = regions.root(exchange.one().root());
            Var other = regions.root(exchange.other().root());
            if (exchange.one().type().isDifferentiable()) {
                out.add(new Flow(Set.of(one), other));
                out.add(new Flow(Set.of(other), one));
            }
            return;
        }
        Optional<Place> target = Walk.target(s);
        if (target.isEmpty() || isBinding(s) || !target.orElseThrow().type().isDifferentiable()) {
            return;
        }
        Expr value = s instanceof Assign a ? a.value() : ((Update) s).value();
        out.add(new Flow(sources(value), regions.root(target.orElseThrow().root())));
    }

    private void collect(Invoke s, List<Flow> out) {
        for (int i = 0; i < s.call().args().size(); i++) {
            Set<Var> sources = sources(s.call().args().get(i));
            for (int output : helpers.flow(s.call().callee(), i)) {
                output(s, output).ifPresent(root -> out.add(new Flow(sources, root)));
            }
        }
    }

    private Optional<Var> output(Invoke s, int output) {
        return output == Helpers.RESULT
                ? s.result()
                : Optional.of(regions.root(((Place) s.call().args().get(output)).root()));
    }

    private static boolean isBinding(Stmt s) {
        return s instanceof Assign a && a.target().type().isArray();
    }

    /** The variables from which a derivative would flow through {@code e}. */
    private Set<Var> sources(Expr e) {
        Set<Var> out = new HashSet<>();
        sources(e, out);
        return out;
    }

    private void sources(Expr e, Set<Var> out) {
        if (!e.type().scalar().isFloating()) {
            return;
        }
        if (e instanceof Place p) {
            out.add(regions.root(p.root()));
        } else if (e instanceof Convert c) {
            sources(c.arg(), out);
        } else if (e instanceof Conditional c) {
            sources(c.whenTrue(), out);
            sources(c.whenFalse(), out);
        } else if (e instanceof Apply a) {
            for (int i = 0; i < a.args().size(); i++) {
                if (Partials.passes(a, i)) {
                    sources(a.arg(i), out);
                }
            }
        }
    }

    public boolean isVaried(Expr e) {
        return sources(e).stream().anyMatch(varied::contains);
    }

    public boolean isVaried(Var v) {
        return varied.contains(regions.root(v));
    }

    public boolean isActive(Var v) {
        Var root = regions.root(v);
        return varied.contains(root) && useful.contains(root);
    }

    /** Whether a derivative flows through {@code e} from some active variable. */
    public boolean isActive(Expr e) {
        return sources(e).stream().anyMatch(v -> varied.contains(v) && useful.contains(v));
    }
}

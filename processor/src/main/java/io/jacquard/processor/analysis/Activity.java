package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.rules.Partial;
import io.jacquard.processor.rules.Partials;
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
        boolean[] changed = {true};
        while (changed[0]) {
            changed[0] = false;
            Walk.each(routine.body(), s -> changed[0] |= spread(s));
        }
    }

    private boolean spread(Stmt s) {
        if (s instanceof Invoke call) {
            return spread(call);
        }
        if (s instanceof Permute exchange) {
            return spread(exchange);
        }
        Optional<Place> target = Walk.target(s);
        if (target.isEmpty() || isBinding(s) || !target.orElseThrow().type().isDifferentiable()) {
            return false;
        }
        Var root = regions.root(target.orElseThrow().root());
        Expr value = s instanceof Assign a ? a.value() : ((Update) s).value();
        boolean changed = false;
        if (dependsOn(value, varied)) {
            changed = varied.add(root);
        }
        if (useful.contains(root)) {
            Set<Var> sources = new HashSet<>();
            sources(value, sources);
            changed |= useful.addAll(sources);
        }
        return changed;
    }

    private boolean spread(Permute s) {
        Var one = regions.root(s.one().root());
        Var other = regions.root(s.other().root());
        return s.one().type().isDifferentiable() && (same(varied, one, other) | same(useful, one, other));
    }

    /** Puts both into the set if one is in it. */
    private static boolean same(Set<Var> set, Var one, Var other) {
        return (set.contains(one) || set.contains(other)) && (set.add(one) | set.add(other));
    }

    private boolean spread(Invoke s) {
        boolean changed = false;
        for (int i = 0; i < s.call().args().size(); i++) {
            Set<Var> sources = new HashSet<>();
            sources(s.call().args().get(i), sources);
            for (int output : helpers.flow(s.call().callee(), i)) {
                Optional<Var> root = output(s, output);
                if (root.isPresent()) {
                    changed |= sources.stream().anyMatch(varied::contains) && varied.add(root.orElseThrow());
                    changed |= useful.contains(root.orElseThrow()) && useful.addAll(sources);
                }
            }
        }
        return changed;
    }

    private Optional<Var> output(Invoke s, int output) {
        return output == Helpers.RESULT
                ? s.result()
                : Optional.of(regions.root(((Place) s.call().args().get(output)).root()));
    }

    private static boolean isBinding(Stmt s) {
        return s instanceof Assign a && a.target().type().isArray();
    }

    private boolean dependsOn(Expr e, Set<Var> vars) {
        Set<Var> sources = new HashSet<>();
        sources(e, sources);
        return sources.stream().anyMatch(vars::contains);
    }

    /** The variables from which a derivative would flow through {@code e}. */
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
            List<Optional<Partial>> partials = Partials.of(a, a);
            for (int i = 0; i < partials.size(); i++) {
                if (partials.get(i).isPresent()) {
                    sources(a.arg(i), out);
                }
            }
        }
    }

    public boolean isVaried(Expr e) {
        return dependsOn(e, varied);
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
        Set<Var> sources = new HashSet<>();
        sources(e, sources);
        return sources.stream().anyMatch(v -> varied.contains(v) && useful.contains(v));
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the first thing that happens to an array is that every element of it is assigned: what was in it then never matters. */
public final class WholeWrites {
    private final Routine routine;
    private final Regions regions;
    private final Versions versions;

    public WholeWrites(Facts facts) {
        routine = facts.routine();
        regions = facts.regions();
        versions = facts.versions();
    }

    public boolean isOverwritten(Var root) {
        Optional<Assign> allocation = regions.allocation(root);
        List<Expr> sizes = new ArrayList<>();
        if (allocation.isPresent() && allocation.orElseThrow().value() instanceof NewArray n) {
            sizes.addAll(n.sizes());
        }
        for (Stmt s : routine.body().stmts()) {
            boolean itself =
                    allocation.isPresent() && s.id() == allocation.orElseThrow().id();
            if (!itself && touches(s, root)) {
                return s instanceof For loop && covers(loop, root, sizes, new ArrayList<>());
            }
        }
        return false;
    }

    private boolean covers(For loop, Var root, List<Expr> sizes, List<Var> outer) {
        int dimension = outer.size();
        boolean header = loop.exit().isBound()
                && Make.isConst(loop.from(), 0)
                && loop.comparison() == Op.LT
                && Make.isConst(loop.step(), 1)
                && (isLength(loop.bound(), root, outer)
                        || dimension < sizes.size()
                                && loop.bound().equals(sizes.get(dimension))
                                && isFixed(loop.bound()));
        if (!header) {
            return false;
        }
        List<Var> indices = new ArrayList<>(outer);
        indices.add(loop.index());
        for (Stmt s : loop.body().stmts()) {
            if (touches(s, root)) {
                return indices.size() == root.type().dimensions()
                        ? s instanceof Assign a && isAt(a, root, indices)
                        : s instanceof For inner && covers(inner, root, sizes, indices);
            }
        }
        return false;
    }

    private boolean isLength(Expr bound, Var root, List<Var> outer) {
        return bound instanceof Length l
                && regions.root(l.array().root()).equals(root)
                && regions.path(l.array())
                        .equals(outer.stream().<Expr>map(Read::new).toList());
    }

    /** An expression that means the same wherever it stands. */
    private boolean isFixed(Expr e) {
        return Walk.reads(e).stream()
                .allMatch(v -> v.type().isArray()
                        || versions.definitions(v) == (routine.parameters().contains(v) ? 0 : 1));
    }

    private boolean isAt(Assign a, Var root, List<Var> indices) {
        return a.target() instanceof Element e
                && regions.root(e.root()).equals(root)
                && regions.path(e).equals(indices.stream().<Expr>map(Read::new).toList())
                && !elements(a.value(), root);
    }

    private boolean elements(Expr e, Var root) {
        return e instanceof Element el && regions.root(el.root()).equals(root)
                || e.children().stream().anyMatch(c -> elements(c, root));
    }

    private boolean touches(Stmt s, Var root) {
        boolean[] found = {false};
        Walk.each(new Block(List.of(s)), inner -> {
            Walk.target(inner).ifPresent(p -> found[0] |= regions.root(p.root()).equals(root));
            if (inner instanceof Invoke call) {
                found[0] |= Helpers.arrays(call.call()).stream()
                        .anyMatch(p -> regions.root(p.root()).equals(root));
            }
            Walk.exprs(inner).forEach(e -> found[0] |= elements(e, root));
        });
        return found[0];
    }
}

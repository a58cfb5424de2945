package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the first thing that happens to an array is that every element of it is assigned: what was in it then never matters. */
public final class WholeWrites {
    private final Facts facts;
    private final Regions regions;

    public WholeWrites(Facts facts) {
        this.facts = facts;
        regions = facts.regions();
    }

    public boolean isOverwritten(Var root) {
        Optional<Assign> allocation = regions.allocation(root);
        List<Expr> sizes = new ArrayList<>();
        if (allocation.isPresent() && allocation.orElseThrow().value() instanceof NewArray n) {
            sizes.addAll(n.sizes());
        }
        for (Stmt s : facts.routine().body().stmts()) {
            boolean itself =
                    allocation.isPresent() && s.id() == allocation.orElseThrow().id();
            if (!itself && regions.touches(s, root)) {
                return s instanceof Invoke call && covers(call.call(), root, sizes)
                        || s instanceof For loop && covers(loop, root, sizes, new ArrayList<>());
            }
        }
        return false;
    }

    private boolean covers(Call call, Var root, List<Expr> sizes) {
        Optional<ArrayMethod> method = ArrayMethod.of(call);
        boolean own = Helpers.values(call).stream()
                .flatMap(e -> Walk.reads(e).stream())
                .anyMatch(v -> regions.root(v).equals(root));
        if (method.isEmpty() || own) {
            return false;
        }
        // As long as the array was made is as long as it is.
        boolean made = method.orElseThrow() == ArrayMethod.COPY
                && call.args().get(2) instanceof Read
                && Make.isConst(call.args().get(3), 0)
                && sizes.equals(List.of(call.args().get(4)))
                && isFixed(call.args().get(4));
        Expr target = method.orElseThrow().args(call, ArrayMethod.Part.TARGET).stream()
                .findFirst()
                .orElse(call);
        return target.equals(new Read(root)) && (made || method.orElseThrow().isWhole(call));
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
            if (regions.touches(s, root)) {
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
        return Walk.reads(e).stream().allMatch(facts::isFixed);
    }

    private boolean isAt(Assign a, Var root, List<Var> indices) {
        return a.target() instanceof Element e
                && regions.root(e.root()).equals(root)
                && regions.path(e).equals(indices.stream().<Expr>map(Read::new).toList())
                && !regions.elements(a.value(), root);
    }
}

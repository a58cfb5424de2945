package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loops no iteration of which uses an active value that another one wrote: their reverse sweep may run in any order, so it runs upwards. */
public final class Independence {
    private final Facts facts;

    public Independence(Facts facts) {
        this.facts = facts;
    }

    public boolean isIndependent(For loop) {
        boolean[] fine = {true};
        Map<Var, Boolean> sums = new HashMap<>();
        Walk.each(
                loop.body(),
                s -> Walk.target(s).ifPresent(target -> {
                    Var root = facts.regions().root(target.root());
                    if (facts.activity().isActive(root) && !target.type().isArray()) {
                        boolean sum = s instanceof Update u && (u.op() == Op.ADD || u.op() == Op.SUB);
                        sums.merge(root, sum, Boolean::logicalAnd);
                    }
                }));
        sums.forEach((root, sum) -> fine[0] &=
                sum && !isRead(loop, root) || (root.type().isArray() ? ownElements(loop, root) : isLocal(loop, root)));
        return fine[0];
    }

    private boolean isRead(For loop, Var root) {
        boolean[] read = {false};
        Walk.each(loop.body(), s -> {
            Expr value = s instanceof Assign a ? a.value() : s instanceof Update u ? u.value() : Const.of(0);
            if (!(s instanceof Assign a && a.target().type().isArray())) {
                read[0] |= Walk.reads(value).stream()
                        .anyMatch(v -> facts.regions().root(v).equals(root));
            }
        });
        return read[0];
    }

    /** A scalar that begins and ends its life within one iteration. */
    private boolean isLocal(For loop, Var v) {
        Set<Var> outside = facts.versions().visibleAt(loop.id());
        return !outside.contains(v);
    }

    /** Every access, in some dimension, at the loop's own index plus one and the same constant; or storage of the iteration's own. */
    private boolean ownElements(For loop, Var root) {
        boolean local = facts.regions()
                .allocation(root)
                .map(a -> facts.structure().holds(loop.id(), a.id()))
                .orElse(false);
        if (local) {
            return true;
        }
        int[] depth = {root.type().dimensions()};
        for (int d = 0; d < depth[0]; d++) {
            if (ownElements(loop, root, d)) {
                return true;
            }
        }
        return false;
    }

    private boolean ownElements(For loop, Var root, int dimension) {
        boolean[] fine = {true};
        Expr[] shared = {null};
        Walk.each(loop.body(), s -> {
            List<Expr> roots = new java.util.ArrayList<>(Walk.exprs(s));
            Walk.target(s).ifPresent(roots::add);
            for (Expr e : roots) {
                Walk.each(e, x -> {
                    if (x instanceof Element el
                            && !el.type().isArray()
                            && facts.regions().root(el.root()).equals(root)) {
                        Expr index = facts.regions().path(el).get(dimension);
                        fine[0] &= isIndex(index, loop.index()) && (shared[0] == null || shared[0].equals(index));
                        shared[0] = index;
                    }
                });
            }
        });
        return fine[0];
    }

    private static boolean isIndex(Expr e, Var index) {
        if (e instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB) && a.arg(1) instanceof Const) {
            return isIndex(a.arg(0), index);
        }
        return e instanceof Read r && r.var().equals(index);
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loops no iteration of which uses an active value that another one wrote: their reverse sweep may run in any order, so it runs upwards. */
public final class Independence {
    private final Facts facts;

    public Independence(Facts facts) {
        this.facts = facts;
    }

    public boolean isIndependent(For loop) {
        boolean[] moves = {false};
        Walk.each(
                loop.body(),
                s -> moves[0] |= s instanceof Permute exchange
                        && Walk.exchanged(exchange).stream()
                                .anyMatch(p -> facts.activity().isActive(p.root())));
        return !moves[0] && shared(loop).isEmpty();
    }

    /** The active variables by which one trip has to do with another, but for arrays that change places. */
    public List<Var> shared(For loop) {
        Map<Var, Boolean> sums = new LinkedHashMap<>();
        Walk.each(
                loop.body(),
                s -> Walk.target(s).ifPresent(target -> {
                    Var root = facts.regions().root(target.root());
                    if (facts.activity().isActive(root) && !target.type().isArray()) {
                        boolean sum = s instanceof Update u && (u.op() == Op.ADD || u.op() == Op.SUB);
                        sums.merge(root, sum, Boolean::logicalAnd);
                    }
                }));
        Walk.each(loop.body(), s -> {
            if (s instanceof Invoke call) {
                List<Var> changed = new ArrayList<>(call.results());
                facts.helpers()
                        .written(call)
                        .forEach(p -> changed.add(facts.regions().root(p.root())));
                changed.stream().filter(facts.activity()::isActive).forEach(v -> sums.put(v, false));
            }
        });
        List<Var> out = new ArrayList<>();
        sums.forEach((root, sum) -> {
            boolean apart = sum && !isRead(loop, root)
                    || (root.type().isArray() ? ownElements(loop, root) || isScratch(loop, root) : isLocal(loop, root));
            if (!apart) {
                out.add(root);
            }
        });
        return out;
    }

    private boolean isRead(For loop, Var root) {
        boolean[] read = {false};
        Walk.each(loop.body(), s -> {
            Expr value = s instanceof Assign a ? a.value() : s instanceof Update u ? u.value() : Const.of(0);
            if (s instanceof Invoke call) {
                read[0] |= Walk.reads(call.call()).stream()
                        .anyMatch(v -> facts.regions().root(v).equals(root));
            } else if (!(s instanceof Assign a && a.target().type().isArray())) {
                read[0] |= Walk.reads(value).stream()
                        .anyMatch(v -> facts.regions().root(v).equals(root));
            }
        });
        return read[0];
    }

    /** A scalar that begins and ends its life within one iteration. */
    private boolean isLocal(For loop, Var v) {
        return !facts.versions().isVisibleAt(loop.id(), v);
    }

    /** An array that each trip overwrites as a whole before anything else, and that nobody looks at outside of the loop. */
    private boolean isScratch(For loop, Var root) {
        Optional<Assign> made = facts.regions().allocation(root);
        boolean own = made.isPresent() && facts.regions().exchangedWith(root).size() == 1 && !facts.isGivenAway(root);
        return own
                && facts.structure().all().stream()
                        .filter(s -> !facts.structure().holds(loop.id(), s.id()) && !made.equals(Optional.of(s)))
                        .noneMatch(s -> facts.structure().holds(s.id(), loop.id())
                                ? Walk.exprs(s).stream()
                                        .anyMatch(e -> facts.regions().elements(e, root))
                                : facts.regions().touches(s, root))
                && new WholeWrites(facts).isFresh(root, loop.body());
    }

    /** Every access, in some dimension, at the loop's own index plus one and the same constant; or storage of the iteration's own. */
    private boolean ownElements(For loop, Var root) {
        boolean local = facts.regions()
                .origin(root)
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
            if (s instanceof Invoke call) {
                for (Place p : Helpers.arrays(call.call())) {
                    List<Expr> path = facts.regions().path(p);
                    boolean same = facts.regions().root(p.root()).equals(root);
                    fine[0] &= !same
                            || path.size() > dimension
                                    && isIndex(path.get(dimension), loop.index())
                                    && (shared[0] == null || shared[0].equals(path.get(dimension)));
                    shared[0] = same && fine[0] ? path.get(dimension) : shared[0];
                }
            }
            List<Expr> roots = new ArrayList<>(Walk.exprs(s));
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

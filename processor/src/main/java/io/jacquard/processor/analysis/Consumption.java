package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the bar of an overwritten element must be set to zero once it has been used, or is never looked at again. */
public final class Consumption {
    private final Facts facts;

    public Consumption(Facts facts) {
        this.facts = facts;
    }

    public boolean mustZero(Stmt s, Element target) {
        Var root = facts.regions().root(target.root());
        Optional<Assign> allocation = facts.regions().allocation(root);
        if (allocation.isEmpty() || !isWrittenOnce(s, target, allocation.orElseThrow())) {
            return true;
        }
        boolean[] seen = {false};
        Walk.each(facts.routine().body(), other -> {
            boolean earlier = facts.structure().isBefore(other.id(), s.id())
                    || facts.structure().commonLoops(other.id(), s.id()).size()
                            > facts.structure()
                                    .loops(allocation.orElseThrow().id())
                                    .size();
            seen[0] |= earlier && reads(other, root);
        });
        return seen[0];
    }

    /** Whether the bar of what a call overwrites is looked at again: not if the array was made for that. */
    public boolean mustZero(Invoke s, Place target) {
        Optional<Assign> allocation = facts.regions().allocation(target.root());
        if (!(target instanceof Read) || allocation.isEmpty()) {
            return true;
        }
        List<Stmt> block = facts.structure().block(s.id()).stmts();
        int from = block.indexOf(allocation.orElseThrow());
        boolean own = Helpers.values(s.call()).stream()
                .flatMap(e -> Walk.reads(e).stream())
                .anyMatch(v -> facts.regions().root(v).equals(target.root()));
        return from < 0
                || own
                || block.subList(from + 1, block.indexOf(s)).stream()
                        .anyMatch(between -> facts.regions().touches(between, target.root()));
    }

    private boolean reads(Stmt s, Var root) {
        if (s instanceof Invoke call) {
            return Helpers.arrays(call.call()).stream()
                    .anyMatch(p -> facts.regions().root(p.root()).equals(root));
        }
        Expr value = s instanceof Assign a && !a.target().type().isArray()
                ? a.value()
                : s instanceof Update u ? u.value() : Const.of(0);
        return Walk.any(
                value,
                e -> e instanceof Element el && facts.regions().root(el.root()).equals(root));
    }

    /** One writing statement, and each of its iterations since the allocation at an index of its own. */
    private boolean isWrittenOnce(Stmt s, Element target, Assign allocation) {
        List<Stmt> writes = facts.overwrites().writes(facts.regions().root(target.root()));
        if (writes.size() != 2) {
            return false;
        }
        Set<Var> indices = new HashSet<>();
        for (Expr index : facts.regions().path(target)) {
            Expr base = index instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB) && a.arg(1) instanceof Const
                    ? a.arg(0)
                    : index;
            if (base instanceof Read r) {
                indices.add(r.var());
            }
        }
        int outside = facts.structure().loops(allocation.id()).size();
        List<For> loops = facts.structure().loops(s.id());
        return loops.subList(outside, loops.size()).stream().allMatch(loop -> indices.contains(loop.index()));
    }
}

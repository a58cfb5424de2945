package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives a first value to each variable that has one on every path of the method as written, but not on every path of the branches that stand for its jumps, or of
 * the {@code while} that stands for its {@code do}. It is never read.
 */
final class FirstValues {
    private final Set<Var> early = new LinkedHashSet<>();

    private FirstValues() {}

    static Block give(Block body, Collection<Var> parameters, Ids ids) {
        FirstValues values = new FirstValues();
        values.block(body, new HashSet<>(parameters));
        Block out = body;
        for (Var v : values.early) {
            out = before(out, v, ids);
        }
        return out;
    }

    /** In front of the first mention, in the innermost block that holds all of them. */
    private static Block before(Block block, Var v, Ids ids) {
        List<Stmt> stmts = block.stmts();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < stmts.size(); i++) {
            if (mentions(stmts.get(i), v)) {
                at.add(i);
            }
        }
        Stmt first = stmts.get(at.get(0));
        if (at.size() == 1 && !isOwn(first, v)) {
            List<Block> holding = Walk.blocks(first).stream()
                    .filter(b -> b.stmts().stream().anyMatch(s -> mentions(s, v)))
                    .toList();
            if (holding.size() == 1) {
                List<Stmt> out = new ArrayList<>(stmts);
                out.set(at.get(0), Walk.mapBlocks(first, b -> b == holding.get(0) ? before(b, v, ids) : b));
                return new Block(out);
            }
        }
        List<Stmt> out = new ArrayList<>(stmts);
        out.add(at.get(0), new Assign(ids.stmt(), new Read(v), Const.zero(v.type())));
        return new Block(out);
    }

    private static boolean isOwn(Stmt s, Var v) {
        return Walk.reads(s).contains(v) || Walk.defines(s).contains(v);
    }

    private static boolean mentions(Stmt s, Var v) {
        return isOwn(s, v)
                || Walk.blocks(s).stream().anyMatch(b -> b.stmts().stream().anyMatch(inner -> mentions(inner, v)));
    }

    private void block(Block block, Set<Var> known) {
        for (Stmt s : block.stmts()) {
            Walk.reads(s).stream()
                    .filter(v -> !known.contains(v))
                    .filter(v -> !(s instanceof For loop && loop.index().equals(v)))
                    .forEach(early::add);
            if (s instanceof If branch) {
                Set<Var> other = new HashSet<>(known);
                block(branch.then(), known);
                block(branch.otherwise(), other);
                if (!Walk.completes(branch.then().stmts())) {
                    known.clear();
                    known.addAll(other);
                } else if (Walk.completes(branch.otherwise().stmts())) {
                    known.retainAll(other);
                }
            } else if (s instanceof For loop) {
                Set<Var> inside = new HashSet<>(known);
                inside.add(loop.index());
                block(loop.body(), inside);
            } else {
                known.addAll(Walk.defines(s));
            }
        }
    }
}

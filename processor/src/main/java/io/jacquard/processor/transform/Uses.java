package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where statements mention a variable, or compute an expression. */
final class Uses {
    private Uses() {}

    static int count(List<Stmt> stmts, Var v) {
        return count(stmts, new Read(v));
    }

    static int count(List<Stmt> stmts, Expr part) {
        int[] count = {0};
        Walk.each(
                new Block(stmts),
                s -> Walk.exprs(s).forEach(whole -> Walk.each(whole, e -> count[0] += e.equals(part) ? 1 : 0)));
        return count[0];
    }

    /** The variables that are given new arrays, which nobody else has. */
    static Set<Var> made(Block block) {
        Set<Var> out = new HashSet<>();
        Walk.each(block, s -> {
            if (s instanceof Assign a && a.target() instanceof Read r && a.value() instanceof NewArray) {
                out.add(r.var());
            }
        });
        return out;
    }

    /** For each array the variables that are names of it or of rows of it; it itself if it may change places with another. */
    static Map<Var, Set<Var>> names(Block block) {
        Map<Var, Set<Var>> out = new HashMap<>();
        Map<Var, Var> roots = new HashMap<>();
        Walk.each(block, s -> {
            if (s instanceof Assign a
                    && a.target() instanceof Read r
                    && r.type().isArray()
                    && a.value() instanceof Place p) {
                Var root = roots.getOrDefault(p.root(), p.root());
                roots.put(r.var(), root);
                out.computeIfAbsent(root, k -> new HashSet<>()).add(r.var());
            } else if (s instanceof Permute p) {
                Walk.exchanged(p)
                        .forEach(place -> out.computeIfAbsent(place.root(), k -> new HashSet<>())
                                .add(place.root()));
            }
        });
        return out;
    }

    /** Those of them whose arrays have no other name. */
    static Set<Var> unshared(Block block) {
        Set<Var> out = made(block);
        names(block).forEach((array, others) -> {
            out.remove(array);
            out.removeAll(others);
        });
        return out;
    }

    static List<Stmt> replace(List<Stmt> stmts, Var v, Expr by) {
        return replace(stmts, new Read(v), by);
    }

    static List<Stmt> replace(List<Stmt> stmts, Expr part, Expr by) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return e.equals(part) ? by : super.expr(e);
            }
        }.block(new Block(stmts)).stmts();
    }
}

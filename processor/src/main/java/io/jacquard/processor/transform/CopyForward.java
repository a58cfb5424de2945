package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A derivative or recovered value that is only another name for a variable is replaced by it, as long as neither is assigned in between. */
final class CopyForward {
    private final Map<Var, Integer> definitions = new HashMap<>();

    private final Set<Var> wanted;
    private final Block whole;

    private CopyForward(Block whole, Set<Var> wanted) {
        this.wanted = wanted;
        this.whole = whole;
        Walk.each(whole, s -> {
            Walk.defines(s).forEach(v -> definitions.merge(v, 1, Integer::sum));
        });
    }

    /** Variables in {@code wanted} keep their own name: somebody reads them afterwards. */
    static Block apply(Block block, Set<Var> wanted) {
        return new CopyForward(block, wanted).block(block);
    }

    private Block block(Block block) {
        List<Stmt> stmts = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            stmts.add(inner(s));
        }
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Assign a
                    && a.target() instanceof Read copy
                    && !copy.var().isPrimal()
                    && !wanted.contains(copy.var())
                    && a.value() instanceof Read source
                    && definitions.getOrDefault(copy.var(), 0) == 1) {
                List<Stmt> rest = stmts.subList(i + 1, stmts.size());
                if (isOnlyIn(copy.var(), rest) && isUnchanged(source.var(), copy.var(), rest)) {
                    List<Stmt> renamed = Uses.replace(rest, copy.var(), source);
                    stmts = new ArrayList<>(stmts.subList(0, i));
                    stmts.addAll(renamed);
                    i--;
                }
            }
        }
        return new Block(stmts);
    }

    /** A variable of the sweep's parameters, say, is read where no assignment has reached it. */
    private boolean isOnlyIn(Var copy, List<Stmt> rest) {
        return Uses.count(rest, copy) == Uses.count(whole.stmts(), copy);
    }

    private Stmt inner(Stmt s) {
        if (s instanceof If branch) {
            return new If(branch.id(), branch.condition(), block(branch.then()), block(branch.otherwise()));
        }
        return s instanceof For loop ? loop.withBody(block(loop.body())) : s;
    }

    /** Whether the source keeps its value until the last statement that reads the copy has read it. */
    private static boolean isUnchanged(Var source, Var copy, List<Stmt> rest) {
        int last = -1;
        for (int i = 0; i < rest.size(); i++) {
            if (Uses.count(List.of(rest.get(i)), copy) > 0) {
                last = i;
            }
        }
        for (int i = 0; i <= last; i++) {
            Stmt s = rest.get(i);
            boolean simple = s instanceof Assign || s instanceof Update;
            Set<Var> assigned = simple ? Set.of() : Walk.defined(new Block(List.of(s)));
            if (assigned.contains(source)) {
                return false;
            }
            boolean assigns = simple && Walk.defines(s).contains(source);
            if (assigns && i < last) {
                return false;
            }
        }
        return true;
    }
}

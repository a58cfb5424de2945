package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A derivative or recovered value that is only another name for a variable is replaced by it, as long as neither is assigned in between. */
final class CopyForward {
    private final Map<Var, Integer> definitions;

    private final Set<Var> wanted;
    /** How often each variable is used, now and before anything was renamed. */
    private final Map<Var, Integer> uses;

    private final Map<Var, Integer> atFirst;

    private CopyForward(Block whole, Set<Var> wanted) {
        this.wanted = wanted;
        atFirst = Walk.uses(whole);
        uses = new HashMap<>(atFirst);
        definitions = Walk.definitions(whole);
    }

    /** Variables in {@code wanted} keep their own name: somebody reads them afterwards. */
    static Block apply(Block block, Set<Var> wanted) {
        return new CopyForward(block, wanted).block(block);
    }

    private Block block(Block block) {
        List<Stmt> stmts = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            stmts.add(Walk.mapBlocks(s, this::block));
        }
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Assign a
                    && a.target() instanceof Read copy
                    && !copy.var().isPrimal()
                    && !wanted.contains(copy.var())
                    && a.value() instanceof Read source
                    && definitions.getOrDefault(copy.var(), 0) == 1) {
                int end = end(copy.var(), stmts, i + 1);
                List<Stmt> reading = stmts.subList(i + 1, Math.max(i + 1, end));
                if (end >= 0 && isUnchanged(source.var(), reading)) {
                    List<Stmt> renamed = Uses.replace(reading, copy.var(), source);
                    for (int k = 0; k < renamed.size(); k++) {
                        stmts.set(i + 1 + k, renamed.get(k));
                    }
                    stmts.remove(i);
                    uses.merge(source.var(), uses.getOrDefault(copy.var(), 0) - 1, Integer::sum);
                    i--;
                }
            }
        }
        return new Block(stmts);
    }

    /** Where the last use of a variable is behind; -1 if it is used before {@code from} too, where no assignment has reached it. */
    private int end(Var copy, List<Stmt> stmts, int from) {
        int all = uses.getOrDefault(copy, 0);
        if (all != atFirst.getOrDefault(copy, 0)) {
            return -1;
        }
        int found = 0;
        int at = from;
        for (; at < stmts.size() && found < all; at++) {
            found += Uses.count(List.of(stmts.get(at)), copy);
        }
        return found == all ? at : -1;
    }

    /** Whether the source keeps its value until the last statement that reads the copy has read it. */
    private static boolean isUnchanged(Var source, List<Stmt> reading) {
        int last = reading.size() - 1;
        for (int i = 0; i <= last; i++) {
            Stmt s = reading.get(i);
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

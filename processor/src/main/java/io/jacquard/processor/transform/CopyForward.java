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
                int end = end(copy.var(), source.var(), stmts, i + 1);
                if (end >= 0) {
                    List<Stmt> renamed = Uses.replace(stmts.subList(i + 1, end), copy.var(), source);
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

    /**
     * Where the last use of a copy is behind; -1 if its source has another value by then, or the copy is used before {@code from} too, where no assignment has
     * reached it.
     */
    private int end(Var copy, Var source, List<Stmt> stmts, int from) {
        int all = uses.getOrDefault(copy, 0);
        if (all != atFirst.getOrDefault(copy, 0)) {
            return -1;
        }
        int found = 0;
        int at = from;
        while (found < all && at < stmts.size()) {
            Stmt s = stmts.get(at++);
            found += Uses.count(List.of(s), copy);
            if (changes(s, source)) {
                boolean simple = s instanceof Assign || s instanceof Update;
                return simple && found == all ? at : -1; // it is read before it is changed
            }
        }
        return found == all ? at : -1;
    }

    private static boolean changes(Stmt s, Var v) {
        return Walk.defines(s).contains(v)
                || Walk.blocks(s).stream().anyMatch(b -> Walk.defined(b).contains(v));
    }
}

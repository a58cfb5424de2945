package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A saved number that is looked at once is read where that is, unless a loop would read it over and over. */
final class InlineSaved {
    private final List<Var> wanted;
    private final Aliases aliases;
    private final Map<Var, Integer> uses;

    private InlineSaved(Block whole, List<Var> wanted) {
        this.wanted = wanted;
        aliases = new Aliases(whole);
        uses = Walk.uses(whole);
    }

    /** Variables in {@code wanted} are read afterwards. */
    static Block apply(Block whole, List<Var> wanted) {
        return new InlineSaved(whole, wanted).block(whole);
    }

    private Block block(Block block) {
        List<Stmt> stmts = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            stmts.add(Walk.mapBlocks(s, this::block));
        }
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Assign a
                    && a.target() instanceof Read name
                    && isSaved(name.var())
                    && a.value() instanceof Element saved
                    && uses.getOrDefault(name.var(), 0) == 1) {
                int use = use(stmts, i, name.var(), Walk.reads(saved));
                if (use > i) {
                    List<Stmt> there = Uses.replace(List.of(stmts.get(use)), name.var(), saved);
                    stmts.set(use, there.get(0));
                    stmts.remove(i--);
                }
            }
        }
        return new Block(stmts);
    }

    private boolean isSaved(Var v) {
        return !wanted.contains(v) && v.kind() == Var.Kind.SAVED && v.type().isScalar();
    }

    /** Where the name is used, if the place that it stands for is the same until then; -1 if not. */
    private int use(List<Stmt> stmts, int from, Var name, Set<Var> place) {
        for (int i = from + 1; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            if (changes(s, place)) {
                return -1;
            }
            if (Uses.count(List.of(s), name) > 0) {
                return isInLoop(s, name) ? -1 : i;
            }
        }
        return -1;
    }

    private boolean changes(Stmt s, Set<Var> place) {
        Set<Var> written = new HashSet<>();
        boolean[] calls = {false};
        Walk.each(new Block(List.of(s)), inner -> {
            written.addAll(Walk.defines(inner));
            Walk.target(inner).ifPresent(p -> written.add(aliases.find(p.root())));
            calls[0] |= inner instanceof Invoke;
        });
        return calls[0] || place.stream().anyMatch(v -> written.contains(v) || written.contains(aliases.find(v)));
    }

    private static boolean isInLoop(Stmt s, Var name) {
        return Walk.any(new Block(List.of(s)), inner -> inner instanceof For && Uses.count(List.of(inner), name) > 0);
    }
}

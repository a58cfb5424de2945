package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.*;
import java.util.List;

/** Behind which statement an array whose rows move has the shape that its dots start with, or its bars. */
final class ShapeTimes {
    private ShapeTimes() {}

    /** The statement of the block of an allocation that makes the last rows, before any of them moves. */
    static Stmt rowsMade(Stmt origin, Var array, Facts facts) {
        List<Stmt> stmts = facts.structure().block(origin.id()).stmts();
        Stmt last = origin;
        boolean moved = false;
        for (Stmt s : stmts.subList(stmts.indexOf(origin) + 1, stmts.size())) {
            boolean[] makes = {false};
            boolean[] moves = {false};
            Walk.each(new Block(List.of(s)), inner -> {
                makes[0] |= inner instanceof Assign a
                        && a.target() instanceof Element row
                        && a.value() instanceof NewArray
                        && facts.regions()
                                .root(row.root())
                                .equals(facts.regions().root(array));
                moves[0] |= inner instanceof Permute;
            });
            moved |= moves[0];
            if (makes[0] && moved) {
                throw new IllegalStateException("rows of " + array + " are made after some have moved");
            }
            last = makes[0] ? s : last;
        }
        return last;
    }

    /** What a trip does last before it is counted. */
    static Stmt lastOf(Block block) {
        Stmt last = block.stmts().get(0);
        for (Stmt s : block.stmts()) {
            last = Walk.defines(s).stream().allMatch(Var::isPrimal) ? s : last;
        }
        return last;
    }
}

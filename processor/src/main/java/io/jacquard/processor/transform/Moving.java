package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.Set;

/** The variables whose arrays a workspace must not hand out again when they ask for another: some other variable may have them by then. */
final class Moving {
    private Moving() {}

    /** Those that are made in a loop and exchanged. */
    static Set<Var> inLoops(Block body) {
        Set<Var> moving = all(body);
        Set<Var> made = new HashSet<>();
        collect(body, false, made);
        moving.retainAll(made);
        return moving;
    }

    /** Those that are exchanged. */
    static Set<Var> all(Block body) {
        Set<Var> out = new HashSet<>();
        Walk.each(body, s -> {
            if (s instanceof Permute) {
                out.addAll(Walk.defines(s));
            }
        });
        return out;
    }

    private static void collect(Block block, boolean loop, Set<Var> made) {
        for (Stmt s : block.stmts()) {
            if (loop && !(s instanceof Permute)) {
                made.addAll(Walk.defines(s));
            }
            Walk.blocks(s).forEach(b -> collect(b, loop || s instanceof For, made));
        }
    }
}

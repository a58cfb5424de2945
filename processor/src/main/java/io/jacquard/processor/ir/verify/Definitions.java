package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether each variable that is read has been given a value. In a routine on every path, as Java wants it. In a sweep on some path that need not go round a
 * loop: what the forward sweep saves under a condition, the reverse sweep reads under the same one.
 */
final class Definitions {
    private final boolean everyPath;
    private final boolean roundLoops;
    private final Faults faults;

    private Definitions(boolean everyPath, boolean roundLoops, Faults faults) {
        this.everyPath = everyPath;
        this.roundLoops = roundLoops;
        this.faults = faults;
    }

    /** {@code asWritten}: what was a {@code do} loop is not told from a {@code while} loop, and what its first trip assigns has no first value yet. */
    static void everyPath(Block body, Set<Var> given, boolean asWritten, Faults faults) {
        new Definitions(true, !asWritten, faults).block(body, given);
    }

    static void somePath(Block body, Verifier.Rules rules, Faults faults) {
        Set<Var> known = new HashSet<>(rules.given());
        new Definitions(false, false, faults).block(body, known);
        for (Var v : rules.wanted()) {
            if (!known.contains(v)) {
                faults.add(v + " is wanted and has no value at the end");
            }
        }
    }

    /** Adds to {@code known} what has a value after the block. */
    private void block(Block block, Set<Var> known) {
        for (Stmt s : block.stmts()) {
            if (s instanceof If branch) {
                reads(s, branch.condition(), known);
                Set<Var> other = new HashSet<>(known);
                block(branch.then(), known);
                block(branch.otherwise(), other);
                if (everyPath && !Walk.completes(branch.then().stmts())) {
                    known.clear();
                    known.addAll(other);
                } else if (everyPath && Walk.completes(branch.otherwise().stmts())) {
                    known.retainAll(other);
                } else if (everyPath) {
                    // What comes after the other arm is never reached.
                } else {
                    known.addAll(other);
                }
            } else if (s instanceof For loop) {
                loop(loop, known);
            } else {
                Walk.exprs(s).forEach(e -> reads(s, e, known));
                known.addAll(Walk.defines(s));
            }
        }
    }

    private void loop(For loop, Set<Var> known) {
        reads(loop, loop.from(), known);
        Set<Var> inside = new HashSet<>(known);
        inside.add(loop.index());
        reads(loop, loop.bound(), inside);
        reads(loop, loop.step(), inside);
        loop.exit().stop().ifPresent(v -> reads(loop, new Read(v), inside));
        loop.exit().condition().ifPresent(c -> reads(loop, c, inside));
        block(loop.body(), inside);
        if (!roundLoops) {
            inside.remove(loop.index());
            known.addAll(inside);
        }
    }

    /** Adds what is assigned inside the expression; where that depends on a condition, javac has looked more closely. */
    private void reads(Stmt s, Expr e, Set<Var> known) {
        if (e instanceof After after) {
            block(after.before(), known);
        }
        e.children().forEach(child -> reads(s, child, known));
        if (e instanceof Read r && !known.contains(r.var())) {
            faults.add(s, r.var() + " is read and has no value yet");
        } else if (e instanceof Effect f && f.target() instanceof Read r) {
            known.add(r.var());
        }
    }
}

package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.ir.verify.Verifier;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The passes that make a sweep read like handwriting, in their order. */
final class Tidy {
    private final Ids ids;
    private final Set<Switch> off;
    private final Verifier verifier;

    Tidy(Ids ids, Set<Switch> off, Verifier verifier) {
        this.ids = ids;
        this.off = off;
        this.verifier = verifier;
    }

    Block verified(String pass, Block body, Rules rules) {
        return verifier.sweep(pass, body, rules);
    }

    Block apply(List<Stmt> body, Rules rules) {
        Block block = verified("the sweep", new Block(body), rules);
        Set<Var> live = rules.wanted();
        if (!off.contains(Switch.COLLECT)) {
            block = verified("Collect", Collect.apply(block), rules);
        }
        if (!off.contains(Switch.ZERO_FLOW)) {
            block = verified("ZeroFlow", new ZeroFlow(ids).apply(block), rules);
            block = verified("DeadStores", DeadStores.apply(block, live), rules);
        }
        if (!off.contains(Switch.COPY_FORWARD)) {
            block = verified("CopyForward", CopyForward.apply(block, live), rules);
            block = verified("InlineTemps", InlineTemps.apply(block), rules);
            block = verified("FuseZero", FuseZero.apply(block), rules);
            block = verified("InlineTemps", InlineTemps.apply(block), rules);
        }
        if (!off.contains(Switch.COLLECT)) {
            block = verified("TidySums", TidySums.apply(block), rules);
        }
        block = verified("DeadStores", DeadStores.apply(block, live), rules);
        if (!off.contains(Switch.COLLECT)) {
            block = verified("NameFunctions", NameFunctions.apply(block, ids), rules);
        }
        return withoutIdleComments(block, false);
    }

    /** No ends of groups, and in loops no comment that says again what the statement above it says. */
    private static Block withoutIdleComments(Block block, boolean inLoop) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            boolean said = inLoop
                    && !out.isEmpty()
                    && s instanceof Comment c
                    && Walk.target(out.get(out.size() - 1))
                            .filter(p -> p.root().isPrimal())
                            .isPresent()
                    && c.text().equals(Comments.of(out.get(out.size() - 1), Optional.empty()));
            if (!said && !(s instanceof Comment c && c.isEnd())) {
                out.add(Walk.mapBlocks(s, inner -> withoutIdleComments(inner, inLoop || s instanceof For)));
            }
        }
        return new Block(out);
    }

    /** A primal that no sweep follows counts no trips. */
    Block primal(List<Stmt> body, Rules rules) {
        Block block = verified("Forward", new Block(body), rules);
        block = verified("DeadStores", DeadStores.apply(block, rules.wanted()), rules);
        return variables(overwritten(block, rules), rules, Set.of());
    }

    private Block overwritten(Block block, Rules rules) {
        return off.contains(Switch.ZERO_FLOW) ? block : verified("Overwritten", Overwritten.apply(block), rules);
    }

    /** {@code present}: arrays that are not null, because companions have asked. */
    private Block variables(Block block, Rules rules, Set<Var> present) {
        Block out = block;
        if (!off.contains(Switch.INVARIANTS)) {
            out = verified("Invariants", Invariants.apply(LateStores.apply(out, ids), ids), rules);
        }
        if (off.contains(Switch.CARRY)) {
            return out;
        }
        Block carried = verified("Carry", Carry.apply(out, present, ids), rules);
        return carried.equals(out) || off.contains(Switch.COPY_FORWARD)
                ? carried
                : verified("CopyForward", CopyForward.apply(carried, rules.wanted()), rules);
    }

    /** For sweeps that no lanes share, which would each read again what is saved. */
    Block joint(List<Stmt> body, Rules rules) {
        Block tidied = apply(body, rules);
        return off.contains(Switch.COPY_FORWARD)
                ? tidied
                : verified("InlineSaved", InlineSaved.apply(tidied, List.copyOf(rules.wanted())), rules);
    }

    /** What is done for speed to a sweep that is complete. */
    Block finish(Block block, Rules rules, Facts facts, Duals duals) {
        return finish(block, rules, facts, duals, !off.contains(Switch.JAM), false);
    }

    /** The same for one that several lanes may share, whose sums run side by side then. */
    Block finishLanes(Block block, Rules rules, Facts facts, Duals duals) {
        return finish(block, rules, facts, duals, false, true);
    }

    private Block finish(Block block, Rules rules, Facts facts, Duals duals, boolean jam, boolean again) {
        Block out = overwritten(block, rules);
        if (again && !off.contains(Switch.JAM)) {
            out = verified("RowSums", RowSums.apply(out, ids), rules);
        }
        if (!off.contains(Switch.ROW_REFERENCES)) {
            out = verified(
                    "RowReferences",
                    RowReferences.apply(out, new RowRanges(facts, duals.all(), out), again, ids),
                    rules);
        }
        if (jam) {
            out = verified("Jam", Jam.apply(out, ids), rules);
            out = verified("SideSums", SideSums.apply(out, ids), rules);
        }
        if (!off.contains(Switch.PLAIN_LOOPS)) {
            out = verified("PlainLoops", PlainLoops.apply(out, new HashSet<>(rules.wanted()), ids), rules);
        }
        if (!again && !off.contains(Switch.DISTRIBUTE)) {
            out = verified("Distribute", Distribute.apply(out, ids), rules);
        }
        return variables(out, rules, duals.all().keySet());
    }
}

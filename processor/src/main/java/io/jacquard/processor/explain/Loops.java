package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Selection;
import io.jacquard.processor.analysis.Trips;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.transform.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which loops are fused, and what was in the way for the others. */
final class Loops {
    private final Decisions decisions;
    private final boolean on;
    private final List<LoopOrder> out = new ArrayList<>();

    private Loops(Decisions decisions, boolean on) {
        this.decisions = decisions;
        this.on = on;
    }

    /** {@code on}: whether loops are fused at all. */
    static List<LoopOrder> of(Decisions decisions, boolean on) {
        Loops loops = new Loops(decisions, on);
        loops.visit(decisions.one().facts(), 0);
        return loops.out;
    }

    private void visit(Facts facts, int depth) {
        Wording words = new Wording(facts);
        for (Stmt s : facts.routine().body().stmts()) {
            if (s instanceof For loop && isActive(loop, facts)) {
                Optional<Recovery> trip = Optional.ofNullable(decisions.trips().get(loop.id()));
                out.add(new LoopOrder(
                        words.quoted(loop), trip.isPresent(), trip.isPresent() ? "" : obstacle(loop, facts), depth));
                trip.ifPresent(plan -> visit(plan.facts(), depth + 1));
            }
        }
    }

    private static boolean isActive(For loop, Facts facts) {
        boolean[] out = {false};
        Walk.each(new Block(List.of(loop)), s -> {
            out[0] |= s instanceof Invoke call && Way.of(call, facts).isPresent();
            out[0] |= Walk.target(s)
                    .filter(p -> !p.type().isArray() && facts.activity().isActive(p.root()))
                    .isPresent();
            out[0] |=
                    s instanceof Permute p && facts.activity().isActive(p.one().root());
        });
        return out[0];
    }

    private String obstacle(For loop, Facts facts) {
        if (Segments.is(loop)) {
            return "each segment runs again, and back then";
        }
        if (Selection.of(loop, facts).isPresent()) {
            return "only its last choice has a derivative";
        }
        if (!loop.exit().equals(For.Exit.NONE)) {
            return loop.isWhile() || loop.exit().isBound()
                    ? "how often it runs is known only when it has run"
                    : "it may end before its bound";
        }
        if (new Trips(facts).of(loop).isEmpty()) {
            return new Obstacles(facts).of(loop);
        }
        if (decisions.apart().contains(loop.id())) {
            return new LateBars(facts).of(loop);
        }
        return on ? "as a plain loop over arrays it is faster by itself" : "fusing is switched off";
    }
}

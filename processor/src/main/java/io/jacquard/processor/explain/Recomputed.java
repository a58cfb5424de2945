package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Trail;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reverse sweep computes again, and what that saves. */
final class Recomputed {
    private Recomputed() {}

    static List<String> of(List<Recovery> plans) {
        Set<String> out = new LinkedHashSet<>();
        for (Recovery plan : plans) {
            Facts facts = plan.facts();
            for (Version v : plan.recomputed()) {
                Stmt s = facts.structure().stmt(v.stmt());
                Expr value = s instanceof Assign a ? a.value() : ((Update) s).result();
                boolean found = plan.trails().stream()
                        .anyMatch(t ->
                                t.source() instanceof Trail.OfExpr e && e.expr().equals(value));
                long cost = cost(value);
                List<For> loops = facts.structure().loops(v.stmt());
                if (!found && cost > 0 && loops.stream().noneMatch(Segments::is)) {
                    String trail = loops.isEmpty()
                            ? "a variable"
                            : "one " + v.var().type() + " for each trip of "
                                    + new Wording(facts).quoted(loops.get(loops.size() - 1));
                    out.add(new Wording(facts).quoted(s) + ", " + cost + (cost == 1 ? " operation" : " operations")
                            + " in place of " + trail);
                }
            }
        }
        return List.copyOf(out);
    }

    private static long cost(Expr e) {
        long[] out = {0};
        Walk.each(e, part -> out[0] += part instanceof Apply a ? a.op().cost() : 0);
        return out[0];
    }
}

package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has to run behind a loop before it is known what comes back to it. */
final class LateBars {
    private final Facts facts;
    private final Wording words;

    LateBars(Facts facts) {
        this.facts = facts;
        words = new Wording(facts);
    }

    String of(For loop) {
        Set<Var> left = new LinkedHashSet<>();
        Walk.each(loop.body(), s -> {
            Walk.written(s).forEach(p -> left.add(facts.regions().root(p.root())));
            if (s instanceof Invoke call) {
                facts.helpers()
                        .written(call)
                        .forEach(p -> left.add(facts.regions().root(p.root())));
            }
        });
        left.removeIf(v -> !facts.activity().isActive(v));
        List<Stmt> all = facts.routine().body().stmts();
        for (Stmt s : all.subList(all.indexOf(loop) + 1, all.size())) {
            Set<String> used = new LinkedHashSet<>();
            Walk.each(
                    new Block(List.of(s)),
                    inner -> Walk.reads(inner).forEach(v -> {
                        if (left.contains(facts.regions().root(v))) {
                            used.add("`" + facts.regions().root(v).name() + "`");
                        }
                    }));
            if (!used.isEmpty()) {
                return "the bar of " + Wording.list(used) + " is known only when " + words.quoted(s) + " has run";
            }
        }
        return "its bars are known only when what follows has run";
    }
}

package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dear functions that the primal evaluates itself and keeps in a variable, as it does with the cosine beside a sine. */
final class Evaluated {
    private final Facts facts;
    private final Map<Expr, List<Assign>> byValue = new HashMap<>();

    Evaluated(Facts facts) {
        this.facts = facts;
        Walk.each(facts.routine().body(), s -> {
            if (s instanceof Assign a && a.target() instanceof Read && isDear(a.value())) {
                byValue.computeIfAbsent(a.value(), k -> new ArrayList<>()).add(a);
            }
        });
    }

    private static boolean isDear(Expr e) {
        return e instanceof Apply a
                && a.op().isDear()
                && !a.hasRules()
                && Walk.reads(a).stream().allMatch(v -> v.isPrimal() && v.type().isScalar());
    }

    /** The first variable that holds, whenever the statement runs, what {@code e} is before it. */
    Optional<Version> of(int stmt, Expr e) {
        return byValue.getOrDefault(e, List.of()).stream()
                .filter(a -> isSame(a, stmt))
                .findFirst()
                .filter(a -> a.id() != stmt)
                .map(a -> facts.versions().after(a.id(), a.target().root()));
    }

    private boolean isSame(Assign a, int stmt) {
        return facts.structure().block(a.id()) == facts.structure().block(stmt)
                && Walk.reads(a.value()).stream()
                        .allMatch(v -> facts.versions()
                                .before(a.id(), v)
                                .equals(facts.versions().before(stmt, v)));
    }
}

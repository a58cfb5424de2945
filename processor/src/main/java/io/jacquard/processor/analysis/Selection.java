package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.rules.Partial;
import io.jacquard.processor.rules.Partials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A loop that does nothing to derivatives but choose another value for a variable now and then, as one that looks for a maximum does: only the last choice counts.
 *
 * @param choice the statement that may choose
 * @param value what it chooses
 * @param test whether it chooses, if it stands in every trip
 */
public record Selection(For loop, Assign choice, Var var, Expr value, Optional<Expr> test) {
    /** Empty if the loop is none, or goes through indices that may be negative. */
    public static Optional<Selection> of(For loop, Facts facts) {
        boolean plain = loop.exit().equals(For.Exit.NONE)
                && loop.hasStride()
                && loop.stride() > 0
                && loop.index().type().equals(Type.INT)
                && loop.from() instanceof Const from
                && from.number() >= 0;
        if (!plain) {
            return Optional.empty();
        }
        List<Stmt> active = new ArrayList<>();
        Walk.each(loop.body(), s -> {
            if (isActive(s, facts)) {
                active.add(s);
            }
        });
        if (active.size() != 1
                || !(active.get(0) instanceof Assign a)
                || !(a.target() instanceof Read r)
                || !r.type().isScalar()
                || Walk.definitions(loop.body()).getOrDefault(r.var(), 0) != 1) {
            return Optional.empty();
        }
        Var v = r.var();
        boolean outside = facts.versions().isVisibleAt(loop.id(), v);
        if (!outside) {
            return Optional.empty();
        }
        if (loop.body().stmts().contains(a)
                && a.value() instanceof Apply m
                && (m.op() == Op.MAX || m.op() == Op.MIN)
                && m.args().contains(r)) {
            int other = m.arg(0).equals(r) ? 1 : 0;
            Optional<Expr> test = Partials.of(m, m).get(other).flatMap(Partial::condition);
            return Optional.of(new Selection(loop, a, v, m.arg(other), test))
                    .filter(s -> !Walk.reads(s.value).contains(v));
        }
        boolean inBranch = loop.body().stmts().stream()
                .anyMatch(s -> s instanceof If branch && branch.then().stmts().contains(a));
        return inBranch && !Walk.reads(a.value()).contains(v)
                ? Optional.of(new Selection(loop, a, v, a.value(), Optional.empty()))
                : Optional.empty();
    }

    private static boolean isActive(Stmt s, Facts facts) {
        if (s instanceof Permute p) {
            return Walk.exchanged(p).stream().anyMatch(place -> facts.activity().isActive(place.root()));
        }
        if (s instanceof Invoke call) {
            return Way.of(call, facts).isPresent()
                    || call.results().stream().anyMatch(facts.activity()::isActive)
                    || facts.helpers().written(call).stream()
                            .anyMatch(p -> facts.activity().isActive(p.root()));
        }
        return Walk.target(s)
                .filter(p -> !p.type().isArray() && facts.activity().isActive(p.root()))
                .isPresent();
    }
}

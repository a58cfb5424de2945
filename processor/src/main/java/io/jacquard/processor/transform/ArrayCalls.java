package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Consumption;
import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.ArrayMethod.Part;
import io.jacquard.processor.rules.ArrayRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The derivatives of calls that work on whole arrays, over primal values as the call saw them. */
final class ArrayCalls {
    private final Facts facts;
    private final UnaryOperator<Place> duals;
    private final Ids ids;

    /** With the dot or bar of each place. */
    ArrayCalls(Facts facts, UnaryOperator<Place> duals, Ids ids) {
        this.facts = facts;
        this.duals = duals;
        this.ids = ids;
    }

    static boolean is(Invoke s) {
        return ArrayMethod.of(s.call()).isPresent();
    }

    /** The method, where a derivative comes out of the call. */
    private Optional<ArrayMethod> active(Invoke s) {
        return ArrayMethod.of(s.call())
                .filter(m -> m.args(s.call(), Part.TARGET).stream().anyMatch(this::isActive));
    }

    private boolean isActive(Expr arg) {
        return arg instanceof Place p && p.type().isArray()
                ? facts.activity().isActive(p.root())
                : facts.activity().isActive(arg);
    }

    /** What comes before the call itself, and what comes after it: the dots of what it reads may be those of what it writes. */
    record Tangent(List<Stmt> before, List<Stmt> after) {}

    Tangent tangent(Invoke s) {
        List<Stmt> before = new ArrayList<>();
        List<Stmt> after = new ArrayList<>();
        active(s).ifPresent(method -> {
            Call dots = ArrayRules.tangent(method, s.call(), this::isActive, arg -> dot(arg, before));
            after.add(Invoke.of(ids.stmt(), dots));
        });
        return new Tangent(before, after);
    }

    private Expr dot(Expr arg, List<Stmt> before) {
        Expr dot = TangentRule.ofArgument(arg, facts, duals, ids, before);
        if (dot instanceof Place || dot instanceof Const) {
            return dot;
        }
        Var d = ids.derivative("d", dot.type());
        before.add(new Assign(ids.stmt(), new Read(d), dot));
        return new Read(d);
    }

    List<Stmt> adjoint(Invoke s, Consumption consumption) {
        List<Stmt> out = new ArrayList<>();
        active(s).ifPresent(method -> {
            Place target = (Place) method.args(s.call(), Part.TARGET).get(0);
            boolean consumed = consumption.mustZero(s, target);
            Call bars = ArrayRules.adjoint(method, s.call(), this::isActive, arg -> duals.apply((Place) arg), consumed);
            if (bars.type().equals(Type.VOID)) {
                out.add(Invoke.of(ids.stmt(), bars));
                return;
            }
            Var b = ids.derivative("b", bars.type());
            out.add(new Invoke(ids.stmt(), List.of(b), bars));
            Expr value = method.args(s.call(), Part.VALUE).get(0);
            out.addAll(new AdjointRule(facts, facts.floors().at(s.id()), duals, ids, Optional.empty())
                    .of(value, new Read(b)));
        });
        return out;
    }
}

package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows are there, whatever happens: those whose number runs through a loop that ends where the array does. */
final class RowRanges {
    private final Facts facts;
    private final Map<Var, Var> primals = new HashMap<>();
    private final Set<Integer> outermost = new HashSet<>();
    private final Map<Var, Integer> definitions;
    private final Map<Var, Expr> values = new HashMap<>();
    private final Map<Var, Expr> ends = new HashMap<>();

    /** For a sweep whose dots or bars are {@code duals}. */
    RowRanges(Facts facts, Map<Var, Var> duals) {
        this.facts = facts;
        duals.forEach((primal, dual) -> primals.put(dual, primal));
        definitions = Walk.definitions(facts.routine().body());
        facts.routine().body().stmts().forEach(s -> outermost.add(s.id()));
        Walk.each(facts.routine().body(), s -> {
            if (s instanceof Assign a && a.target() instanceof Read r && outermost.contains(s.id())) {
                values.put(r.var(), a.value());
            }
        });
    }

    void enter(For loop) {
        end(loop).ifPresent(end -> ends.put(loop.index(), end));
    }

    void leave(For loop) {
        ends.remove(loop.index());
    }

    /** The number that a loop's index, which is not negative, stays below. */
    private Optional<Expr> end(For loop) {
        if (!loop.hasStride() || !loop.index().type().equals(Type.INT)) {
            return Optional.empty();
        }
        boolean up = loop.stride() > 0 && loop.comparison() == Op.LT;
        boolean down = loop.stride() < 0 && loop.comparison() == Op.GE;
        Expr least = up ? loop.from() : loop.bound();
        if (!(up || down) || !(least instanceof Const c) || number(c) < 0) {
            return Optional.empty();
        }
        return (up ? Optional.of(loop.bound()) : behind(loop.from())).flatMap(this::fixed);
    }

    /** What is more than a number, as the start of a loop that runs downwards has it. */
    private static Optional<Expr> behind(Expr e) {
        if (e instanceof Const c) {
            return Optional.of(Make.plus(c, 1));
        }
        return e instanceof Apply a && a.op() == Op.SUB && a.arg(1) instanceof Const c && number(c) > 0
                ? Optional.of(a.arg(0))
                : Optional.empty();
    }

    private static long number(Const c) {
        return ((Number) c.value()).longValue();
    }

    /** Whether reading a row's reference cannot throw. */
    boolean isRow(Element row) {
        if (!(row.index() instanceof Read index)) {
            return false;
        }
        Expr end = ends.get(index.var());
        Var array = primals.getOrDefault(row.root(), row.root());
        return end != null
                && !(array.isDerivative())
                && fixed(new Length(new Read(array))).filter(end::equals).isPresent();
    }

    /** Whether a loop reads a row's length, or that of its primal, before anything else. */
    boolean isRowOfHeader(Element row, For loop) {
        boolean plain = loop.from() instanceof Const || loop.from() instanceof Read;
        Expr first = plain ? loop.bound() : behind(loop.from()).orElse(loop.from());
        return first instanceof Length l
                && l.array() instanceof Element there
                && there.index().equals(row.index())
                && there.array() instanceof Read
                && there.root().equals(primals.getOrDefault(row.root(), row.root()));
    }

    /** A number that is the same wherever it can be read, written so that equal numbers are equal; empty if it may change. */
    private Optional<Expr> fixed(Expr e) {
        if (e instanceof Const) {
            return Optional.of(e);
        }
        if (e instanceof Read r) {
            if (isParameter(r.var())) {
                return Optional.of(r);
            }
            return value(r.var())
                    .map(value -> value instanceof Read || value instanceof Length || value instanceof Const
                            ? fixed(value).orElse(r)
                            : r);
        }
        if (e instanceof Length l && l.array() instanceof Read r) {
            Var root = facts.regions().root(r.var());
            if (!root.type().equals(r.type())) {
                return Optional.empty();
            }
            if (isParameter(root)) {
                return Optional.of(new Length(new Read(root)));
            }
            return value(root)
                    .filter(NewArray.class::isInstance)
                    .flatMap(n -> fixed(((NewArray) n).sizes().get(0)));
        }
        return Optional.empty();
    }

    private boolean isParameter(Var v) {
        return facts.routine().parameters().contains(v) && !definitions.containsKey(v);
    }

    /** What a variable is given, if that happens once. */
    private Optional<Expr> value(Var v) {
        boolean once = definitions.getOrDefault(v, 0) == 1;
        return once ? Optional.ofNullable(values.get(v)) : Optional.empty();
    }
}

package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows are there, whatever happens: those whose number is that of a loop, or beside it, which ends where the array does or before. */
final class RowRanges {
    private final Facts facts;
    private final Map<Var, Var> primals = new HashMap<>();
    private final Set<Integer> outermost = new HashSet<>();
    private final Map<Var, Integer> definitions;
    private final Map<Var, Expr> values = new HashMap<>();
    private final Map<Var, Integer> exchanges = new HashMap<>();
    private final Map<Var, Trips> trips = new HashMap<>();

    /** The sum of an expression, or none, and a constant. */
    private record Offset(Optional<Expr> base, long constant) {
        static Offset of(Expr e) {
            if (e instanceof Const c && c.value() instanceof Number n) {
                return new Offset(Optional.empty(), n.longValue());
            }
            return e instanceof Apply a
                            && (a.op() == Op.ADD || a.op() == Op.SUB)
                            && a.type().equals(Type.INT)
                            && a.arg(1) instanceof Const c
                    ? of(a.arg(0)).plus(a.op() == Op.ADD ? number(c) : -number(c))
                    : new Offset(Optional.of(e), 0);
        }

        private static long number(Const c) {
            return ((Number) c.value()).longValue();
        }

        Offset plus(long more) {
            return new Offset(base, constant + more);
        }
    }

    /** What an index is at least, and what it stays below. */
    private record Trips(long least, Offset end) {}

    /** For a sweep whose dots or bars are {@code duals}. */
    RowRanges(Facts facts, Map<Var, Var> duals) {
        this(facts, duals, Block.EMPTY);
    }

    /** For a sweep that is complete, and computes numbers of the primal again for itself before its loops. */
    RowRanges(Facts facts, Map<Var, Var> duals, Block sweep) {
        this.facts = facts;
        duals.forEach((primal, dual) -> primals.put(dual, primal));
        definitions = Walk.definitions(facts.routine().body());
        facts.routine().body().stmts().forEach(s -> outermost.add(s.id()));
        Walk.each(facts.routine().body(), s -> {
            if (s instanceof Assign a && a.target() instanceof Read r && outermost.contains(s.id())) {
                values.put(r.var(), a.value());
            }
            if (s instanceof Permute) {
                Walk.defines(s).forEach(v -> exchanges.merge(v, 1, Integer::sum));
            }
        });
        addRecovered(sweep);
    }

    private void addRecovered(Block sweep) {
        Map<Var, Integer> again = Walk.definitions(sweep);
        for (Stmt s : sweep.stmts()) {
            if (s instanceof Assign a
                    && a.target() instanceof Read r
                    && a.value().type().isScalar()
                    && again.getOrDefault(r.var(), 0) == 1
                    && !definitions.containsKey(r.var())) {
                definitions.put(r.var(), 1);
                values.put(r.var(), a.value());
            }
        }
    }

    void enter(For loop) {
        if (!loop.hasStride() || !loop.index().type().equals(Type.INT)) {
            return;
        }
        boolean up = loop.stride() > 0 && (loop.comparison() == Op.LT || loop.comparison() == Op.LE);
        boolean down = loop.stride() < 0 && (loop.comparison() == Op.GT || loop.comparison() == Op.GE);
        if (up || down) {
            Optional<Long> first = least(up ? loop.from() : loop.bound());
            Optional<Offset> last = fixed(up ? loop.bound() : loop.from());
            if (first.isPresent() && last.isPresent()) {
                long least = first.orElseThrow() + (loop.comparison() == Op.GT ? 1 : 0);
                Offset end = last.orElseThrow().plus(loop.comparison() == Op.LT ? 0 : 1);
                trips.put(loop.index(), new Trips(least, end));
            }
        }
    }

    void leave(For loop) {
        trips.remove(loop.index());
    }

    private Optional<Long> least(Expr e) {
        Offset offset = Offset.of(e);
        return offset.base.isEmpty()
                ? Optional.of(offset.constant)
                : around(offset).map(loop -> loop.least + offset.constant);
    }

    /** The trips of the loop whose index an expression is, up to a constant. */
    private Optional<Trips> around(Offset e) {
        return e.base.filter(Read.class::isInstance).map(index -> trips.get(((Read) index).var()));
    }

    /** Whether reading a row's reference cannot throw. */
    boolean isRow(Element row) {
        Offset index = Offset.of(row.index());
        Optional<Trips> loop = around(index);
        Var array = primals.getOrDefault(row.root(), row.root());
        if (loop.isEmpty() || array.isDerivative() || loop.orElseThrow().least + index.constant < 0) {
            return false;
        }
        Offset end = loop.orElseThrow().end.plus(index.constant);
        return length(array)
                .filter(length -> length.base.equals(end.base) && end.constant <= length.constant)
                .isPresent();
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

    private static Optional<Expr> behind(Expr e) {
        return e instanceof Apply a && a.op() == Op.SUB && a.arg(1) instanceof Const c && Offset.number(c) > 0
                ? Optional.of(a.arg(0))
                : Optional.empty();
    }

    /** A number that is the same wherever it can be read, written so that equal numbers are equal; empty if it may change. */
    private Optional<Offset> fixed(Expr e) {
        Offset sum = Offset.of(e);
        if (sum.base.isEmpty()) {
            return Optional.of(sum);
        }
        Expr base = sum.base.orElseThrow();
        Optional<Offset> known = Optional.empty();
        if (base instanceof Length l && l.array() instanceof Read r) {
            known = length(r.var());
        } else if (base instanceof Read r) {
            Offset itself = new Offset(Optional.of(r), 0);
            known = isParameter(r.var())
                    ? Optional.of(itself)
                    : value(r.var()).map(value -> fixed(value).orElse(itself));
        }
        return known.map(offset -> offset.plus(sum.constant));
    }

    /** How many rows or elements an array has, if it always has as many. */
    private Optional<Offset> length(Var array) {
        Var root = facts.regions().root(array);
        if (!root.type().equals(array.type())) {
            return Optional.empty();
        }
        if (isParameter(root)) {
            return Optional.of(new Offset(Optional.of(new Length(new Read(root))), 0));
        }
        Set<Optional<Offset>> all = new HashSet<>();
        facts.regions().exchangedWith(root).forEach(one -> all.add(made(one)));
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }

    /** How many rows the array has that a variable is given once, before it is at most exchanged. */
    private Optional<Offset> made(Var v) {
        return definitions.getOrDefault(v, 0) - exchanges.getOrDefault(v, 0) == 1
                        && values.get(v) instanceof NewArray made
                ? fixed(made.sizes().get(0))
                : Optional.empty();
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

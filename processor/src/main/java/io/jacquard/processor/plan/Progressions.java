package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whole numbers that change by the same amount in each trip of a loop, or in each of an inner loop that has the same number of trips each time, or one more or
 * one less than the last time: what they were before the loop tells what they are in any trip.
 */
final class Progressions {
    /**
     * @param start what the number is before the loop
     * @param step what changes it
     * @param inner the loop in {@code loop} that the step stands in, if it does not stand in {@code loop} itself
     * @param more how many trips more than the last time an inner loop has: 1, 0 or -1
     */
    record Progression(For loop, Version start, Update step, Optional<For> inner, int more) {
        /** What has to be known in each trip besides the number of trips before it. */
        List<Expr> heads() {
            return inner.map(i -> List.of(i.from(), i.bound())).orElse(List.of());
        }

        /** The number at the head of a trip; {@code heads} says what an expression of an inner loop's header is there. */
        Expr at(Expr before, Expr ordinal, UnaryOperator<Expr> heads) {
            Expr steps = inner.map(i -> steps(i, ordinal, heads)).orElse(ordinal);
            Expr way = Make.isConst(step.value(), 1) ? steps : Make.apply(Op.MUL, steps, step.value());
            return Make.isConst(before, 0) && step.op() == Op.ADD ? way : Make.apply(step.op(), before, way);
        }

        /** How many trips the inner loop had in all trips before. */
        private Expr steps(For i, Expr ordinal, UnaryOperator<Expr> heads) {
            Expr now = Make.minus(heads.apply(i.bound()), heads.apply(i.from()));
            if (more == 0) {
                return Make.apply(Op.MUL, ordinal, Make.apply(Op.MAX, now, Const.of(0)));
            }
            // Trips now and one trip ago, and so on: the mean of the first and the last, once for each.
            Expr all = Make.apply(Op.MUL, Convert.widen(ordinal, Type.LONG), twice(now, ordinal));
            return new Convert(Type.INT, Make.apply(Op.DIV, all, new Const(Type.LONG, 2L)), true, 0);
        }

        /** The sum of the first number of trips and of that before this one. */
        private Expr twice(Expr now, Expr ordinal) {
            Expr doubled = Make.apply(Op.MUL, new Const(Type.LONG, 2L), Convert.widen(now, Type.LONG));
            Expr apart = Make.plus(ordinal, 1);
            return Make.apply(more > 0 ? Op.SUB : Op.ADD, doubled, Convert.widen(apart, Type.LONG));
        }
    }

    private final Facts facts;
    private final Map<Version, Optional<Progression>> known = new HashMap<>();

    Progressions(Facts facts) {
        this.facts = facts;
    }

    Optional<Progression> of(Version version) {
        return known.computeIfAbsent(version, this::find);
    }

    private Optional<Progression> find(Version version) {
        Var v = version.var();
        boolean may = version.kind() == Version.Kind.HEAD
                && v.type().isScalar()
                && v.type().scalar() == Scalar.INT;
        if (!may) {
            return Optional.empty();
        }
        For loop = (For) facts.structure().stmt(version.stmt());
        if (Walk.definitions(loop.body()).getOrDefault(v, 0) != 1) {
            return Optional.empty();
        }
        Version start = facts.versions().before(loop.id(), v);
        for (Stmt s : loop.body().stmts()) {
            if (isStep(s, v)) {
                return Optional.of(new Progression(loop, start, (Update) s, Optional.empty(), 0));
            }
            if (s instanceof For inner) {
                Optional<Stmt> step = inner.body().stmts().stream()
                        .filter(below -> isStep(below, v))
                        .findFirst();
                if (step.isPresent()) {
                    return more(loop, inner)
                            .map(more -> new Progression(
                                    loop, start, (Update) step.orElseThrow(), Optional.of(inner), more));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isStep(Stmt s, Var v) {
        return s instanceof Update u
                && (u.op() == Op.ADD || u.op() == Op.SUB)
                && u.target().equals(new Read(v))
                && u.value() instanceof Const
                && u.value().type().equals(v.type());
    }

    /** By how much the number of an inner loop's trips grows from one trip of {@code loop} to the next; empty if that is not 1, 0 or -1 in all of them. */
    private static Optional<Integer> more(For loop, For inner) {
        if (!isPlain(inner)) {
            return Optional.empty();
        }
        Set<Var> changes = Walk.defined(loop.body());
        boolean from = isFixed(inner.from(), changes, loop.index());
        boolean bound = isFixed(inner.bound(), changes, loop.index());
        if (from && bound) {
            return Optional.of(0);
        }
        boolean ahead = isPlain(loop) && isFixed(loop.bound(), changes, loop.index());
        Optional<Integer> before = behind(inner.from(), loop.index());
        Optional<Integer> after = behind(inner.bound(), loop.index());
        // From none or some trips on, one more each time: for (i = 0; i < j; i++).
        if (ahead
                && from
                && after.isPresent()
                && loop.from() instanceof Const first
                && inner.from() instanceof Const c) {
            return number(first) + after.orElseThrow() - number(c) >= 0 ? Optional.of(1) : Optional.empty();
        }
        // One less each time, down to none at the earliest in the last: for (i = j + 1; i < n; i++).
        boolean last = ahead
                && bound
                && before.filter(b -> b <= 1).isPresent()
                && inner.bound().equals(loop.bound());
        return last ? Optional.of(-1) : Optional.empty();
    }

    private static boolean isPlain(For loop) {
        return loop.exit().equals(For.Exit.NONE)
                && loop.comparison() == Op.LT
                && Make.isConst(loop.step(), 1)
                && loop.index().type().equals(Type.INT);
    }

    /** Whether an expression is the same in all trips. */
    private static boolean isFixed(Expr e, Set<Var> changes, Var index) {
        return !Walk.any(e, x -> x instanceof Element || x instanceof Call)
                && Walk.reads(e).stream().noneMatch(v -> v.equals(index) || changes.contains(v));
    }

    /** How much more than an index an expression is. */
    private static Optional<Integer> behind(Expr e, Var index) {
        if (e.equals(new Read(index))) {
            return Optional.of(0);
        }
        return e instanceof Apply a
                        && a.op() == Op.ADD
                        && a.arg(0).equals(new Read(index))
                        && a.arg(1) instanceof Const c
                        && c.value() instanceof Integer i
                        && i >= 0
                        && i <= 1
                ? Optional.of(i)
                : Optional.empty();
    }

    private static int number(Expr c) {
        return ((Const) c).value() instanceof Integer i ? i : Integer.MIN_VALUE / 2;
    }
}

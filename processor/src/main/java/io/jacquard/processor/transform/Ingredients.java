package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Floors;
import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a zero dot or bar is multiplied and divided by in a loop. The result is zero, for each element, if and only if every factor is finite and no divisor is
 * zero or NaN; asked here of whole arrays, and of scalars that the loop does not change.
 */
final class Ingredients {
    private static final String REGULAR = "io.jacquard.support.Regular";

    /** Three factors of this size and a constant of the other can be multiplied without overflow; {@code Regular} has it too. */
    private static final double LARGE = 1e90;

    private static final double LARGE_CONSTANT = 1e30;
    private static final int MOST_FACTORS = 3;

    private final For loop;
    private final Set<Var> own;
    private final Floors.At floors;
    private final Set<Var> positives = new LinkedHashSet<>();
    private final Set<Var> divisors = new LinkedHashSet<>();
    private final Set<Var> factors = new LinkedHashSet<>();
    private final Set<Expr> scalars = new LinkedHashSet<>();
    private final boolean readOnly;
    private final Set<Var> written = new HashSet<>();
    /** What variables of a trip stand for, and the elements that it has stored. */
    private final Map<Place, Expr> values = new HashMap<>();

    /** {@code made}: arrays of the sweep's own, which are no other array. */
    Ingredients(For loop, Set<Var> own, Set<Var> made) {
        this.loop = loop;
        this.own = own;
        floors = new Floors(loop.body(), List.of()).at(loop.id());
        Map<Var, Integer> definitions = Walk.definitions(loop.body());
        for (Stmt s : loop.body().stmts()) {
            Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> written.add(p.root()));
            if (s instanceof Assign a && a.target() instanceof Read r && definitions.getOrDefault(r.var(), 0) == 1) {
                values.put(r, a.value());
            }
        }
        Set<Var> met = new HashSet<>();
        for (Stmt s : loop.body().stmts()) {
            if (s instanceof Assign a
                    && isOnlyStore(a, made)
                    && !met.contains(a.target().root())) {
                values.put(a.target(), a.value());
            }
            met.addAll(Walk.reads(s));
        }
        // Derivatives share no array with anything else; of other arrays two names may mean the same.
        readOnly = written.stream().allMatch(v -> v.isDerivative() || made.contains(v));
    }

    /** Whether a trip stores an element of its own once, in an array of the sweep's own. */
    private boolean isOnlyStore(Assign a, Set<Var> made) {
        return a.target() instanceof Element e
                && e.array() instanceof Read r
                && made.contains(r.var())
                && e.index().equals(new Read(loop.index()))
                && !Walk.reads(a.value()).contains(r.var())
                && loop.body().stmts().stream()
                                .filter(s -> Walk.target(s)
                                        .filter(t -> t.root().equals(r.var()))
                                        .isPresent())
                                .count()
                        == 1;
    }

    /** Notes what a tested product is made of; false if that cannot be asked before the loop. */
    boolean addTest(Conditional test) {
        Expr seed = ZeroTest.seed(test);
        return readOnly && product(test.whenFalse(), seed instanceof Apply a && a.op() == Op.NEG ? a.arg(0) : seed);
    }

    private boolean product(Expr e, Expr seed) {
        if (e.equals(seed)) {
            return true;
        }
        if (!(e instanceof Apply a)) {
            return false;
        }
        return switch (a.op()) {
            case NEG -> product(a.arg(0), seed);
            case ADD, SUB -> product(a.arg(0), seed) && product(a.arg(1), seed);
            case MUL ->
                isPrimal(a.arg(0))
                        ? factor(a.arg(0)) && product(a.arg(1), seed)
                        : product(a.arg(0), seed) && factor(a.arg(1));
            case DIV -> product(a.arg(0), seed) && divisor(a.arg(1));
            default -> false;
        };
    }

    private static boolean isPrimal(Expr e) {
        return Walk.reads(e).stream().noneMatch(Var::isDerivative);
    }

    private boolean factor(Expr e) {
        return isPrimal(e) && count(e) <= MOST_FACTORS && factors(e);
    }

    /** How many factors a product has; a sum as many as that of its parts that has most, a root half of them. */
    private int count(Expr e) {
        Expr value = value(e);
        if (isSum(value)) {
            return value.children().stream().mapToInt(this::count).max().orElseThrow();
        }
        if (value instanceof Apply a && a.op() == Op.SQRT) {
            return (count(a.arg(0)) + 1) / 2;
        }
        boolean parts = value instanceof Apply a && (a.op() == Op.MUL || a.op() == Op.NEG);
        return parts ? value.children().stream().mapToInt(this::count).sum() : 1;
    }

    /** What a variable of the trip stands for, a whole number as a floating one; any other expression itself. */
    private Expr value(Expr e) {
        if (e instanceof Convert c
                && c.arg() instanceof Const whole
                && whole.type().scalar().isIntegral()) {
            return Const.of(number(whole));
        }
        Expr value = e instanceof Place p ? values.get(p) : null;
        return value == null ? e : value(value);
    }

    private static boolean isSum(Expr e) {
        return e instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB);
    }

    private boolean factors(Expr given) {
        Expr e = value(given);
        if (e instanceof Apply a && a.op() == Op.SQRT) {
            return floors.floor(a.arg(0)) >= 0 && factors(a.arg(0));
        }
        if (e instanceof Apply a && (a.op() == Op.MUL || isSum(a))) {
            return factors(a.arg(0)) && factors(a.arg(1));
        }
        if (e instanceof Apply a && a.op() == Op.NEG) {
            return factors(a.arg(0));
        }
        if (e instanceof Const c) {
            return Math.abs(number(c)) <= LARGE_CONSTANT;
        }
        Optional<Var> array = array(e);
        array.ifPresent(factors::add);
        return array.isPresent() || isCount(e) || scalar(e, Op.LE, LARGE);
    }

    private boolean divisor(Expr given) {
        Expr e = value(given);
        if (e instanceof Const c) {
            return Math.abs(number(c)) > 0.0;
        }
        if (floors.floor(e) >= 1 && count(e) <= MOST_FACTORS) {
            return factors(e);
        }
        if (e instanceof Apply a && a.op() == Op.NEG) {
            return divisor(a.arg(0));
        }
        if (e instanceof Apply a && a.op() == Op.MUL && a.arg(0) instanceof Const c) {
            // Less than one could round what is not zero to zero.
            double size = Math.abs(number(c));
            return size >= 1.0 && size <= LARGE_CONSTANT && divisor(a.arg(1)) && !(a.arg(1) instanceof Const);
        }
        if (e instanceof Apply a && a.op() == Op.SQRT) {
            // The root of a negative number is NaN, which nothing can be divided by either.
            Optional<Var> array = array(value(a.arg(0)));
            array.ifPresent(positives::add);
            return array.isPresent();
        }
        Optional<Var> array = array(e);
        array.ifPresent(divisors::add);
        return array.isPresent() || isPositiveCount(e) || scalar(e, Op.GT, 0.0);
    }

    private static double number(Const c) {
        return ((Number) c.value()).doubleValue();
    }

    /** The array of which the loop reads one element after the other. */
    private Optional<Var> array(Expr e) {
        return e instanceof Element x
                        && x.array() instanceof Read r
                        && r.type().equals(Type.array(Scalar.DOUBLE, 1))
                        && !r.var().isDerivative()
                        && !own.contains(r.var())
                        && !written.contains(r.var())
                        && x.index().equals(new Read(loop.index()))
                ? Optional.of(r.var())
                : Optional.empty();
    }

    /** A whole number that the loop does not change. */
    private boolean isCount(Expr e) {
        return e instanceof Convert c
                && c.arg().type().scalar().isIntegral()
                && !c.arg().type().scalar().isNarrow()
                && (isOutside(c.arg()) || c.arg() instanceof Length n && n.array() instanceof Read r && isOutside(r));
    }

    /** A whole number that is not zero wherever the loop makes a trip. */
    private boolean isPositiveCount(Expr e) {
        if (!(e instanceof Convert c) || !isCount(e)) {
            return false;
        }
        if (c.arg() instanceof Length) {
            return c.arg().equals(loop.bound()) && loop.from() instanceof Const from && number(from) >= 0;
        }
        scalars.add(Make.apply(Op.NE, c.arg(), Const.zero(c.arg().type())));
        return true;
    }

    private boolean scalar(Expr e, Op comparison, double limit) {
        if (!e.type().equals(Type.DOUBLE) || !isOutside(e)) {
            return false;
        }
        scalars.add(Make.apply(comparison, Make.apply(Op.ABS, e), Const.of(limit)));
        return true;
    }

    private boolean isOutside(Expr e) {
        return e instanceof Read r
                && !r.var().isDerivative()
                && !own.contains(r.var())
                && !r.var().equals(loop.index());
    }

    /** Whether the loop can do without its tests; {@code before} is given what has to be computed for that. */
    Expr regular(List<Stmt> before, Ids ids) {
        Set<Expr> all = new LinkedHashSet<>(scalars);
        positives.forEach(array -> all.add(ask("positives", array, before, ids)));
        divisors.forEach(array -> all.add(ask("divisors", array, before, ids)));
        factors.forEach(array -> all.add(ask("factors", array, before, ids)));
        return all.stream().reduce((a, b) -> Make.apply(Op.AND_THEN, a, b)).orElse(Const.of(true));
    }

    private Expr ask(String question, Var array, List<Stmt> before, Ids ids) {
        Callee callee = new Callee(REGULAR, question, List.of(array.type(), Type.INT, Type.INT), Type.BOOLEAN);
        Call call = new Call(callee, List.of(new Read(array), loop.from(), loop.bound()), 0);
        Var answer = ids.saved("regular", Type.BOOLEAN);
        before.add(new Invoke(ids.stmt(), List.of(answer), call));
        return new Read(answer);
    }
}

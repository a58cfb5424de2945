package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.rules.Partial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What floating-point numbers are at least, unless they are NaN: {@code 1 + x * x} at least one, {@code x} more than zero under {@code if (x > 0)}. Rounding keeps the order of numbers, so
 * that a bound of what is added or multiplied is, rounded, one of the result.
 */
public final class Floors {
    private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

    /** Operators that make no number much larger than their operands and their products. */
    private static final Set<Op> TAME = EnumSet.of(
            Op.ADD, Op.SUB, Op.MUL, Op.NEG, Op.PLUS, Op.ABS, Op.SQRT, Op.CBRT, Op.SIN, Op.COS, Op.TANH, Op.ATAN, Op.MAX,
            Op.MIN, Op.FMA, Op.HYPOT, Op.SIGNUM);

    private final Map<Var, Double> known = new HashMap<>();
    private final Map<Var, List<Stmt>> definitions = new HashMap<>();
    private final Map<Integer, Optional<Holding>> conditions = new HashMap<>();
    private final Set<Var> given;
    /** What stores into the elements of an array. */
    private final Map<Var, List<Stmt>> stores = new HashMap<>();
    /** Arrays that something else may store into as well: a call, or an array of another name. */
    private final Set<Var> shared = new HashSet<>();

    private final Map<Var, Boolean> tame = new HashMap<>();

    /** Of what a block computes; nothing is known of variables that have a value before it. */
    public Floors(Block block, Collection<Var> given) {
        this.given = new HashSet<>(given);
        given.forEach(v -> known.put(v, UNKNOWN));
        Walk.each(
                block,
                s -> Walk.defines(s)
                        .forEach(v -> definitions
                                .computeIfAbsent(v, x -> new ArrayList<>())
                                .add(s)));
        Walk.each(block, s -> {
            Walk.written(s).stream()
                    .filter(Element.class::isInstance)
                    .forEach(p -> stores.computeIfAbsent(p.root(), x -> new ArrayList<>())
                            .add(s));
            share(s);
        });
        walk(block, Optional.empty());
    }

    /** What was asked on the way to a statement and what the answer was, the last question first. */
    private record Holding(Expr condition, boolean answer, Optional<Holding> before) {}

    /** Floors where control is at a statement, or in an arm of a conditional expression of it. */
    public static final class At implements Partial.Known {
        private final Floors all;
        private final Optional<Holding> holding;

        private At(Floors all, Optional<Holding> holding) {
            this.all = all;
            this.holding = holding;
        }

        /** A number that {@code e} is not below, or negative infinity. */
        @Override
        public double floor(Expr e) {
            return all.of(e, holding);
        }

        @Override
        public boolean isTame(Expr e) {
            return all.isTame(e, holding);
        }

        public At when(Expr condition, boolean answer) {
            return new At(all, Optional.of(new Holding(condition, answer, holding)));
        }
    }

    /** Those that hold at a statement; at another than the block's, those that hold anywhere. */
    public At at(int stmt) {
        return new At(this, conditions.getOrDefault(stmt, Optional.empty()));
    }

    private void walk(Block block, Optional<Holding> outer) {
        Optional<Holding> holding = outer;
        for (Stmt s : block.stmts()) {
            conditions.put(s.id(), holding);
            if (s instanceof If branch) {
                Holding then = new Holding(branch.condition(), true, holding);
                Holding otherwise = new Holding(branch.condition(), false, holding);
                walk(branch.then(), Optional.of(then));
                walk(branch.otherwise(), Optional.of(otherwise));
                if (!Walk.completes(branch.then().stmts())) {
                    holding = Optional.of(otherwise);
                } else if (!Walk.completes(branch.otherwise().stmts())) {
                    holding = Optional.of(then);
                }
            } else {
                for (Block inner : Walk.blocks(s)) {
                    walk(inner, holding);
                }
            }
        }
    }

    private double of(Expr e, Optional<Holding> holding) {
        double floor = computed(e, holding);
        boolean fixed = e.type().isDifferentiable() && holding.isPresent() && !(e instanceof Const) && isFixed(e);
        for (Optional<Holding> h = holding;
                fixed && h.isPresent();
                h = h.orElseThrow().before()) {
            Holding now = h.orElseThrow();
            floor = Math.max(floor, asked(now.condition(), now.answer(), e, floor));
        }
        return floor;
    }

    private double computed(Expr e, Optional<Holding> holding) {
        if (e instanceof Const c) {
            return c.value() instanceof Number n ? n.doubleValue() : UNKNOWN;
        }
        if (e instanceof Convert c) {
            boolean real = c.type().isDifferentiable()
                    && (c.arg() instanceof Const || c.arg().type().isDifferentiable());
            return real ? rounded(of(c.arg(), holding), c.type()) : UNKNOWN;
        }
        if (e instanceof Conditional c) {
            return Math.min(
                    of(c.whenTrue(), Optional.of(new Holding(c.condition(), true, holding))),
                    of(c.whenFalse(), Optional.of(new Holding(c.condition(), false, holding))));
        }
        if (e instanceof Read r && r.type().isDifferentiable()) {
            return known.containsKey(r.var()) ? known.get(r.var()) : of(r.var());
        }
        return e instanceof Apply a && a.type().isDifferentiable() ? rounded(of(a, holding), a.type()) : UNKNOWN;
    }

    private static double rounded(double floor, Type type) {
        return type.scalar() == Scalar.FLOAT ? (float) floor : floor;
    }

    /** The least that a definition leaves: of one that reads the variable itself nothing is known. */
    private double of(Var v) {
        known.put(v, UNKNOWN);
        List<Stmt> all = definitions.getOrDefault(v, List.of());
        double floor = all.isEmpty() ? UNKNOWN : Double.POSITIVE_INFINITY;
        for (Stmt s : all) {
            Optional<Holding> holding = conditions.getOrDefault(s.id(), Optional.empty());
            if (s instanceof Assign a) {
                floor = Math.min(floor, of(a.value(), holding));
            } else if (!(s instanceof Update u && u.op() == Op.ADD && of(u.value(), holding) >= 0)) {
                floor = UNKNOWN;
            }
        }
        known.put(v, floor);
        return floor;
    }

    private double of(Apply a, Optional<Holding> holding) {
        if (a.op() == Op.MUL && narrow(a.arg(0)).equals(narrow(a.arg(1)))) {
            return 0;
        }
        List<Double> x = a.args().stream().map(e -> of(e, holding)).toList();
        boolean positive = x.stream().allMatch(b -> b >= 0);
        return switch (a.op()) {
            case ADD -> x.get(0) + x.get(1);
            case MUL -> positive ? x.get(0) * x.get(1) : UNKNOWN;
            case DIV -> positive ? 0 : UNKNOWN;
            case MAX -> Math.max(x.get(0), x.get(1));
            case MIN -> Math.min(x.get(0), x.get(1));
            case COSH -> 1;
            case ABS -> Math.max(0, x.get(0));
            case SQRT -> Math.sqrt(Math.max(0, x.get(0)));
            case EXP, HYPOT -> 0;
            default -> UNKNOWN;
        };
    }

    /** Whether an expression is the same wherever its variables have a value. */
    private boolean isFixed(Expr e) {
        return !Walk.any(
                        e,
                        x -> x instanceof Place && !(x instanceof Read)
                                || x instanceof Apply a && a.op().form().isNamed())
                && Walk.reads(e).stream().allMatch(this::isFixed);
    }

    private boolean isFixed(Var v) {
        int defined = definitions.getOrDefault(v, List.of()).size();
        return v.type().isScalar() && defined == (given.contains(v) ? 0 : 1);
    }

    /** What the answer to a condition says of a number that is at least {@code floor} otherwise. */
    private double asked(Expr condition, boolean answer, Expr e, double floor) {
        if (!(condition instanceof Apply a)) {
            return UNKNOWN;
        }
        if (a.op() == Op.NOT) {
            return asked(a.arg(0), !answer, e, floor);
        }
        if (a.op() == (answer ? Op.AND_THEN : Op.OR_ELSE)) {
            return Math.max(asked(a.arg(0), answer, e, floor), asked(a.arg(1), answer, e, floor));
        }
        if (!a.op().isComparison()) {
            return UNKNOWN;
        }
        Op op = answer ? a.op() : a.op().opposite();
        return Math.max(
                compared(op, a.arg(0), a.arg(1), e, floor), compared(op.mirrored(), a.arg(1), a.arg(0), e, floor));
    }

    private double compared(Op op, Expr one, Expr other, Expr e, double floor) {
        boolean same = narrow(one).equals(narrow(e));
        boolean size =
                e instanceof Apply a && a.op() == Op.ABS && narrow(a.arg(0)).equals(narrow(one));
        if (op == Op.NE && isZero(other)) {
            return size || same && floor >= 0 ? Double.MIN_VALUE : UNKNOWN;
        }
        if (!same) {
            return UNKNOWN;
        }
        double bound = of(other, Optional.empty());
        return switch (op) {
            case GT -> bound == UNKNOWN ? UNKNOWN : Math.nextUp(bound);
            case GE, EQ -> bound;
            default -> UNKNOWN;
        };
    }

    private static boolean isZero(Expr e) {
        Expr number = e instanceof Convert c ? c.arg() : e;
        return number instanceof Const zero && zero.value() instanceof Number n && n.doubleValue() == 0;
    }

    /**
     * Whether a number is finite wherever what the method was given is, and far from the largest ones: no exponential, no quotient by what may be small, no
     * product of its own with itself in a loop.
     */
    private boolean isTame(Expr e, Optional<Holding> holding) {
        if (e instanceof Const c) {
            return c.value() instanceof Number n && Double.isFinite(n.doubleValue());
        }
        if (e instanceof Convert c) {
            return c.type().scalar().width() >= c.arg().type().scalar().width() && isTame(c.arg(), holding);
        }
        if (e instanceof Read r) {
            return tame.containsKey(r.var()) ? tame.get(r.var()) : isTame(r.var());
        }
        if (e instanceof Element x) {
            return tame.containsKey(x.root()) ? tame.get(x.root()) : isTameArray(x.root());
        }
        if (e instanceof Apply a) {
            boolean known = TAME.contains(a.op()) || a.op() == Op.DIV && of(Make.apply(Op.ABS, a.arg(1)), holding) >= 1;
            return known && a.args().stream().allMatch(x -> isTame(x, holding));
        }
        return e instanceof Length || e instanceof NewArray;
    }

    private boolean isTame(Var v) {
        List<Stmt> all = definitions.getOrDefault(v, List.of());
        return v.type().isScalar() && (given.contains(v) || !all.isEmpty()) && areTame(v, all);
    }

    /** Of the elements of an array: of one that the method was given, or made itself and has under no other name. */
    private boolean isTameArray(Var array) {
        List<Stmt> all = definitions.getOrDefault(array, List.of());
        boolean own = given.contains(array) ? all.isEmpty() : all.stream().allMatch(Floors::makes);
        return own && !shared.contains(array) && areTame(array, stores.getOrDefault(array, List.of()));
    }

    private static boolean makes(Stmt s) {
        return s instanceof Assign a && a.value() instanceof NewArray;
    }

    /** Whether all values that statements give a variable, or its elements, are: none of them reads it. */
    private boolean areTame(Var v, List<Stmt> all) {
        tame.put(v, false);
        boolean out = all.stream()
                .allMatch(s -> s instanceof For
                        || given(s).filter(value -> isTame(value, conditions.getOrDefault(s.id(), Optional.empty())))
                                .isPresent());
        tame.put(v, out);
        return out;
    }

    private static Optional<Expr> given(Stmt s) {
        if (s instanceof Assign a) {
            return Optional.of(a.value());
        }
        return s instanceof Update u && (u.op() == Op.ADD || u.op() == Op.SUB)
                ? Optional.of(u.value())
                : Optional.empty();
    }

    /** Marks arrays that a statement mentions as wholes, or rows of which: it may give them another name, or store into them. */
    private void share(Stmt s) {
        if (s instanceof Assign a) {
            share(a.value());
            if (a.target() instanceof Element x) {
                shareIndices(x);
            }
        } else if (!(s instanceof Return)) {
            Walk.exprs(s).forEach(this::share);
        }
    }

    private void share(Expr e) {
        if (e instanceof Element x && x.type().isScalar()) {
            shareIndices(x);
        } else if (e instanceof Length n) {
            shareIndices(n.array());
        } else if (e instanceof Read r && r.type().isArray()) {
            shared.add(r.var());
        } else {
            e.children().forEach(this::share);
        }
    }

    private void shareIndices(Place p) {
        if (p instanceof Element x) {
            share(x.index());
            shareIndices(x.array());
        }
    }

    /** A number without what makes it wider. */
    private static Expr narrow(Expr e) {
        boolean wider = e instanceof Convert c
                && c.type().equals(Type.DOUBLE)
                && c.arg().type().isDifferentiable();
        return wider ? narrow(((Convert) e).arg()) : e;
    }
}

package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What floating-point numbers are at least, unless they are NaN: {@code 1 + x * x} at least one. Rounding keeps the order of numbers, so that a bound of what is added or
 * multiplied is one of the rounded result.
 */
public final class Floors {
    private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

    private final Map<Var, Double> known = new HashMap<>();
    private final Map<Var, List<Stmt>> definitions = new HashMap<>();

    /** Of what a block computes; nothing is known of variables that have a value before it. */
    public Floors(Block block, Collection<Var> given) {
        given.forEach(v -> known.put(v, UNKNOWN));
        Walk.each(
                block,
                s -> Walk.defines(s)
                        .forEach(v -> definitions
                                .computeIfAbsent(v, x -> new ArrayList<>())
                                .add(s)));
    }

    /** A number that {@code e} is not below, or negative infinity. */
    public double of(Expr e) {
        if (e instanceof Const c) {
            return c.value() instanceof Number n ? n.doubleValue() : UNKNOWN;
        }
        if (e instanceof Convert c) {
            boolean real = c.type().isDifferentiable()
                    && (c.arg() instanceof Const || c.arg().type().isDifferentiable());
            return real ? of(c.arg()) : UNKNOWN;
        }
        if (e instanceof Conditional c) {
            return Math.min(of(c.whenTrue()), of(c.whenFalse()));
        }
        if (e instanceof Read r && r.type().isDifferentiable()) {
            return known.containsKey(r.var()) ? known.get(r.var()) : of(r.var());
        }
        return e instanceof Apply a && a.type().isDifferentiable() ? of(a) : UNKNOWN;
    }

    /** The least that a definition leaves: of one that reads the variable itself nothing is known. */
    private double of(Var v) {
        known.put(v, UNKNOWN);
        List<Stmt> all = definitions.getOrDefault(v, List.of());
        double floor = all.isEmpty() ? UNKNOWN : Double.POSITIVE_INFINITY;
        for (Stmt s : all) {
            if (s instanceof Assign a) {
                floor = Math.min(floor, of(a.value()));
            } else if (!(s instanceof Update u && u.op() == Op.ADD && of(u.value()) >= 0)) {
                floor = UNKNOWN;
            }
        }
        known.put(v, floor);
        return floor;
    }

    private double of(Apply a) {
        if (a.op() == Op.MUL && narrow(a.arg(0)).equals(narrow(a.arg(1)))) {
            return 0;
        }
        List<Double> x = a.args().stream().map(this::of).toList();
        boolean positive = x.stream().allMatch(b -> b >= 0);
        return switch (a.op()) {
            case ADD -> x.get(0) + x.get(1);
            case MUL -> positive ? x.get(0) * x.get(1) : UNKNOWN;
            case DIV -> positive ? 0 : UNKNOWN;
            case MAX -> Math.max(x.get(0), x.get(1));
            case MIN -> Math.min(x.get(0), x.get(1));
            case ABS -> Math.max(0, x.get(0));
            case SQRT -> Math.sqrt(Math.max(0, x.get(0)));
            case EXP, HYPOT -> 0;
            default -> UNKNOWN;
        };
    }

    /** A number without what makes it wider. */
    private static Expr narrow(Expr e) {
        boolean wider = e instanceof Convert c
                && c.type().equals(Type.DOUBLE)
                && c.arg().type().isDifferentiable();
        return wider ? narrow(((Convert) e).arg()) : e;
    }
}

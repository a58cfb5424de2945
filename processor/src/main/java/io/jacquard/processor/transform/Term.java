package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One term of a derivative: {@code ± coefficient * factors * seed / divisors}, the seed being the part that holds a dot or a bar. Products and quotients are
 * taken apart and put together again, which changes their rounding and nothing else: no factor is dropped but one.
 */
record Term(boolean negative, double coefficient, List<Expr> factors, Expr seed, List<Expr> divisors) {
    /** The term that an expression with a dot or bar in it is; a sum, or what is no product, is its own seed. */
    static Term of(Expr e) {
        if (e instanceof Apply a && a.op() == Op.NEG) {
            return of(a.arg(0)).negated();
        }
        if (e instanceof Apply a && a.op() == Op.MUL && isLinear(a.arg(1)) != isLinear(a.arg(0))) {
            boolean first = isLinear(a.arg(0));
            Term term = of(a.arg(first ? 0 : 1));
            return first ? term.times(a.arg(1), false) : term.times(a.arg(0), true);
        }
        if (e instanceof Apply a && a.op() == Op.DIV && isLinear(a.arg(0)) && !isLinear(a.arg(1))) {
            Term term = of(a.arg(0));
            List<Expr> divisors = new ArrayList<>(term.divisors);
            divisors.add(a.arg(1));
            return new Term(term.negative, term.coefficient, term.factors, term.seed, divisors);
        }
        if (e instanceof Conditional c && ZeroTest.isIn(e)) {
            Term product = of(c.whenFalse());
            if (product.negative) {
                return new Term(
                        true,
                        1.0,
                        List.of(),
                        Make.choose(
                                c.condition(), c.whenTrue(), product.negated().expr()),
                        List.of());
            }
        }
        return new Term(false, 1.0, List.of(), e, List.of());
    }

    /** Whether an expression holds a dot or a bar. */
    static boolean isLinear(Expr e) {
        return e instanceof Read r && r.var().isDerivative()
                || e.children().stream().anyMatch(Term::isLinear);
    }

    /** The test of a dot or bar that all of it stands under. */
    Optional<Expr> test() {
        boolean whole = ZeroTest.isIn(seed) && coefficient == 1.0 && factors.isEmpty() && divisors.isEmpty();
        return whole ? Optional.of(((Conditional) seed).condition()) : Optional.empty();
    }

    Term negated() {
        return new Term(!negative, coefficient, factors, seed, divisors);
    }

    /** The product with something primal, put before or behind the factors that are there. */
    private Term times(Expr factor, boolean before) {
        if (factor instanceof Apply a && a.op() == Op.NEG) {
            return times(a.arg(0), before).negated();
        }
        if (factor instanceof Apply a && a.op() == Op.MUL) {
            return before
                    ? times(a.arg(1), true).times(a.arg(0), true)
                    : times(a.arg(0), false).times(a.arg(1), false);
        }
        Optional<Double> number = Fold.number(factor);
        if (number.isPresent() && number.get() < 0) {
            return times(Const.of(-number.get(), factor.type()), before).negated();
        }
        if (number.isPresent() && isOrdinary(number.get()) && isOrdinary(number.get() * coefficient, factor.type())) {
            return new Term(negative, number.get() * coefficient, factors, seed, divisors);
        }
        List<Expr> all = new ArrayList<>(factors);
        all.add(before ? 0 : all.size(), factor);
        return new Term(negative, coefficient, all, seed, divisors);
    }

    static boolean isOrdinary(double factor, Type type) {
        return isOrdinary(Const.of(factor, type).number()) && (type.equals(Type.DOUBLE) || factor >= Float.MIN_NORMAL);
    }

    static boolean isOrdinary(double factor) {
        return factor >= Double.MIN_NORMAL && factor < Double.POSITIVE_INFINITY;
    }

    /** Whether two terms can be one product: they share the bar or dot and what it is divided by. */
    boolean isOver(Term other) {
        return seed instanceof Place && seed.equals(other.seed) && divisors.equals(other.divisors);
    }

    /** Whether two terms differ by a number alone. */
    boolean isLike(Term other) {
        List<Expr> rest = new ArrayList<>(other.factors);
        return isOver(other)
                && factors.size() == rest.size()
                && factors.stream().allMatch(rest::remove);
    }

    /** What the seed is multiplied by, the sign left out. */
    Expr factor() {
        List<Expr> all = new ArrayList<>(factors);
        if (coefficient != 1.0 || all.isEmpty()) {
            all.add(0, Const.of(coefficient, seed.type()));
        }
        return product(all);
    }

    Term withCoefficient(double other) {
        return new Term(negative, other, factors, seed, divisors);
    }

    Term withFactor(Expr factor) {
        return new Term(negative, 1.0, List.of(factor), seed, divisors);
    }

    /** The term as an expression, its sign at its first factor. */
    Expr expr() {
        List<Expr> all = new ArrayList<>(factors);
        if (coefficient != 1.0) {
            all.add(0, Const.of(coefficient, seed.type()));
        }
        all.add(seed);
        if (negative) {
            all.set(0, minus(all.get(0)));
        }
        Expr out = product(all);
        for (Expr divisor : divisors) {
            out = Make.apply(Op.DIV, out, divisor);
        }
        return out;
    }

    private static Expr minus(Expr e) {
        return e instanceof Conditional c && ZeroTest.isIn(e)
                ? Make.choose(
                        c.condition(), c.whenTrue(), of(c.whenFalse()).negated().expr())
                : Make.neg(e);
    }

    private static Expr product(List<Expr> factors) {
        return factors.stream().reduce((a, b) -> Make.apply(Op.MUL, a, b)).orElseThrow();
    }
}

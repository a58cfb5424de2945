package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Floors;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.rules.Partial;
import io.jacquard.processor.rules.Partials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The dot of one expression: the sum of its partials times the dots of what it reads. */
final class TangentRule {
    private final Facts facts;
    private final UnaryOperator<Place> dots;
    private final Ids ids;
    private final Optional<Place> result;
    private Floors.At floors;
    private final List<Stmt> before = new ArrayList<>();
    private boolean conditional;

    /** For an expression of a statement, whose value {@code result} holds when the dot is assigned, if it does. */
    TangentRule(Facts facts, Floors.At floors, UnaryOperator<Place> dots, Ids ids, Optional<Place> result) {
        this.facts = facts;
        this.floors = floors;
        this.dots = dots;
        this.ids = ids;
        this.result = result;
    }

    /** The dot of an argument of a call: that of the array, or of the number; {@code before} is given what has to be assigned first. */
    static Expr ofArgument(Expr arg, Facts facts, UnaryOperator<Place> dots, Ids ids, List<Stmt> before) {
        if (arg instanceof Place p && p.type().isArray()) {
            return dots.apply(p);
        }
        TangentRule rule = new TangentRule(facts, facts.floors().at(-1), dots, ids, Optional.empty());
        Expr dot = rule.of(arg).orElse(Const.zero(arg.type()));
        before.addAll(rule.before());
        return dot;
    }

    /** Names for dots that are used more than once, to be assigned before the dot itself. */
    List<Stmt> before() {
        return before;
    }

    /** The dot of an expression; nothing if it is zero because no independent reaches it. */
    Optional<Expr> of(Expr e) {
        return dot(e, result.<Expr>map(Post::new).orElse(e));
    }

    private Optional<Expr> dot(Expr e, Expr value) {
        if (!facts.activity().isActive(e)) {
            return Optional.empty();
        }
        if (e instanceof Place p) {
            return Optional.of(dots.apply(p));
        }
        if (e instanceof Convert c) {
            return dot(c.arg(), c.arg())
                    .map(d -> d.type().equals(c.type()) ? d : new Convert(c.type(), d, c.written(), 0));
        }
        if (e instanceof Conditional c) {
            boolean outer = conditional;
            Floors.At here = floors;
            conditional = true;
            Expr zero = Const.zero(c.type());
            floors = here.when(c.condition(), true);
            Expr whenTrue = dot(c.whenTrue(), c.whenTrue()).orElse(zero);
            floors = here.when(c.condition(), false);
            Expr whenFalse = dot(c.whenFalse(), c.whenFalse()).orElse(zero);
            floors = here;
            conditional = outer;
            return Optional.of(new Conditional(c.condition(), whenTrue, whenFalse));
        }
        if (e instanceof Apply a) {
            return Optional.of(apply(a, value));
        }
        throw new IllegalStateException("no tangent of " + e);
    }

    private Expr apply(Apply a, Expr value) {
        if (AdjointRule.isSquare(a)) {
            Expr d = dot(a.arg(0), a.arg(0)).orElseThrow();
            Expr twice = Make.mul(Const.of(2.0, a.type()), a.arg(0));
            return ZeroTest.map(d, dot -> Make.mul(twice, dot));
        }
        List<Optional<Partial>> partials = Partials.of(a, value);
        Optional<Expr> fraction = fraction(a, partials);
        if (fraction.isPresent()) {
            return fraction.orElseThrow();
        }
        Optional<Expr> sum = Optional.empty();
        for (int i = 0; i < partials.size(); i++) {
            Optional<Expr> d = dot(a.arg(i), a.arg(i));
            if (partials.get(i).isPresent() && d.isPresent()) {
                Partial partial = partials.get(i).orElseThrow();
                Expr term = term(partial, d.orElseThrow(), partial::by);
                sum = Optional.of(sum.map(s -> Make.add(s, term)).orElse(term));
            }
        }
        return sum.orElseThrow();
    }

    /**
     * All over the divisor that the partials have in common: one division in place of several. Where the divisor may be zero, the whole numerator is tested
     * for it, which in an arm of {@code ?:} cannot have a name.
     */
    private Optional<Expr> fraction(Apply a, List<Optional<Partial>> partials) {
        List<Partial> all = partials.stream().flatMap(Optional::stream).toList();
        boolean one = all.size() > 1
                && all.size() == a.args().size()
                && all.get(0).isFraction()
                && all.get(0).factor() instanceof Const
                && all.stream()
                        .allMatch(p -> p.divisor().equals(all.get(0).divisor())
                                && p.condition().isEmpty())
                && a.args().stream().allMatch(facts.activity()::isActive);
        boolean tested = one && all.get(0).isSingular(floors);
        if (!one || tested && conditional) {
            return Optional.empty();
        }
        Expr sum = dot(a.arg(0), a.arg(0)).orElseThrow();
        for (int i = 1; i < all.size(); i++) {
            Expr d = dot(a.arg(i), a.arg(i)).orElseThrow();
            sum = Make.add(sum, term(all.get(i), d, all.get(i)::ofNumerator));
        }
        UnaryOperator<Expr> quotient = d -> Make.div(d, all.get(0).divisor());
        if (!tested) {
            return Optional.of(quotient.apply(sum));
        }
        Expr numerator = named(sum);
        return Optional.of(ZeroTest.around(numerator, quotient.apply(numerator)));
    }

    private Expr term(Partial partial, Expr d, UnaryOperator<Expr> by) {
        if (!partial.isSingular(floors) || ZeroTest.isIn(d)) {
            return ZeroTest.map(d, by);
        }
        // In an arm of ?: nothing may be evaluated ahead of its condition.
        boolean plain = d instanceof Place || d instanceof Apply a && a.op() == Op.NEG && a.arg(0) instanceof Place;
        Expr seed = plain || conditional ? d : named(d);
        return ZeroTest.around(seed, by.apply(seed));
    }

    private Expr named(Expr dot) {
        Var v = ids.derivative("d", dot.type());
        before.add(new Assign(ids.stmt(), new Read(v), dot));
        return new Read(v);
    }
}

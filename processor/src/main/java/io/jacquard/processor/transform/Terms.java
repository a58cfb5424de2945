package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A derivative as a sum of terms: those that share a dot or bar become one product, {@code (p - q) * b} for {@code p * b - q * b}. */
final class Terms {
    private final List<Term> terms;

    private Terms(List<Term> terms) {
        this.terms = terms;
    }

    static Terms of(Expr e) {
        List<Term> out = new ArrayList<>();
        collect(e, false, out);
        return new Terms(out);
    }

    private static void collect(Expr e, boolean negative, List<Term> out) {
        if (e instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.args().stream().allMatch(Term::isLinear)) {
            collect(a.arg(0), negative, out);
            collect(a.arg(1), negative != (a.op() == Op.SUB), out);
        } else if (e instanceof Apply a && a.op() == Op.NEG) {
            collect(a.arg(0), !negative, out);
        } else {
            Term term = Term.of(e);
            out.add(negative ? term.negated() : term);
        }
    }

    Terms plus(Terms other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new Terms(all);
    }

    Terms negated() {
        return new Terms(terms.stream().map(Term::negated).toList());
    }

    boolean isNegative() {
        return terms.stream().allMatch(Term::negative);
    }

    /** Whether a term is chosen by a condition: it reads best on a line of its own. */
    boolean isConditional() {
        return terms.stream().anyMatch(t -> t.seed() instanceof Conditional);
    }

    /** The test of a dot or bar under which all terms stand; none if one stands under another or under none. */
    Optional<Expr> test() {
        Optional<Expr> first = terms.get(0).test();
        return first.filter(t -> terms.stream().allMatch(x -> x.test().equals(first)));
    }

    /** The sum, its first term positive if one is. */
    Expr expr() {
        List<Term> all = positiveFirst(products(new Terms(tested(terms)).like()));
        Expr out = all.get(0).expr();
        for (Term term : all.subList(1, all.size())) {
            out = term.negative()
                    ? Make.apply(Op.SUB, out, term.negated().expr())
                    : Make.apply(Op.ADD, out, term.expr());
        }
        return out;
    }

    private static List<Term> positiveFirst(List<Term> terms) {
        Optional<Term> lead = terms.stream().filter(t -> !t.negative()).findFirst();
        List<Term> out = new ArrayList<>(terms);
        lead.ifPresent(t -> {
            out.remove(t);
            out.add(0, t);
        });
        return out;
    }

    /** Terms under one test of a dot or bar are one term, which tests once. */
    private static List<Term> tested(List<Term> terms) {
        List<Term> out = new ArrayList<>();
        List<Term> rest = new ArrayList<>(terms);
        while (!rest.isEmpty()) {
            Term first = rest.get(0);
            List<Term> same = rest.stream()
                    .filter(t -> first.test().isPresent() && t.test().equals(first.test()))
                    .toList();
            rest.removeAll(same);
            if (same.size() < 2) {
                out.add(first);
                rest.remove(first);
            } else {
                Terms products = same.stream()
                        .map(t -> {
                            Terms product = of(((Conditional) t.seed()).whenFalse());
                            return t.negative() ? product.negated() : product;
                        })
                        .reduce(Terms::plus)
                        .orElseThrow();
                boolean negative = products.isNegative();
                Conditional test = (Conditional) first.seed();
                Expr sum = (negative ? products.negated() : products).expr();
                Expr once = Make.choose(test.condition(), test.whenTrue(), sum);
                out.add(new Term(negative, 1.0, List.of(), once, List.of()));
            }
        }
        return out;
    }

    /** Terms that differ by a number become one; what would cancel stays, because it may be infinite. */
    private List<Term> like() {
        List<Term> out = new ArrayList<>();
        for (Term term : terms) {
            int at = 0;
            while (at < out.size() && !isOneWith(out.get(at), term)) {
                at++;
            }
            if (at == out.size()) {
                out.add(term);
            } else {
                out.set(at, out.get(at).withCoefficient(out.get(at).coefficient() + term.coefficient()));
            }
        }
        return out;
    }

    private static boolean isOneWith(Term a, Term b) {
        return a.negative() == b.negative()
                && a.isLike(b)
                && Term.isOrdinary(a.coefficient() + b.coefficient(), a.seed().type());
    }

    private static List<Term> products(List<Term> terms) {
        List<Term> out = new ArrayList<>();
        List<Term> rest = new ArrayList<>(terms);
        while (!rest.isEmpty()) {
            Term first = rest.get(0);
            List<Term> same = rest.stream().filter(first::isOver).toList();
            rest.removeAll(same);
            if (same.size() < 2) {
                out.add(first);
                rest.remove(first);
            } else {
                out.add(product(same));
            }
        }
        return out;
    }

    private static Term product(List<Term> same) {
        List<Term> ordered = positiveFirst(same);
        boolean negative = ordered.get(0).negative();
        Expr sum = ordered.get(0).factor();
        for (Term term : ordered.subList(1, ordered.size())) {
            sum = Make.apply(term.negative() == negative ? Op.ADD : Op.SUB, sum, term.factor());
        }
        return ordered.get(0).withFactor(sum);
    }
}

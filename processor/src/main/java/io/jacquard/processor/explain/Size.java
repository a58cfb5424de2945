package io.jacquard.processor.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many of something there are: a polynomial of {@link Atom}s. Exact, as long as no loop in it would run a negative number of times. */
public final class Size {
    private static final int MOST_TERMS = 24;
    private static final int MOST_FACTORS = 6;

    static final Size ZERO = new Size(Map.of());
    static final Size ONE = of(1);

    /** Coefficients by the powers of atoms. */
    private final Map<Map<Atom, Integer>, Ratio> terms;

    private Size(Map<Map<Atom, Integer>, Ratio> terms) {
        this.terms = new LinkedHashMap<>(terms);
        this.terms.values().removeIf(Ratio::isZero);
    }

    static Size of(long whole) {
        return new Size(Map.of(Map.of(), Ratio.of(whole)));
    }

    static Size of(Atom atom) {
        return new Size(Map.of(Map.of(atom, 1), Ratio.ONE));
    }

    Map<Map<Atom, Integer>, Ratio> terms() {
        return terms;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether it has a formula, none of whose parts is only described. */
    boolean isKnown() {
        return atoms().stream().noneMatch(Atom::isDescribed);
    }

    Set<Atom> atoms() {
        Set<Atom> out = new LinkedHashSet<>();
        terms.keySet().forEach(powers -> out.addAll(sorted(powers)));
        return out;
    }

    /** In an order that does not change from one run to the next. */
    private static List<Atom> sorted(Map<Atom, Integer> powers) {
        return powers.keySet().stream().sorted(Comparator.comparing(Atom::text)).toList();
    }

    Size plus(Size other) {
        Map<Map<Atom, Integer>, Ratio> out = new LinkedHashMap<>(terms);
        other.terms.forEach((powers, c) -> out.merge(powers, c, Ratio::plus));
        return new Size(out);
    }

    Size minus(Size other) {
        return plus(other.times(Ratio.of(-1)));
    }

    Size times(Ratio factor) {
        Map<Map<Atom, Integer>, Ratio> out = new LinkedHashMap<>(terms);
        out.replaceAll((powers, c) -> c.times(factor));
        return new Size(out);
    }

    Size times(Size other) {
        Map<Map<Atom, Integer>, Ratio> out = new LinkedHashMap<>();
        terms.forEach((one, c) -> other.terms.forEach((two, d) -> {
            Map<Atom, Integer> powers = new HashMap<>(one);
            two.forEach((atom, n) -> powers.merge(atom, n, Integer::sum));
            out.merge(Map.copyOf(powers), c.times(d), Ratio::plus);
        }));
        return new Size(out);
    }

    private Size power(int n) {
        Size out = ONE;
        for (int i = 0; i < n; i++) {
            out = out.times(this);
        }
        return out;
    }

    /** Each atom replaced by what it stands for. */
    Size map(Function<Atom, Size> meaning) {
        Size out = ZERO;
        for (Map.Entry<Map<Atom, Integer>, Ratio> term : terms.entrySet()) {
            Size product = ONE.times(term.getValue());
            for (Atom atom : sorted(term.getKey())) {
                product = product.times(meaning.apply(atom).power(term.getKey().getOrDefault(atom, 0)));
            }
            out = out.plus(product);
        }
        return out;
    }

    /** Whether it is short enough to be read, and to be summed. */
    boolean isWieldy() {
        return terms.size() <= MOST_TERMS && degree() <= MOST_FACTORS;
    }

    private int degree() {
        return terms.keySet().stream()
                .mapToInt(powers ->
                        powers.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
    }

    /** The sum of this over the trips of a loop whose index, {@code index}, begins at {@code from} and changes by {@code stride}. */
    Size summed(Atom index, Size from, long stride, Size trips) {
        Size out = ZERO;
        for (Map.Entry<Map<Atom, Integer>, Ratio> term : terms.entrySet()) {
            Map<Atom, Integer> others = new HashMap<>(term.getKey());
            Integer power = others.remove(index);
            Size rest = new Size(Map.of(Map.copyOf(others), term.getValue()));
            out = out.plus(rest.times(powers(power == null ? 0 : power, from, stride, trips)));
        }
        return out;
    }

    /** The sum of (from + stride * k) to the power {@code p} over k from 0 to {@code trips}, by the binomial theorem. */
    private static Size powers(int p, Size from, long stride, Size trips) {
        Size out = ZERO;
        long factor = 1;
        for (int q = 0; q <= p; q++) {
            Ratio c = Ratio.of(choose(p, q) * factor);
            out = out.plus(from.power(p - q).times(firstPowers(q, trips)).times(c));
            factor *= stride;
        }
        return out;
    }

    /** The sum of k to the power {@code p} over k from 0 to n: by how the next higher power of n is made of all of them. */
    private static Size firstPowers(int p, Size n) {
        Size out = n.power(p + 1);
        for (int j = 0; j < p; j++) {
            out = out.minus(firstPowers(j, n).times(Ratio.of(choose(p + 1, j))));
        }
        return out.times(Ratio.of(1, p + 1));
    }

    private static long choose(int n, int k) {
        long out = 1;
        for (int i = 0; i < k; i++) {
            out = out * (n - i) / (i + 1);
        }
        return out;
    }

    /** The same with the product of two atoms replaced, if they are atoms. */
    Size contracted(Size one, Size other, Size product) {
        Size out = ZERO;
        for (Map.Entry<Map<Atom, Integer>, Ratio> term : terms.entrySet()) {
            Map<Atom, Integer> less = new HashMap<>(term.getKey());
            boolean both = one.takenFrom(less) && other.takenFrom(less);
            Size rest = new Size(Map.of(Map.copyOf(both ? less : term.getKey()), term.getValue()));
            out = out.plus(both ? rest.times(product) : rest);
        }
        return out;
    }

    /** Takes an atom, if that is what this is, out of a product that has it as a factor. */
    private boolean takenFrom(Map<Atom, Integer> powers) {
        Set<Atom> atoms = atoms();
        if (atoms.size() != 1 || !equals(of(atoms.iterator().next()))) {
            return false;
        }
        Atom atom = atoms.iterator().next();
        boolean there = powers.containsKey(atom);
        powers.computeIfPresent(atom, (k, n) -> n == 1 ? null : n - 1);
        return there;
    }

    /** Those terms that have a factor which is such. */
    Size having(Predicate<Atom> test) {
        Map<Map<Atom, Integer>, Ratio> out = new LinkedHashMap<>(terms);
        out.keySet().removeIf(powers -> powers.keySet().stream().noneMatch(test));
        return new Size(out);
    }

    /** Where every atom is so large, to tell which of two is larger as a rule. */
    double at(double atom) {
        double[] sum = {0};
        terms.forEach((powers, c) -> sum[0] += c.number()
                * Math.pow(
                        atom,
                        powers.values().stream().mapToInt(Integer::intValue).sum()));
        return sum[0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Size that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** As Java text. */
    @Override
    public String toString() {
        return new SizeText(Atom::factor).of(this);
    }
}

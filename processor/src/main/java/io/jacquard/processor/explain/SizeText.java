package io.jacquard.processor.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A size as a Java expression, what several terms share taken out of them: {@code n * (n - 1) / 2}. */
final class SizeText {
    private final Function<Atom, String> names;

    /** {@code names}: an atom as a factor of a product. */
    SizeText(Function<Atom, String> names) {
        this.names = names;
    }

    /** What has no denominator comes first, unless it is about the same things as what has one. */
    String of(Size size) {
        Map<Map<Atom, Integer>, Ratio> whole = new LinkedHashMap<>(size.terms());
        Map<Map<Atom, Integer>, Ratio> divided = new LinkedHashMap<>(size.terms());
        divided.values().removeIf(Ratio::isWhole);
        Set<Atom> among = new HashSet<>();
        divided.keySet().forEach(powers -> among.addAll(powers.keySet()));
        whole.keySet().removeIf(powers -> among.containsAll(powers.keySet()) && !divided.isEmpty());
        divided.putAll(size.terms());
        divided.keySet().removeAll(whole.keySet());
        List<String> parts = new ArrayList<>();
        if (!whole.isEmpty() || divided.isEmpty()) {
            parts.add(sum(whole));
        }
        if (!divided.isEmpty()) {
            BigInteger under = divided.values().stream()
                    .map(Ratio::under)
                    .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
            divided.replaceAll((powers, c) -> c.times(new Ratio(under, BigInteger.ONE)));
            String text = factor(sum(divided));
            parts.add(under.equals(BigInteger.ONE) ? sum(divided) : text + " / " + under);
        }
        return alone(joined(parts));
    }

    /** What needs no parentheses, standing for itself. */
    private static String alone(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && i < text.length() - 1) {
                return text;
            }
        }
        return text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
    }

    private static String factor(String sum) {
        return isSum(sum) ? "(" + sum + ")" : sum;
    }

    /** Whether a plus or minus stands outside of all parentheses. */
    private static boolean isSum(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && i > 0 && (c == '+' || c == '-') && text.charAt(i - 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private String sum(Map<Map<Atom, Integer>, Ratio> terms) {
        if (terms.isEmpty()) {
            return "0";
        }
        Optional<Atom> shared = shared(terms);
        if (shared.isEmpty()) {
            return joined(terms.entrySet().stream()
                    .sorted(Comparator.<Map.Entry<Map<Atom, Integer>, Ratio>>comparingInt(e -> -degree(e.getKey()))
                            .thenComparing(e -> product(e.getKey(), Ratio.ONE)))
                    .map(e -> product(e.getKey(), e.getValue()))
                    .toList());
        }
        Atom atom = shared.orElseThrow();
        Map<Map<Atom, Integer>, Ratio> with = new LinkedHashMap<>();
        Map<Map<Atom, Integer>, Ratio> without = new LinkedHashMap<>();
        terms.forEach((powers, c) -> {
            if (powers.containsKey(atom)) {
                Map<Atom, Integer> less = new HashMap<>(powers);
                less.computeIfPresent(atom, (k, n) -> n == 1 ? null : n - 1);
                with.put(less, c);
            } else {
                without.put(powers, c);
            }
        });
        List<String> parts = new ArrayList<>();
        BigInteger common = with.values().stream().map(Ratio::over).reduce(BigInteger.ZERO, BigInteger::gcd);
        with.replaceAll((powers, c) -> new Ratio(c.over().divide(common), c.under()));
        String inner = sum(with);
        parts.add((common.equals(BigInteger.ONE) ? "" : common + " * ") + names.apply(atom) + " * " + factor(inner));
        if (!without.isEmpty()) {
            parts.add(sum(without));
        }
        return joined(parts);
    }

    private static int degree(Map<Atom, Integer> powers) {
        return powers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What more terms than one have as a factor, the most common first. */
    private static Optional<Atom> shared(Map<Map<Atom, Integer>, Ratio> terms) {
        Map<Atom, Integer> counts = new LinkedHashMap<>();
        terms.keySet()
                .forEach(powers -> powers.keySet().stream()
                        .sorted(Comparator.comparing(Atom::text))
                        .forEach(atom -> counts.merge(atom, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .max(Map.Entry.<Atom, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().text(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private String product(Map<Atom, Integer> powers, Ratio c) {
        String factors = powers.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().text()))
                .flatMap(e -> Collections.nCopies(e.getValue(), names.apply(e.getKey())).stream())
                .collect(Collectors.joining(" * "));
        if (factors.isEmpty()) {
            return String.valueOf(c.over());
        }
        return c.is(1) ? factors : c.is(-1) ? "-" + factors : c.over() + " * " + factors;
    }

    private static String joined(List<String> parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            if (out.isEmpty()) {
                out.append(part);
            } else {
                out.append(part.startsWith("-") ? " - " + part.substring(1) : " + " + part);
            }
        }
        return out.toString();
    }
}

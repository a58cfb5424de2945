package io.jacquard.corpus.harness;

import java.util.Map;

/** A sum of products of whole numbers and names, such as {@code 2*n+1}. */
record Formula(String text) {

    long value(Map<String, Long> names) {
        long sum = 0;
        // Every minus becomes "plus minus": no term of the corpus needs more.
        for (String term : text.replace(" ", "").replace("-", "+-").split("\\+")) {
            if (!term.isEmpty()) {
                sum += term(term, names);
            }
        }
        return sum;
    }

    private long term(String term, Map<String, Long> names) {
        long product = 1;
        String rest = term;
        if (rest.startsWith("-")) {
            product = -1;
            rest = rest.substring(1);
        }
        for (String factor : rest.split("\\*")) {
            if (factor.matches("\\d+")) {
                product *= Long.parseLong(factor);
            } else if (names.containsKey(factor)) {
                product *= names.get(factor);
            } else {
                throw new IllegalArgumentException("no size or parameter " + factor + " in " + text);
            }
        }
        return product;
    }
}

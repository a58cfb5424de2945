package io.jacquard.processor.backend;

import java.util.ArrayList;
import java.util.List;

/** A sum as one writes it: terms first, then one number, which may be all there is. */
final class Total {
    private final List<String> terms = new ArrayList<>();
    private long number;
    /** What marks a literal of the type. */
    private final String suffix;

    private Total(String suffix) {
        this.suffix = suffix;
    }

    static Total ofInts() {
        return new Total("");
    }

    static Total ofLongs() {
        return new Total("L");
    }

    void add(String term) {
        terms.add(term);
    }

    void add(long more) {
        number += more;
    }

    @Override
    public String toString() {
        String text = String.join(" + ", terms);
        if (terms.isEmpty()) {
            return number + suffix;
        }
        return number == 0 ? text : text + (number < 0 ? " - " : " + ") + Math.abs(number) + suffix;
    }
}

package io.jacquard.corpus.harness;

import java.util.List;
import java.util.Locale;

/**
 * A parameter with its role, and how to draw its argument; or a field of the receiver, which is drawn likewise.
 *
 * @param name what {@code @Args} calls it; a field has underscores behind its name if a parameter is called like it
 * @param field whether it is a field
 * @param passive whether it is marked as such
 * @param dimensions lengths of an array
 * @param low least value
 * @param high largest value, inclusive for whole numbers
 * @param fixed the values that a scalar takes one after the other; empty if it is drawn
 */
record Parameter(
        int index,
        String name,
        Kind kind,
        boolean field,
        String record,
        boolean passive,
        Role role,
        List<Formula> dimensions,
        String low,
        String high,
        List<String> fixed) {

    enum Role {
        INPUT,
        OUTPUT,
        IN_OUT
    }

    /** What the names of its dot and bar begin with. */
    String stem() {
        return field ? name.replaceAll("_+$", "") : camel(name);
    }

    /** The name of what is called {@code p.inner.x} in generated code: {@code pInnerX}. */
    static String camel(String path) {
        StringBuilder out = new StringBuilder();
        for (String part : path.split("\\.")) {
            out.append(out.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return out.toString();
    }

    /** What the method declares: itself, or the record that it is a component of. */
    String formal() {
        return record.isEmpty() ? name : name.substring(0, name.indexOf('.'));
    }

    /** As {@code wrt} names it. */
    String label() {
        return field ? "this." + stem() : name;
    }

    /** Whether it can be an independent or a dependent. */
    boolean differentiable() {
        return kind.differentiable && !passive;
    }

    boolean read() {
        return role != Role.OUTPUT;
    }

    boolean written() {
        return role != Role.INPUT;
    }
}

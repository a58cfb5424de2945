package io.jacquard.corpus.harness;

import java.util.List;

/**
 * A parameter with its role, and how to draw its argument; or a field of the receiver, which is drawn likewise.
 *
 * @param name what {@code @Args} calls it; a field has underscores behind its name if a parameter is called like it
 * @param field whether it is a field
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
        return field ? name.replaceAll("_+$", "") : name;
    }

    /** As {@code wrt} names it. */
    String label() {
        return field ? "this." + stem() : name;
    }

    boolean read() {
        return role != Role.OUTPUT;
    }

    boolean written() {
        return role != Role.INPUT;
    }
}

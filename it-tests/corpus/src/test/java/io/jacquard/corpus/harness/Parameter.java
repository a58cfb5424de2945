package io.jacquard.corpus.harness;

import java.util.List;

/**
 * A parameter with its role, and how to draw its argument.
 *
 * @param dimensions lengths of an array
 * @param low least value
 * @param high largest value, inclusive for whole numbers
 * @param fixed the values that a scalar takes one after the other; empty if it is drawn
 */
record Parameter(
        int index,
        String name,
        Kind kind,
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

    boolean read() {
        return role != Role.OUTPUT;
    }

    boolean written() {
        return role != Role.INPUT;
    }
}

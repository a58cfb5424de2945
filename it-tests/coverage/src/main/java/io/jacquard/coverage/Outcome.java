package io.jacquard.coverage;

import java.util.List;

/**
 * What our compiler made of a method.
 *
 * @param refusals its problems, if it was refused
 * @param detail what there is to say about a fault
 */
record Outcome(Status status, List<Refusal> refusals, String detail) {
    static final Outcome DIFFERENTIATED = new Outcome(Status.DIFFERENTIATED, List.of(), "");

    static Outcome refused(List<Refusal> refusals) {
        return refusals.stream()
                .filter(r -> r.tag().equals(Refusal.INTERNAL))
                .findFirst()
                .map(r -> new Outcome(Status.INTERNAL_ERROR, refusals, r.headline()))
                .orElseGet(() -> new Outcome(Status.REFUSED, refusals, ""));
    }

    static Outcome fault(Status status, String detail) {
        return new Outcome(status, List.of(), detail);
    }

    boolean refusedBy(String tag) {
        return refusals.stream().anyMatch(r -> r.tag().equals(tag));
    }
}

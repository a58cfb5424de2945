package io.jacquard.coverage;

/** A method, what became of it, and whether that is right. */
record Result(Candidate candidate, Outcome outcome, Verdict verdict) {

    /** Whether all that stands against it is that nothing depends on anything. */
    boolean noDependence() {
        return outcome.status() == Status.REFUSED
                && outcome.refusals().stream().allMatch(r -> r.tag().equals("NoDependence"));
    }

    boolean inPrinciple() {
        return candidate.inPrinciple() && !noDependence();
    }

    boolean differentiated() {
        return outcome.status() == Status.DIFFERENTIATED;
    }

    boolean has(Verdict.Kind kind) {
        return verdict.kind() == kind;
    }
}

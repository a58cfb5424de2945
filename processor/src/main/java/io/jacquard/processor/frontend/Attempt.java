package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Severity;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keeps the problems of one way to lower a method until it is known that there is no other. */
final class Attempt implements Problems {
    private final Problems target;
    /** What is lowered on several ways is reported once. */
    private final Set<Problem> kept = new LinkedHashSet<>();

    Attempt(Problems target) {
        this.target = target;
    }

    @Override
    public void report(Problem problem) {
        kept.add(problem);
    }

    @Override
    public boolean hasErrors() {
        return target.hasErrors() || kept.stream().anyMatch(p -> p.tag().severity() == Severity.ERROR);
    }

    /** Hands them over: the method stays as it was lowered. */
    void end() {
        kept.forEach(target::report);
    }
}

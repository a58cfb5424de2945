package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Severity;
import java.util.ArrayList;
import java.util.List;

/** Keeps the problems of one way to lower a method until it is known that there is no other. */
final class Attempt implements Problems {
    private final Problems target;
    private final List<Problem> kept = new ArrayList<>();

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

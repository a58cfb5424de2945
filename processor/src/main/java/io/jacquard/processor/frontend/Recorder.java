package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Severity;

/** Remembers whether this method, and not an earlier one, has an error. */
final class Recorder implements Problems {
    private final Problems target;
    private boolean errors;

    Recorder(Problems target) {
        this.target = target;
    }

    @Override
    public void report(Problem problem) {
        errors |= problem.tag().severity() == Severity.ERROR;
        target.report(problem);
    }

    @Override
    public boolean hasErrors() {
        return errors;
    }
}

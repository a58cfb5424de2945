package io.jacquard.processor.diagnostics;

/** Where problems go. Reporting does not stop anything: all problems of a method are found in one run. */
public interface Problems {
    void report(Problem problem);

    /** Whether a problem of severity {@link Severity#ERROR} was reported. */
    boolean hasErrors();
}

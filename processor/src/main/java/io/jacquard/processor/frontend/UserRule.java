package io.jacquard.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A method that is annotated with {@code @DerivativeOf}.
 *
 * @param mirror what its annotation says
 * @param meaning what it is the derivative of; empty if there is a fault
 */
record UserRule(ExecutableElement method, RuleMirror mirror, Optional<Meaning> meaning, Optional<Fault> fault) {
    /** The method that it differentiates, to which parameter, and whether it also takes what that method gives. */
    record Meaning(ExecutableElement target, int parameter, boolean takesResult) {}

    /** Why it is none, and where in the annotation: the name of an element, or {@link #RESULT}, or nothing for all of it. */
    record Fault(String at, String headline, String note, String help) {}

    /** Stands for the type of what the rule returns. */
    static final String RESULT = "result";

    /** Whether it was meant for a method, right or wrong. */
    boolean isFor(ExecutableElement other) {
        return meaning.map(m -> m.target().equals(other))
                .orElseGet(() -> other.getSimpleName().contentEquals(mirror.method())
                        && mirror.type()
                                .toString()
                                .equals(Enclosing.innermost(other).asType().toString()));
    }
}

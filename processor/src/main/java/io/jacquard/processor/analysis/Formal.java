package io.jacquard.processor.analysis;

import java.util.List;

/** A parameter as the annotated method declares it: one of the routine's, or a record of several. */
public record Formal(String name, List<Parameter> parts) {
    public Formal {
        parts = List.copyOf(parts);
    }

    public boolean isRecord() {
        return parts.get(0).component().isPresent();
    }

    /** Whether some of it is an independent. */
    public boolean isIndependent() {
        return parts.stream().anyMatch(Parameter::independent);
    }

    /** What a parameter is that is no record. */
    public Parameter only() {
        return parts.get(0);
    }
}

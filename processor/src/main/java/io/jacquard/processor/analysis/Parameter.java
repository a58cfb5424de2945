package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Var;

/**
 * A parameter of the annotated method with its part in the derivative. An in-out array may be independent and dependent at once; a written array that is
 * not dependent is scratch.
 */
public record Parameter(Var var, Role role, boolean independent, boolean dependent) {
    public boolean isPassive() {
        return !independent && !dependent;
    }

    public boolean isWritten() {
        return role != Role.INPUT;
    }

    public String name() {
        return var.name();
    }
}

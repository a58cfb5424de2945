package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Var;

/**
 * A parameter of the annotated method with its part in the derivative. An in-out array may be independent and dependent at once; a written array that is
 * not dependent is scratch.
 *
 * @param nullable whether it is an array that may be missing, because the method asks whether it is
 */
public record Parameter(Var var, Role role, boolean independent, boolean dependent, boolean nullable) {
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

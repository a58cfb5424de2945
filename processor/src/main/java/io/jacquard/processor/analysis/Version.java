package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Var;

/**
 * One value of a scalar (or content of an array) within one iteration of the loops around it: what static single assignment would give a name of its own.
 *
 * @param stmt the statement that makes it: the definition, or the branch or loop where values meet; -1 for the value on entry
 */
public record Version(Var var, Kind kind, int stmt) {
    /** What makes a version. */
    public enum Kind {
        /** The value of a parameter on entry. */
        ENTRY,
        /** An assignment, an update or a call. */
        DEFINITION,
        /** The value at the head of a loop's iteration. */
        HEAD,
        /** The value after a branch that changes it. */
        JOIN,
        /** The value after a loop that changes it. */
        EXIT
    }
}

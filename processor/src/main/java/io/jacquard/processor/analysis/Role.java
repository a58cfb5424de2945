package io.jacquard.processor.analysis;

/** What a parameter is to its method, by the rule of the public API (which does not grow with our analyses). */
public enum Role {
    /** A scalar or an array that is only read. */
    INPUT,
    /** An array that is written, and whose incoming elements are not read. */
    OUTPUT,
    /** An array that is both read and written. */
    IN_OUT
}

package io.jacquard.processor.diagnostics;

/** How bad a problem is. */
public enum Severity {
    /** Valid but surprising: companions are written all the same. */
    WARNING,
    /** Nothing is generated for the method. */
    ERROR
}

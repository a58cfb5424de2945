package io.jacquard.coverage;

/** What became of a method. */
enum Status {
    DIFFERENTIATED(false),
    REFUSED(false),
    /** Its file does not compile by itself, without our compiler, against the jar that it is from. */
    UNCOMPILED(false),
    /** An {@code [InternalError]}, or one that is in no way a refusal at the method. */
    INTERNAL_ERROR(true),
    /** An exception out of javac. */
    CRASHED(true),
    /** javac did not come to an end. */
    HUNG(true),
    /** The file compiles without our compiler and not with it: what was generated is no Java. */
    BROKEN(true);

    /** Whether our compiler is to blame. */
    final boolean fault;

    Status(boolean fault) {
        this.fault = fault;
    }
}

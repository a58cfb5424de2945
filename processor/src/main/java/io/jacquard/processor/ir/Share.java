package io.jacquard.processor.ir;

/**
 * Where the source gives an array, or a row of {@code from}, a further name {@code to}, and the routine copies it instead: as good as that only if nobody writes
 * it from then on.
 *
 * @param stmt the statement that copies
 */
public record Share(int stmt, Var from, Var to, Kind kind) {
    /** What becomes of the first name. */
    public enum Kind {
        /** It stays one. */
        SHARED,
        /** It stands for another array, or none, from then on. */
        TAKEN,
        /** The routine ends; only its caller may know both. */
        RETURNED
    }
}

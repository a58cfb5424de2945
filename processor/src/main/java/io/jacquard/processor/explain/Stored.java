package io.jacquard.processor.explain;

/**
 * Something that is stored for a later sweep.
 *
 * @param name what generated code calls it, but for a number behind it that tells it from others
 * @param what what it holds, and of when
 * @param why what would be lost without it; empty where that goes without saying
 * @param array whether it takes memory that grows with the sizes; else it is a variable or field
 */
public record Stored(String name, String what, String why, boolean array, Amount amount) {
    /** What holds an independent as it was. */
    static final String COPY = "a copy of the independent";

    boolean isCopy() {
        return what.equals(COPY);
    }
}

package io.jacquard.processor.transform;

/** Optimisations that can be switched off ({@code -Ajacquard.off=name,...}); none of them changes what is computed. */
public enum Switch {
    /** Small helpers are written into their caller. */
    INLINE("inline"),
    /** Cheap values are computed again instead of saved. */
    RECOMPUTE("recompute"),
    /** A loop's trips are swept back one by one, each right after it ran, where they may be. */
    FUSE("fuse"),
    /** Four trips of a loop run side by side where each adds up a number, and four parts of a sum that only a bar needs. */
    JAM("jam"),
    /** Derivatives known to be zero are assigned instead of added to. */
    ZERO_FLOW("zero-flow"),
    /** Derivatives that only rename another one are replaced by it. */
    COPY_FORWARD("copy-forward"),
    /** Terms of a derivative are collected: one sum for each place, one factor for each bar. */
    COLLECT("collect"),
    /** A zero bar skips the loop that it feeds. */
    ZERO_GUARDS("zero-guards"),
    /** One look at the partials of a loop decides between the loop with a test of each dot or bar and the one without. */
    PLAIN_LOOPS("plain-loops"),
    /** An innermost loop that is too wide for vector code is one for each of its statements. */
    DISTRIBUTE("distribute"),
    /** A row that an innermost loop goes through is named before it. */
    ROW_REFERENCES("row-references"),
    /** What an innermost loop reads of arrays, or adds to the same element, goes through a variable where HotSpot would load and store it again each time. */
    INVARIANTS("invariants"),
    /** An element that one trip of an innermost loop stores and the next one reads is carried in a variable. */
    CARRY("carry");

    private final String optionName;

    Switch(String optionName) {
        this.optionName = optionName;
    }

    public String optionName() {
        return optionName;
    }
}

package io.jacquard.processor.plan;

/** How often the sweeps run for one forward sweep, and where arrays lie: what is dear to recompute, and what is still there, depends on it. */
public enum Mode {
    /** One reverse sweep, in the method that ran the forward sweep and shares its variables. */
    ONE(false, true),
    /** Many sweeps from one saved point. */
    MANY(true, false),
    /** Many sweeps, for companions of other classes' methods, which keep what was saved and hand it in again. */
    OFFERED(true, true);

    private final boolean shared;
    private final boolean reused;

    Mode(boolean shared, boolean reused) {
        this.shared = shared;
        this.reused = reused;
    }

    /** Whether several sweeps read what is saved. */
    public boolean isShared() {
        return shared;
    }

    /** Whether arrays lie in a workspace, or in what is saved, and are used again by the next call. */
    public boolean reuses() {
        return reused;
    }
}

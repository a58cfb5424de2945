package io.jacquard.processor.plan;

/** How often the sweeps run for one forward sweep: what is dear to recompute depends on it. */
public enum Mode {
    /** One reverse sweep, in the method that ran the forward sweep and shares its variables. */
    ONE,
    /** Many sweeps from one saved point. */
    MANY
}

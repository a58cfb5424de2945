package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Var;
import java.util.Set;

/**
 * A sweep for the gradient alone: no value, no seed, no storage.
 *
 * @param overwritten the bars that it overwrites, whatever they hold; to the others it adds
 * @param inline whether there is but one number to give back, which is the only derivative
 */
public record Gradient(Sweep sweep, Set<Var> overwritten, boolean inline) {
    public Gradient {
        overwritten = Set.copyOf(overwritten);
    }

    public Gradient with(Sweep other) {
        return new Gradient(other, overwritten, inline);
    }
}

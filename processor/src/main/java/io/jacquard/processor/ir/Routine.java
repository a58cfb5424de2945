package io.jacquard.processor.ir;

import java.util.List;

/** One method: the one that is annotated, or a helper that it calls. */
public record Routine(Callee callee, List<Var> parameters, Block body) {
    public Routine {
        parameters = List.copyOf(parameters);
    }

    public Routine withBody(Block other) {
        return new Routine(callee, parameters, other);
    }
}

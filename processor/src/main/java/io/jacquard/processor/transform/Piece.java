package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;

/**
 * A part of a sweep in a private method of its own.
 *
 * @param callee how it is called
 * @param parameters what it reads, in the order in which calls give it; the workspace, if it needs one, comes behind them
 * @param result the variable whose last value it returns
 * @param loop whether it is one loop, of which a reader sees the header first
 */
public record Piece(Callee callee, List<Var> parameters, Block body, Optional<Var> result, boolean loop) {
    public Piece {
        parameters = List.copyOf(parameters);
    }

    public String name() {
        return callee.name();
    }
}

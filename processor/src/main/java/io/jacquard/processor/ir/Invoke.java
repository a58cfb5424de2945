package io.jacquard.processor.ir;

import java.util.Optional;

/** A call for its result, its effects, or both. */
public record Invoke(int id, Optional<Var> result, Call call) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.invoke(this);
    }
}

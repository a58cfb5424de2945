package io.jacquard.processor.ir;

import java.util.Optional;

/** The one exit, the last statement of a body. */
public record Return(int id, Optional<Expr> value) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.result(this);
    }
}

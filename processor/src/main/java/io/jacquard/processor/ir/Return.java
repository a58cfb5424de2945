package io.jacquard.processor.ir;

import java.util.List;
import java.util.Optional;

/** The one exit, the last statement of a body. A record is returned as its components. */
public record Return(int id, List<Expr> values) implements Stmt {
    public Return {
        values = List.copyOf(values);
    }

    public Return(int id, Optional<Expr> value) {
        this(id, value.stream().toList());
    }

    /** The first of the values: what Java returns. */
    public Optional<Expr> value() {
        return values.stream().findFirst();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.result(this);
    }
}

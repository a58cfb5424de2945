package io.jacquard.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a variable. */
public record Read(Var var) implements Place {
    @Override
    public Type type() {
        return var.type();
    }

    @Override
    public Var root() {
        return var;
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.read(this);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Read r && var.equals(r.var);
    }

    @Override
    public int hashCode() {
        return var.hashCode();
    }
}

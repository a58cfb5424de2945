package io.jacquard.processor.ir;

import java.util.List;

/**
 * A record of the user's as a value: what its components are, those of records in it in their place, to be evaluated in this order, each once. Only lowering
 * knows it, which takes it apart.
 */
public record Tuple(Type type, List<Expr> parts) implements Expr {
    public Tuple {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Expr> children() {
        return parts;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Tuple(type, children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tuple(this);
    }
}

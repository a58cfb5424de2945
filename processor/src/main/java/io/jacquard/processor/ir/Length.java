package io.jacquard.processor.ir;

import java.util.List;

/** The length of an array or row. */
public record Length(Place array) implements Expr {
    @Override
    public Type type() {
        return Type.INT;
    }

    @Override
    public List<Expr> children() {
        return List.of(array);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Length((Place) children.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.length(this);
    }
}

package io.jacquard.processor.ir;

import java.util.List;

/** A value for which statements run first, where the expression stands. Lowering makes it, and normalisation takes the statements out. */
public record After(Block before, Expr value) implements Expr {
    @Override
    public Type type() {
        return value.type();
    }

    /** What the statements evaluate is not among them. */
    @Override
    public List<Expr> children() {
        return List.of(value);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new After(before, children.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.after(this);
    }
}

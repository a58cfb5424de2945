package io.jacquard.processor.ir;

import java.util.List;

/** {@code condition ? whenTrue : whenFalse}, both arms of the same type. */
public record Conditional(Expr condition, Expr whenTrue, Expr whenFalse) implements Expr {
    @Override
    public Type type() {
        return whenTrue.type();
    }

    @Override
    public List<Expr> children() {
        return List.of(condition, whenTrue, whenFalse);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Conditional(children.get(0), children.get(1), children.get(2));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.conditional(this);
    }
}

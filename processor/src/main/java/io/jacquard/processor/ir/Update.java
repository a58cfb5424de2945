package io.jacquard.processor.ir;

/** {@code target op= value}, the operation done in the type of {@code value} and narrowed as Java does. */
public record Update(int id, Place target, Op op, Expr value) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.update(this);
    }
}

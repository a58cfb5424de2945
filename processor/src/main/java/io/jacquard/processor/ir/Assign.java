package io.jacquard.processor.ir;

/** {@code target = value}. Variables need no declaration: the emitter places it. */
public record Assign(int id, Place target, Expr value) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.assign(this);
    }
}

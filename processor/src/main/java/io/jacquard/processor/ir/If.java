package io.jacquard.processor.ir;

/** A two-armed branch; the second arm may be empty. */
public record If(int id, Expr condition, Block then, Block otherwise) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.branch(this);
    }
}

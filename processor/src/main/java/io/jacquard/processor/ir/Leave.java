package io.jacquard.processor.ir;

/** A jump to the end of the {@link Labeled} block around it with the id {@code label}. Only until jumps are taken out. */
public record Leave(int id, int label) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.leave(this);
    }
}

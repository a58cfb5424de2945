package io.jacquard.processor.ir;

/** A line for the reader of generated code, such as the primal statement above its derivative lines. */
public record Comment(int id, String text) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.comment(this);
    }
}

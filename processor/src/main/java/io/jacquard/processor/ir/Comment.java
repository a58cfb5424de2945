package io.jacquard.processor.ir;

/** A line for the reader of generated code, such as the primal statement above its derivative lines. */
public record Comment(int id, String text) implements Stmt {
    /** Marks where the statements end that the comment before it is about; never printed. */
    public static Comment end(int id) {
        return new Comment(id, "");
    }

    public boolean isEnd() {
        return text.isEmpty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.comment(this);
    }
}

package io.jacquard.processor.ir;

/** A block that {@link Leave} can end early; its id is the label. Only until jumps are taken out. */
public record Labeled(int id, Block body) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.labeled(this);
    }
}

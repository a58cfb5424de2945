package io.jacquard.processor.ir;

import java.util.Optional;

/** A counted loop: {@code for (index = from; index comparison bound; index += step)}; {@code step} is a constant or a
 * variable, positive or negative, and the body assigns neither to it nor to {@code index}. */
public record For(int id, Var index, Expr from, Op comparison, Expr bound, Expr step, Block body, Exit exit)
        implements Stmt {
    /**
     * How control leaves a loop: by its condition alone, after as many iterations as its header says, or after as many as {@code trips} has counted
     * when it ends.
     */
    public record Exit(Optional<Var> trips) {
        public static final Exit NONE = new Exit(Optional.empty());
    }

    public For withBody(Block other) {
        return new For(id, index, from, comparison, bound, step, other, exit);
    }

    public For withExit(Exit other) {
        return new For(id, index, from, comparison, bound, step, body, other);
    }

    /** Whether the step is a constant; otherwise it is a variable that the body does not change. */
    public boolean hasStride() {
        return step instanceof Const;
    }

    /** The constant step. */
    public long stride() {
        return ((Number) ((Const) step).value()).longValue();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.loop(this);
    }
}

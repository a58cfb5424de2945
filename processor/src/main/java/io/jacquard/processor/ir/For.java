package io.jacquard.processor.ir;

/** A counted loop: {@code for (index = from; index comparison bound; index += step)}; {@code step} is a constant, positive or negative, and the body does
 * not assign to {@code index}. */
public record For(int id, Var index, Expr from, Op comparison, Expr bound, Expr step, Block body, Exit exit)
        implements Stmt {
    /** How control leaves a loop. */
    public enum Exit {
        /** Only by its condition. */
        NONE
    }

    public For withBody(Block other) {
        return new For(id, index, from, comparison, bound, step, other, exit);
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

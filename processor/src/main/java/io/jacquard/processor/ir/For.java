package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A loop: {@code for (index = from; index comparison bound; index += step)}, which may end earlier by its {@link Exit}. The step is a constant or a variable,
 * positive or negative, and the body assigns neither to it nor to the index.
 */
public record For(int id, Var index, Expr from, Op comparison, Expr bound, Expr step, Block body, Exit exit)
        implements Stmt {
    /**
     * How control leaves a loop: by its bound alone, after as many iterations as its header says, or earlier or later than that.
     *
     * @param trips counts the trips, where the header does not tell them
     * @param stop an {@code int} that the body makes other than 0 to have no further trip
     * @param condition what has to hold besides the bound, and is asked after it
     */
    public record Exit(Optional<Var> trips, Optional<Var> stop, Optional<Expr> condition) {
        public static final Exit NONE = new Exit(Optional.empty(), Optional.empty(), Optional.empty());

        /** What the header asks of a {@code stop} before each trip. */
        public static Expr goesOn(Var stop) {
            return Apply.of(Op.EQ, new Read(stop), Const.of(0));
        }

        public Exit counted(Var counter) {
            return new Exit(Optional.of(counter), stop, condition);
        }

        public Exit stopped(Var by) {
            return new Exit(trips, Optional.of(by), condition);
        }

        /** Whether the bound alone decides when a trip is the last. */
        public boolean isBound() {
            return stop.isEmpty() && condition.isEmpty();
        }
    }

    /** {@code while (condition)}: its step is 0, so that its bound always holds. */
    public static For whileLoop(int id, Var index, Expr condition, Block body) {
        Exit exit = new Exit(Optional.empty(), Optional.empty(), Optional.of(condition));
        return new For(id, index, Const.of(0), Op.LT, Const.of(1), Const.of(0), body, exit);
    }

    /** Whether there is nothing but a condition to end the loop. */
    public boolean isWhile() {
        return Make.isConst(step, 0);
    }

    /** Whether nothing in the header ends the loop. */
    public boolean isEndless() {
        return isWhile() && exit.stop().isEmpty() && exit.condition().equals(Optional.of(Const.of(true)));
    }

    /** What is asked before each trip, in this order: whether the body wants to stop, the bound, the condition. */
    public List<Expr> tests() {
        List<Expr> out = new ArrayList<>();
        exit.stop().map(Exit::goesOn).ifPresent(out::add);
        if (!isWhile()) {
            out.add(Make.apply(comparison, new Read(index), bound));
        }
        boolean endless = exit.condition().filter(c -> c.equals(Const.of(true))).isPresent();
        exit.condition().filter(c -> !endless || out.isEmpty()).ifPresent(out::add);
        return out;
    }

    public For withFrom(Expr other) {
        return new For(id, index, other, comparison, bound, step, body, exit);
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

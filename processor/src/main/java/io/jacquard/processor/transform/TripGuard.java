package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.List;

/** What is read ahead of a loop is read only if the loop has a trip: without one it may not be there. */
final class TripGuard {
    private TripGuard() {}

    /** The statements, which contain the loop, under the condition that it has a trip, where that is not known. */
    static List<Stmt> around(For loop, List<Stmt> stmts, Ids ids) {
        return alwaysHasTrips(loop)
                ? stmts
                : List.of(new If(ids.stmt(), hasTrips(loop), new Block(stmts), Block.EMPTY));
    }

    private static boolean alwaysHasTrips(For s) {
        return s.from() instanceof Const a
                && s.bound() instanceof Const b
                && a.value() instanceof Integer first
                && b.value() instanceof Integer last
                && (s.comparison() == Op.LT && first < last || s.comparison() == Op.GE && first >= last);
    }

    /** As one writes it: no constant stands first. */
    static Expr hasTrips(For s) {
        if (s.from() instanceof Apply a
                && a.op() == Op.SUB
                && a.arg(0) instanceof Length n
                && a.arg(1) instanceof Const before
                && s.comparison() == Op.GE
                && s.bound() instanceof Const last) {
            int least = ((Number) before.value()).intValue() + ((Number) last.value()).intValue();
            return Make.apply(Op.GT, n, Const.of(least - 1));
        }
        if (!(s.from() instanceof Const)) {
            return Make.apply(s.comparison(), s.from(), s.bound());
        }
        return Make.apply(s.comparison().mirrored(), s.bound(), s.from());
    }
}

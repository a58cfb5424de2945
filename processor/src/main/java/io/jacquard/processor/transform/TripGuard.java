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

    /** As one writes it: no constant stands first, and nothing is taken from a length. */
    static Expr hasTrips(For s) {
        Op op = s.from() instanceof Const ? s.comparison().mirrored() : s.comparison();
        Expr one = s.from() instanceof Const ? s.bound() : s.from();
        Expr other = s.from() instanceof Const ? s.from() : s.bound();
        if (one instanceof Apply a
                && a.op() == Op.SUB
                && a.arg(0) instanceof Length
                && a.arg(1) instanceof Const less
                && other instanceof Const last) {
            one = a.arg(0);
            other = Const.of(number(less) + number(last));
        }
        if (op == Op.GE && one instanceof Length && other instanceof Const last) {
            return Make.apply(Op.GT, one, Const.of(number(last) - 1));
        }
        return Make.apply(op, one, other);
    }

    private static int number(Const c) {
        return ((Number) c.value()).intValue();
    }
}

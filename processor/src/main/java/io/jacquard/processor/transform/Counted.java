package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;

/** The sweep of a loop whose trips were counted: over the count, the index computed from it. */
final class Counted {
    private Counted() {}

    /** Where the index started, what it was stepped by and how often, and which way the sweep goes through it. */
    record Range(Expr from, Expr step, Expr trips, boolean backwards) {}

    static For loop(For loop, Var counter, Range range, Block body, Ids ids) {
        Type type = loop.index().type();
        Expr steps = Convert.widen(new Read(counter), type);
        Expr index;
        if (loop.hasStride()) {
            long size = Math.abs(loop.stride());
            Expr stride = new Const(type, type.equals(Type.LONG) ? (Object) size : (Object) (int) size);
            Expr distance = size == 1 ? steps : Make.apply(Op.MUL, stride, steps);
            boolean up = loop.stride() > 0;
            index = up && isZero(range.from) ? distance : Make.apply(up ? Op.ADD : Op.SUB, range.from, distance);
        } else {
            Expr distance = Make.apply(Op.MUL, Convert.widen(range.step, type), steps);
            index = isZero(range.from) ? distance : Make.apply(Op.ADD, range.from, distance);
        }
        List<Stmt> stmts = new ArrayList<>();
        Var own = ids.saved(loop.index().name(), type);
        stmts.add(new Assign(ids.stmt(), new Read(own), index));
        stmts.addAll(Uses.replace(body.stmts(), loop.index(), new Read(own)));
        return range.backwards
                ? new For(
                        ids.stmt(),
                        counter,
                        Make.plus(range.trips, -1),
                        Op.GE,
                        Const.of(0),
                        Const.of(-1),
                        new Block(stmts),
                        For.Exit.NONE)
                : new For(
                        ids.stmt(),
                        counter,
                        Const.of(0),
                        Op.LT,
                        range.trips,
                        Const.of(1),
                        new Block(stmts),
                        For.Exit.NONE);
    }

    private static boolean isZero(Expr e) {
        return Make.isConst(e, 0) || e instanceof Convert c && Make.isConst(c.arg(), 0);
    }
}

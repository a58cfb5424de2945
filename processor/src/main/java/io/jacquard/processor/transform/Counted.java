package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;

/** The sweep of a loop whose trips were counted: over the count, the index computed from it. */
final class Counted {
    private Counted() {}

    static For loop(
            For loop, Var counter, Expr from, Expr first, Op comparison, Expr bound, Const step, Block body, Ids ids) {
        Type type = loop.index().type();
        Expr steps = Convert.widen(new Read(counter), type);
        long size = Math.abs(loop.stride());
        Expr stride = new Const(type, type.equals(Type.LONG) ? (Object) size : (Object) (int) size);
        Expr distance = size == 1 ? steps : Make.apply(Op.MUL, stride, steps);
        boolean up = loop.stride() > 0;
        Expr index = up && from instanceof Const c && c.is(0) ? distance : Make.apply(up ? Op.ADD : Op.SUB, from, distance);
        List<Stmt> stmts = new ArrayList<>();
        stmts.add(new Assign(ids.stmt(), new Read(loop.index()), index));
        stmts.addAll(body.stmts());
        return new For(ids.stmt(), counter, first, comparison, bound, step, new Block(stmts), For.Exit.NONE);
    }
}

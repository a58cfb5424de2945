package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.List;

/** Where statements mention a variable, or compute an expression. */
final class Uses {
    private Uses() {}

    static int count(List<Stmt> stmts, Var v) {
        return count(stmts, new Read(v));
    }

    static int count(List<Stmt> stmts, Expr part) {
        int[] count = {0};
        Walk.each(
                new Block(stmts),
                s -> Walk.exprs(s).forEach(whole -> Walk.each(whole, e -> count[0] += e.equals(part) ? 1 : 0)));
        return count[0];
    }

    static List<Stmt> replace(List<Stmt> stmts, Var v, Expr by) {
        return replace(stmts, new Read(v), by);
    }

    static List<Stmt> replace(List<Stmt> stmts, Expr part, Expr by) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return e.equals(part) ? by : super.expr(e);
            }
        }.block(new Block(stmts)).stmts();
    }
}

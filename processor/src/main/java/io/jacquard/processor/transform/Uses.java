package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.List;

/** Where statements mention a variable. */
final class Uses {
    private Uses() {}

    static int count(List<Stmt> stmts, Var v) {
        int[] count = {0};
        Walk.each(
                new Block(stmts),
                s -> Walk.exprs(s)
                        .forEach(whole -> Walk.each(whole, e -> {
                            if (e instanceof Read r && r.var().equals(v)) {
                                count[0]++;
                            }
                        })));
        return count[0];
    }

    static List<Stmt> replace(List<Stmt> stmts, Var v, Expr by) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return e instanceof Read r && r.var().equals(v) ? by : super.expr(e);
            }
        }.block(new Block(stmts)).stmts();
    }
}

package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** How often statements mention each variable. */
    static Map<Var, Integer> counts(Block block) {
        Map<Var, Integer> out = new HashMap<>();
        Walk.each(
                block,
                s -> Walk.exprs(s)
                        .forEach(whole -> Walk.each(whole, e -> {
                            if (e instanceof Read r) {
                                out.merge(r.var(), 1, Integer::sum);
                            }
                        })));
        return out;
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

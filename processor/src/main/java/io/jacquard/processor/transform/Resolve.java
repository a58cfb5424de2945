package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.List;

/** Statements written over the primal values of one statement's time, rewritten over what the sweep has. */
final class Resolve {
    private Resolve() {}

    static List<Stmt> at(int stmt, List<Stmt> raw, Recovery recovery, Scope scope, Ids ids) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return recovery.at(stmt, e, scope);
            }

            @Override
            public List<Stmt> branch(If s) {
                Expr condition = expr(s.condition());
                Block then = recovery.under(s.condition(), () -> block(s.then()));
                Block otherwise = recovery.under(Make.apply(Op.NOT, s.condition()), () -> block(s.otherwise()));
                return List.of(new If(ids.stmt(), condition, then, otherwise));
            }
        }.block(new Block(raw)).stmts();
    }
}

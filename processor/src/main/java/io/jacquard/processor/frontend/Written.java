package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the first assignment to a variable, as a statement of its own or inside an expression. */
final class Written {
    private Written() {}

    static Optional<Stmt> first(Block block, Var variable) {
        List<Stmt> found = new ArrayList<>();
        Walk.each(block, s -> {
            Walk.exprs(s).forEach(whole -> effects(whole, variable, found));
            if (Walk.defines(s).contains(variable)) {
                found.add(s);
            }
        });
        return found.stream().findFirst();
    }

    private static void effects(Expr whole, Var variable, List<Stmt> found) {
        Walk.each(whole, e -> {
            if (e instanceof Effect effect && effect.target().equals(new Read(variable))) {
                found.add(effect.change());
            }
        });
    }
}

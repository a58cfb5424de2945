package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;

/** The variable that a routine in normal form returns. */
final class Results {
    private Results() {}

    static Optional<Var> of(Routine normal) {
        List<Var> all = all(normal);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The variables among all the values that a routine in normal form returns. */
    static List<Var> all(Routine normal) {
        List<Stmt> stmts = normal.body().stmts();
        return !stmts.isEmpty() && stmts.get(stmts.size() - 1) instanceof Return last
                ? last.values().stream()
                        .filter(Read.class::isInstance)
                        .map(e -> ((Read) e).var())
                        .toList()
                : List.of();
    }
}

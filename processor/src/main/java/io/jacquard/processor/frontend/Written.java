package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.util.Optional;

/** Finds the first statement that assigns to a variable. */
final class Written implements Stmt.Visitor<Optional<Stmt>> {
    private final Var variable;

    private Written(Var variable) {
        this.variable = variable;
    }

    static Optional<Stmt> first(Block block, Var variable) {
        return new Written(variable).in(block);
    }

    private Optional<Stmt> in(Block block) {
        return block.stmts().stream().flatMap(s -> s.accept(this).stream()).findFirst();
    }

    private Optional<Stmt> ifTarget(Stmt s, Place target) {
        return target.equals(new Read(variable)) ? Optional.of(s) : Optional.empty();
    }

    @Override
    public Optional<Stmt> assign(Assign s) {
        return ifTarget(s, s.target());
    }

    @Override
    public Optional<Stmt> update(Update s) {
        return ifTarget(s, s.target());
    }

    @Override
    public Optional<Stmt> branch(If s) {
        return in(s.then()).or(() -> in(s.otherwise()));
    }

    @Override
    public Optional<Stmt> loop(For s) {
        return in(s.body());
    }

    @Override
    public Optional<Stmt> invoke(Invoke s) {
        return s.result().filter(variable::equals).map(v -> s);
    }

    @Override
    public Optional<Stmt> result(Return s) {
        return Optional.empty();
    }

    @Override
    public Optional<Stmt> comment(Comment s) {
        return Optional.empty();
    }
}

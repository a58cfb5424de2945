package io.jacquard.processor.ir;

import java.util.List;

/** A new exception of a class, made from arguments, is thrown: the end of a path that has no derivative. */
public record Throw(int id, String className, List<Expr> args) implements Stmt {
    public Throw {
        args = List.copyOf(args);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.thrown(this);
    }
}

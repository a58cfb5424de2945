package io.jacquard.processor.ir;

import java.util.List;

/** Row {@code index} of a trail of rows, made at least {@code size} long; only as the value of an assignment to a variable. */
public record Room(Place rows, Expr index, Expr size) implements Expr {
    @Override
    public Type type() {
        return rows.type().element();
    }

    @Override
    public List<Expr> children() {
        return List.of(rows, index, size);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Room((Place) children.get(0), children.get(1), children.get(2));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.room(this);
    }
}

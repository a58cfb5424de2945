package io.jacquard.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element or a row of an array. */
public record Element(Place array, Expr index) implements Place {
    @Override
    public Type type() {
        return array.type().element();
    }

    @Override
    public Var root() {
        return array.root();
    }

    @Override
    public List<Expr> children() {
        return List.of(array, index);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Element((Place) children.get(0), children.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.element(this);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Element e && array.equals(e.array) && index.equals(e.index);
    }

    @Override
    public int hashCode() {
        return array.hashCode() * 31 + index.hashCode();
    }
}

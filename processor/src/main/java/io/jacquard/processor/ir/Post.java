package io.jacquard.processor.ir;

import java.util.List;

/** The value of a place just after the statement at hand; only between the rules and the recovery plan. */
public record Post(Place place) implements Expr {
    /** Whether there is one in an expression. */
    public static boolean isIn(Expr e) {
        return Walk.any(e, Post.class::isInstance);
    }

    @Override
    public Type type() {
        return place.type();
    }

    @Override
    public List<Expr> children() {
        return List.of(place);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Post((Place) children.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.post(this);
    }
}

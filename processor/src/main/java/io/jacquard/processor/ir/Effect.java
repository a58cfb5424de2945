package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * An assignment inside an expression: {@code change} is an {@link Assign} or an {@link Update}, and the value is what its target holds after it or, if
 * {@code before}, as for {@code i++}, before it. Normalisation takes it out of expressions.
 */
public record Effect(Stmt change, boolean before) implements Expr {
    public Effect {
        if (!(change instanceof Assign) && !(change instanceof Update)) {
            throw new IllegalArgumentException("no assignment: " + change);
        }
    }

    public Place target() {
        return change instanceof Assign a ? a.target() : ((Update) change).target();
    }

    public Expr value() {
        return change instanceof Assign a ? a.value() : ((Update) change).value();
    }

    @Override
    public Type type() {
        return target().type();
    }

    /** What is evaluated, in this order; a variable or element that is only written is not read. */
    @Override
    public List<Expr> children() {
        if (change instanceof Update) {
            return List.of(target(), value());
        }
        return target() instanceof Element e ? List.of(e.array(), e.index(), value()) : List.of(value());
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        List<Expr> places = new ArrayList<>(children);
        Expr value = places.remove(places.size() - 1);
        if (change instanceof Update u) {
            return new Effect(new Update(u.id(), (Place) places.get(0), u.op(), value), before);
        }
        Place target = places.isEmpty() ? target() : new Element((Place) places.get(0), places.get(1));
        return new Effect(new Assign(change.id(), target, value), before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.effect(this);
    }
}

package io.jacquard.processor.ir;

import java.util.List;

/** A primitive conversion, or one of an object to a type that its own is one of; {@code written} if the source has a cast, otherwise one that Java does by itself: widening, or narrowing of a constant. */
public record Convert(Type type, Expr arg, boolean written, int site) implements Expr {
    public static Expr widen(Expr arg, Type type) {
        return arg.type().equals(type) ? arg : new Convert(type, arg, false, 0);
    }

    @Override
    public List<Expr> children() {
        return List.of(arg);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Convert(type, children.get(0), written, site);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convert(this);
    }
}

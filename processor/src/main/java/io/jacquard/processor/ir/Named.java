package io.jacquard.processor.ir;

import java.util.List;

/**
 * A constant that the user gave a name, printed by that name: {@code Math.PI}, {@code Seed.RATE}; or {@code null} of some array type.
 *
 * @param computed whether a class computes it when it is initialised, so that who asks may have to wait for that
 */
public record Named(Type type, String text, boolean computed) implements Expr {
    public Named(Type type, String text) {
        this(type, text, false);
    }

    public static Named nullOf(Type array) {
        return new Named(array, "null");
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.named(this);
    }
}

package io.jacquard.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A literal: a {@code Double}, {@code Float}, {@code Long}, {@code Integer} (of a {@code short} or {@code byte} too), {@code Character} or {@code Boolean}. */
public record Const(Type type, Object value) implements Expr {
    public static Const of(double value) {
        return new Const(Type.DOUBLE, value);
    }

    public static Const of(int value) {
        return new Const(Type.INT, value);
    }

    public static Const of(boolean value) {
        return new Const(Type.BOOLEAN, value);
    }

    /** A floating-point number in the type that an expression has. */
    public static Const of(double value, Type type) {
        return type.scalar() == Scalar.FLOAT ? new Const(Type.FLOAT, (float) value) : of(value);
    }

    public static Const zero(Type type) {
        return switch (type.scalar()) {
            case DOUBLE -> of(0.0);
            case FLOAT -> new Const(type, 0.0f);
            case LONG -> new Const(type, 0L);
            case INT, SHORT, BYTE -> new Const(type, 0);
            case CHAR -> new Const(type, '\0');
            case BOOLEAN -> of(false);
            case OBJECT, VOID -> throw new IllegalArgumentException("no zero of type " + type);
        };
    }

    /** The number, which that of a character is too. */
    public double number() {
        return value instanceof Character c ? c : ((Number) value).doubleValue();
    }

    /** Whether this is the number {@code value}, of whatever numeric type; tells 0.0 from -0.0. */
    public boolean is(double value) {
        return this.value instanceof Number number && Double.compare(number.doubleValue(), value) == 0;
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
        return visitor.constant(this);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Const c && type.equals(c.type) && value.equals(c.value);
    }

    @Override
    public int hashCode() {
        return type.hashCode() * 31 + value.hashCode();
    }
}

package io.jacquard.processor.ir;

import org.jspecify.annotations.Nullable;

/** A scalar or an array of scalars; {@code className} is empty but for {@link Scalar#OBJECT}. */
public record Type(Scalar scalar, int dimensions, String className) {
    public static final Type DOUBLE = new Type(Scalar.DOUBLE, 0, "");
    public static final Type FLOAT = new Type(Scalar.FLOAT, 0, "");
    public static final Type INT = new Type(Scalar.INT, 0, "");
    public static final Type LONG = new Type(Scalar.LONG, 0, "");
    public static final Type SHORT = new Type(Scalar.SHORT, 0, "");
    public static final Type CHAR = new Type(Scalar.CHAR, 0, "");
    public static final Type BYTE = new Type(Scalar.BYTE, 0, "");
    public static final Type BOOLEAN = new Type(Scalar.BOOLEAN, 0, "");
    public static final Type VOID = new Type(Scalar.VOID, 0, "");

    public static Type array(Scalar scalar, int dimensions) {
        return new Type(scalar, dimensions, "");
    }

    public static Type object(String className) {
        return new Type(Scalar.OBJECT, 0, className);
    }

    public boolean isArray() {
        return dimensions > 0;
    }

    public boolean isScalar() {
        return dimensions == 0;
    }

    /** A {@code double} or {@code float}, or an array of them: what can carry a derivative. */
    public boolean isDifferentiable() {
        return scalar.isFloating();
    }

    public Type element() {
        return new Type(scalar, dimensions - 1, className);
    }

    public Type arrayOf() {
        return new Type(scalar, dimensions + 1, className);
    }

    /** As Java spells it. */
    @Override
    public String toString() {
        return (scalar == Scalar.OBJECT ? className : scalar.javaName()) + "[]".repeat(dimensions);
    }

    // By hand, here and in what trees are full of: what records get by themselves is linked when it is first called,
    // which a short compilation feels.
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Type t && scalar == t.scalar && dimensions == t.dimensions && className.equals(t.className);
    }

    @Override
    public int hashCode() {
        return (scalar.hashCode() * 31 + dimensions) * 31 + className.hashCode();
    }
}

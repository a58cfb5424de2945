package io.jacquard.processor.ir;

/** The element types that the compiler knows. */
public enum Scalar {
    DOUBLE("double", 6),
    FLOAT("float", 5),
    LONG("long", 4),
    INT("int", 3),
    SHORT("short", 2),
    CHAR("char", 2),
    BYTE("byte", 1),
    BOOLEAN("boolean", 0),
    /** A reference to an object that only generated code sees, such as a callee's storage. */
    OBJECT("", 0),
    VOID("void", 0);

    private final String javaName;
    private final int width;

    Scalar(String javaName, int width) {
        this.javaName = javaName;
        this.width = width;
    }

    public String javaName() {
        return javaName;
    }

    /** Position in Java's widening order byte, short or char, int, long, float, double; 0 for types that are not numbers. */
    public int width() {
        return width;
    }

    /** Bytes of an element of an array, at most. */
    public int bytes() {
        return switch (this) {
            case DOUBLE, LONG, OBJECT, VOID -> 8;
            case FLOAT, INT -> 4;
            case SHORT, CHAR -> 2;
            case BYTE, BOOLEAN -> 1;
        };
    }

    public boolean isNumeric() {
        return width > 0;
    }

    public boolean isFloating() {
        return this == DOUBLE || this == FLOAT;
    }

    /** Whether Java makes an {@code int} of it before it computes with it. */
    public boolean isNarrow() {
        return isNumeric() && width < INT.width;
    }

    public boolean isIntegral() {
        return isNumeric() && !isFloating();
    }
}

package io.jacquard.corpus.harness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types that parameters and results of the corpus have: nothing, primitive ones, arrays of those, strings and enums. There is one object for each. */
final class Kind {
    private static final int MOST_DIMENSIONS = 3;
    private static final Map<String, Kind> ALL = new HashMap<>();

    static {
        for (Class<?> scalar : List.of(
                double.class, float.class, long.class, int.class, short.class, byte.class, char.class, boolean.class)) {
            Class<?> type = scalar;
            for (int dimensions = 0; dimensions <= MOST_DIMENSIONS; dimensions++) {
                ALL.put(type.getCanonicalName(), new Kind(type, scalar, dimensions));
                type = type.arrayType();
            }
        }
        ALL.put("void", new Kind(void.class, void.class, 0));
        ALL.put("java.lang.String", new Kind(String.class, String.class, 0));
    }

    static final Kind VOID = of("void");
    /** A record, which is followed by its components. */
    static final Kind RECORD = new Kind(Record.class, Record.class, 0);
    /** Constants of some enum, drawn by their names. */
    private static final Kind ENUM = new Kind(Enum.class, Enum.class, 0);

    final Class<?> type;
    final boolean differentiable;
    private final Class<?> scalar;
    private final int dimensions;

    private Kind(Class<?> type, Class<?> scalar, int dimensions) {
        this.type = type;
        this.scalar = scalar;
        this.dimensions = dimensions;
        differentiable = scalar == double.class || scalar == float.class;
    }

    static Kind of(String javaType) {
        Kind kind = ALL.get(javaType);
        if (kind == null && javaType.contains("[")) {
            throw new IllegalArgumentException("the corpus has no " + javaType);
        }
        return kind == null ? ENUM : kind;
    }

    /** The primitive type of the elements, of whatever depth. */
    Class<?> scalar() {
        return scalar;
    }

    int dimensions() {
        return dimensions;
    }

    boolean array() {
        return dimensions > 0;
    }

    /** A number that carries a derivative. */
    boolean differentiableScalar() {
        return differentiable && !array();
    }

    boolean isFloat() {
        return scalar == float.class;
    }

    /** A string or a constant of an enum. */
    boolean object() {
        return scalar == String.class || scalar == Enum.class;
    }

    boolean isBoolean() {
        return scalar == boolean.class;
    }

    /** Whether it is a whole number, or an array of them. */
    boolean whole() {
        return !differentiable && !isBoolean() && !object() && scalar != void.class && scalar != Record.class;
    }

    boolean wholeNumber() {
        return whole() && !array();
    }
}

package io.jacquard.corpus.harness;

/** The types that parameters and results of the corpus have. */
enum Kind {
    VOID(void.class, false),
    DOUBLE(double.class, true),
    INT(int.class, false),
    LONG(long.class, false),
    BOOLEAN(boolean.class, false),
    DOUBLES(double[].class, true),
    MATRIX(double[][].class, true),
    INTS(int[].class, false);

    final Class<?> type;
    final boolean differentiable;

    Kind(Class<?> type, boolean differentiable) {
        this.type = type;
        this.differentiable = differentiable;
    }

    static Kind of(String javaType) {
        for (Kind kind : values()) {
            if (kind.type.getCanonicalName().equals(javaType)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("the corpus has no " + javaType);
    }

    boolean array() {
        return type.isArray();
    }

    boolean wholeNumber() {
        return this == INT || this == LONG;
    }
}

package io.jacquard.processor.ir;

/** A variable. Its id is its identity; its name is the one it had in the source, or the one wished for, and need not be unique. */
public record Var(int id, String name, Type type, Kind kind) {
    /** What a variable holds. */
    public enum Kind {
        /** A value of the user's method. */
        PRIMAL,
        /** A dot, a bar, or a part of one: replicated for each lane. */
        DERIVATIVE,
        /** A trail, a scratch copy, a recovered value: bookkeeping of the sweeps. */
        SAVED
    }

    public boolean isPrimal() {
        return kind == Kind.PRIMAL;
    }

    public boolean isDerivative() {
        return kind == Kind.DERIVATIVE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Var that && that.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name + "#" + id;
    }
}

package io.jacquard.processor.ir;

import java.util.List;

/** A new array, only as the value of an assignment to a variable, or to a place for a row. */
public record NewArray(Type type, List<Expr> sizes, Storage storage) implements Expr {
    /** Where the array comes from. */
    public enum Storage {
        /** Java's {@code new}. */
        FRESH,
        /** The workspace: exactly as long as asked for, and all zero. */
        ZEROED,
        /** The workspace: all zero and shaped like the array that is given in place of sizes. */
        LIKE,
        /** The workspace: a copy of the array that is given in place of sizes. */
        COPY,
        /** The workspace: shaped like the array that is given in place of sizes, with any content. */
        SHAPED,
        /** The workspace: at least as long as asked for, with any content. */
        ROOM,
        /** The workspace: all zero, a row of the array that it is assigned to. */
        ROW
    }

    public NewArray {
        sizes = List.copyOf(sizes);
    }

    /** Whether its rows are yet to be made. */
    public boolean isOpen() {
        return type.isArray() && !isByModel() && sizes.size() < type.dimensions();
    }

    /** Whether an array is given in place of sizes. */
    public boolean isByModel() {
        return storage == Storage.LIKE || storage == Storage.COPY || storage == Storage.SHAPED;
    }

    public NewArray in(Storage other) {
        return new NewArray(type, sizes, other);
    }

    @Override
    public List<Expr> children() {
        return sizes;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new NewArray(type, children, storage);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.newArray(this);
    }
}

package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** A new array, only as the value of an assignment to a variable, or to a place for a row. */
public record NewArray(Type type, List<Expr> sizes, Storage storage) implements Expr {
    /** Where the array comes from. */
    public enum Storage {
        /** Java's {@code new}. */
        FRESH,
        /** The workspace: exactly as long as asked for, and all zero. */
        ZEROED,
        /** The workspace: exactly as long as asked for, with any content. */
        SIZED,
        /** The workspace: all zero and shaped like the array that is given in place of sizes. */
        LIKE,
        /** The workspace: a copy of the array that is given in place of sizes. */
        COPY,
        /** The workspace: shaped like the array that is given in place of sizes, with any content. */
        SHAPED,
        /** The workspace: at least as long as asked for, with any content. */
        ROOM,
        /** The workspace: all zero, a row of the array that it is assigned to. */
        ROW,
        /** The pool of the workspace: exactly as long as asked for, and all zero. What comes behind the sizes goes back first. */
        POOLED,
        /** The pool of the workspace: all zero and shaped like the array that is given in place of sizes. What comes behind that goes back first. */
        POOLED_LIKE,
        /** None: the array that is given goes back to the pool of the workspace. */
        RETURNED
    }

    public NewArray {
        sizes = List.copyOf(sizes);
    }

    /** Whether its rows are yet to be made. */
    public boolean isOpen() {
        return type.isArray() && !isByModel() && storage != Storage.RETURNED && sizes.size() < type.dimensions();
    }

    /** Whether an array is given in place of sizes. */
    public boolean isByModel() {
        return storage == Storage.LIKE
                || storage == Storage.COPY
                || storage == Storage.SHAPED
                || storage == Storage.POOLED_LIKE;
    }

    /** Whether it has to do with the pool of the workspace. */
    public boolean isPooled() {
        return storage == Storage.POOLED || storage == Storage.POOLED_LIKE || storage == Storage.RETURNED;
    }

    /** The same, with what a variable has given back first. */
    public NewArray after(Place old) {
        List<Expr> all = new ArrayList<>(sizes);
        all.add(old);
        return new NewArray(type, all, storage);
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

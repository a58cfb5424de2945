package io.jacquard.processor.ir;

/** What a sweep of a helper takes in one of its parameters: something of parameter {@code parameter} of the helper itself, or of the whole call. */
public record Passed(What what, int parameter) {
    /** What is passed. */
    public enum What {
        /** The primal argument. */
        VALUE,
        /** The primal array, of which only the lengths are looked at. */
        SHAPE,
        /** The dot or bar of the argument. */
        DUAL,
        /** The dot or bar of an array that the helper writes: a bar that goes in as a seed. */
        WRITTEN_DUAL,
        /** The dot or bar of the result. */
        RESULT,
        /** What the forward sweep of the helper saved. */
        SAVED;

        public boolean isDerivative() {
            return this == DUAL || this == WRITTEN_DUAL || this == RESULT;
        }
    }

    /** The same of a method of an object, which is its first parameter. */
    public Passed behindObject() {
        return parameter < 0 ? this : new Passed(what, parameter + 1);
    }

    public static Passed of(What what) {
        return new Passed(what, -1);
    }
}

package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Type;
import java.util.Optional;

/**
 * An argument of a public form.
 *
 * @param like the argument whose shape it must have
 * @param required whether it is refused if it is null; with a {@code like}, whether it is so wherever that is null too
 * @param given whether a form has it as a parameter; else it is a field, and a local of the form
 * @param own whether it must be distinct from every other array: written arrays, seeds, bars and dots
 */
record Argument(String name, Type type, Optional<String> like, boolean given, boolean required, boolean own) {
    static Argument plain(String name, Type type, boolean required, boolean written) {
        return new Argument(name, type, Optional.empty(), true, required, written);
    }

    /** A field, which is only read. */
    static Argument field(String name, Type type, boolean required) {
        return new Argument(name, type, Optional.empty(), false, required, false);
    }

    static Argument derivative(String name, Type type, String like) {
        return new Argument(name, type, Optional.of(like), true, true, true);
    }

    /** The same where the array that it belongs to may be missing, and is {@code null} then. */
    Argument nullable(boolean may) {
        return may ? new Argument(name, type, like, given, false, own) : this;
    }

    /** The bar of an array result, whose shape is known only later. */
    static Argument seed(String name, Type type) {
        return new Argument(name, type, Optional.empty(), true, true, true);
    }

    /** The same argument where it is only read, so that it may be shared with others that are. */
    Argument readOnly() {
        return new Argument(name, type, like, given, required, false);
    }
}

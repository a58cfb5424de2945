package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Type;
import java.util.Optional;

/**
 * An argument of a public form.
 *
 * @param like the argument whose shape it must have
 * @param required whether it is refused if it is null; with a {@code like}, whether it is so wherever that is null too
 * @param own whether it must be distinct from every other array: written arrays, seeds, bars and dots
 */
record Argument(String name, Type type, Optional<String> like, boolean required, boolean own) {
    static Argument plain(String name, Type type, boolean required, boolean written) {
        return new Argument(name, type, Optional.empty(), required, written);
    }

    static Argument derivative(String name, Type type, String like) {
        return new Argument(name, type, Optional.of(like), true, true);
    }

    /** The same where the array that it belongs to may be missing, and is {@code null} then. */
    Argument nullable(boolean may) {
        return may ? new Argument(name, type, like, false, own) : this;
    }

    /** The bar of an array result, whose shape is known only later. */
    static Argument seed(String name, Type type) {
        return new Argument(name, type, Optional.empty(), true, true);
    }

    /** The same argument where it is only read, so that it may be shared with others that are. */
    Argument readOnly() {
        return new Argument(name, type, like, required, false);
    }
}

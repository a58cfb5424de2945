package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Type;

/**
 * Whether assertions are enabled for the outermost class of the method, which is what its own {@code assert} asks. Companions find out once.
 *
 * @param constant the constant of each companion that holds the answer
 * @param className the class, as companions name it
 */
public record AssertionStatus(String constant, String className) {
    Named read() {
        return new Named(Type.BOOLEAN, constant);
    }
}

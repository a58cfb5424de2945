package io.jacquard.gradbench;

/** A request that cannot be answered; its message goes to whoever asked. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}

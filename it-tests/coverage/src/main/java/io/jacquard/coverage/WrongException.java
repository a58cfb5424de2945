package io.jacquard.coverage;

/** A companion is wrong, and how. */
final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(String message) {
        super(message);
    }
}

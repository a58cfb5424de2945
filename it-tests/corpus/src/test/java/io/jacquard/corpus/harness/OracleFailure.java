package io.jacquard.corpus.harness;

/** An oracle found a companion wrong. */
public final class OracleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OracleFailure(String message) {
        super(message);
    }

    public OracleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.jacquard.processor.diagnostics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kinds of problems. A tag is printed in camel case, {@code [UnsupportedStatement]}, never changes its name, and has a page
 * in docs/errors and a case in the tests.
 */
public enum Tag {
    UNSUPPORTED_STATEMENT,
    UNSUPPORTED_EXPRESSION,
    UNSUPPORTED_TYPE,
    UNSUPPORTED_CALL,
    UNSUPPORTED_METHOD,
    ALIASING,
    NO_DEPENDENCE,
    CUT_PATH(Severity.WARNING),
    NON_SMOOTH(Severity.WARNING),
    NAME_CLASH,
    INACCESSIBLE_TYPE,
    NO_SOURCE,
    NO_TREES,
    WRAPPED_ENVIRONMENT,
    UNKNOWN_NAME,
    MUTABLE_STATE,
    PRIVATE_FIELD,
    RECURSION,
    CHECKPOINT,
    /** Known when a companion runs: reported by the {@code Trails} of the runtime. */
    TRAIL_TOO_LARGE,
    PASSIVE_PARAMETER,
    ACTIVE_ESCAPES,
    DERIVATIVE_RULE,
    INTERNAL_ERROR;

    private final Severity severity;

    Tag() {
        this(Severity.ERROR);
    }

    Tag(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** What {@code @SuppressWarnings} silences a warning by. */
    public String suppression() {
        return "jacquard:" + this;
    }

    public String page() {
        return "docs/errors/" + this + ".md";
    }

    @Override
    public String toString() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}

package io.jacquard.processor.frontend;

import java.util.Set;

/**
 * What the user's options say about the language.
 *
 * @param likeMath further classes, by their full names, that count as {@code Math}
 * @param privateFields whether companions may read fields that Java hides from them
 */
public record Language(Set<String> likeMath, boolean privateFields) {
    /** Without any option. */
    public static final Language PLAIN = new Language(Set.of(), true);

    public Language {
        likeMath = Set.copyOf(likeMath);
    }
}

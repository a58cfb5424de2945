package io.jacquard.coverage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A problem that our compiler reported.
 *
 * @param tag its tag
 * @param headline the rest of its first line
 * @param line where, in the library's file
 */
record Refusal(String tag, String headline, long line) {
    private static final Pattern FIRST_LINE = Pattern.compile("\\[(\\w+)] ([^\\n]*)");
    private static final Pattern NAME = Pattern.compile("`([^`]*)`");
    static final String INTERNAL = "InternalError";

    static Optional<Refusal> of(String message, long line) {
        Matcher m = FIRST_LINE.matcher(message);
        return m.lookingAt() ? Optional.of(new Refusal(m.group(1), m.group(2), line)) : Optional.empty();
    }

    /** The headline without the names of this very program: types, statements and called methods keep theirs. */
    String pattern() {
        return NAME.matcher(headline)
                .replaceAll(m -> Matcher.quoteReplacement(telling(m.group(1)) ? m.group() : "`...`"));
    }

    private boolean telling(String name) {
        return tag.equals("UnsupportedCall")
                || SourceVersion.isKeyword(name.replace("[]", ""))
                || name.chars().noneMatch(Character::isJavaIdentifierPart);
    }
}

package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.OwnStatements;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Syntax;
import io.jacquard.corpus.harness.UnusedLocals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written for the whole corpus: no local that nobody reads, and the same whatever the order of the files and the language of the user. */
class GeneratedTextTest {
    private static final List<SourceText> SOURCES = Corpus.third();
    private static final Compilation WRITTEN = Corpus.written(SOURCES);

    @Test
    void twoCompilationsWriteTheSame() {
        List<SourceText> reversed = new ArrayList<>(SOURCES);
        Collections.reverse(reversed);
        Locale before = Locale.getDefault();
        Compilation second;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            second = Corpus.written(reversed);
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(
                WRITTEN.generated().size() > 500,
                () -> "only " + WRITTEN.generated().keySet());
        assertEquals(WRITTEN.generated().keySet(), second.generated().keySet());
        WRITTEN.generated()
                .forEach((name, text) -> assertEquals(text, second.generated().get(name), name));
    }

    @Test
    void noLocalIsUnused() {
        Set<String> unused = new TreeSet<>();
        OwnStatements own = new OwnStatements(SOURCES);
        int[] seen = {0};
        WRITTEN.generated().forEach((name, text) -> {
            for (MethodTree method : Syntax.methods(new SourceText(name.replace('.', '/') + ".java", text))) {
                seen[0]++;
                UnusedLocals.of(method).stream()
                        .filter(v -> !mayThrow(method, v) && !own.contain(v, text))
                        .forEach(v ->
                                unused.add(name.substring("io.jacquard.corpus.".length()) + "." + method.getName()));
            }
        });
        assertTrue(seen[0] > 5000, () -> "only " + seen[0] + " methods");
        assertEquals(Set.of(), unused);
    }

    private static final Pattern MAY_THROW = Pattern.compile("[/%]|\\b(?!Math\\.|StrictMath\\.)\\w*\\.\\w+\\(");

    private static final Pattern ELEMENT = Pattern.compile("\\b(\\w+)\\[");

    /**
     * A gradient leaves out the value, but not what may be divided by zero on the way to it, or asked of an object that is missing or a method that has rules, or an
     * element that may not be there: of an array by whose length no loop goes.
     */
    private static boolean mayThrow(MethodTree method, VariableTree local) {
        String body = method.getBody().toString();
        Pattern given = Pattern.compile("\\b" + local.getName() + "\\s*[-+*/]?=(.*?);", Pattern.DOTALL);
        return method.getName().toString().startsWith("gradient")
                && given.matcher(body)
                        .results()
                        .map(m -> m.group(1))
                        .anyMatch(value -> MAY_THROW.matcher(value).find()
                                || ELEMENT.matcher(value)
                                        .results()
                                        .anyMatch(e -> !body.contains("< " + e.group(1) + ".length")));
    }
}

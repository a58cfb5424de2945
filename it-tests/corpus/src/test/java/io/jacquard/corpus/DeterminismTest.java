package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same sources give the same generated text, whatever the order of the files and the language of the user. */
class DeterminismTest {

    @Test
    void twoCompilationsWriteTheSame() {
        List<SourceText> sources = Corpus.programs();
        Compilation first = compile(sources);
        List<SourceText> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);
        Locale before = Locale.getDefault();
        Compilation second;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            second = compile(reversed);
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(
                first.generated().size() > 500,
                () -> "only " + first.generated().keySet());
        assertEquals(first.generated().keySet(), second.generated().keySet());
        first.generated()
                .forEach((name, text) -> assertEquals(text, second.generated().get(name), name));
    }

    private static Compilation compile(List<SourceText> sources) {
        // Only what is written matters.
        Compilation compilation =
                Corpus.compiler().compile(sources, List.of(Corpus.processor()), List.of("-proc:only"));
        assertTrue(compilation.good(), compilation::errors);
        return compilation;
    }
}

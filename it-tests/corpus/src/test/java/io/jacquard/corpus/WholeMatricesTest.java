package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrices of which all is written first are not cleared, and no others. */
class WholeMatricesTest {
    private static final String NAME = "io.jacquard.corpus.WholeMatrices";
    private static final Compilation WRITTEN = Corpus.written(
            Corpus.programs().stream().filter(s -> s.className().equals(NAME)).toList());

    @ParameterizedTest
    @CsvSource({
        "Copied, lu, sized",
        "Assigned, squares, sized",
        "Weighted, exponentials, sized",
        "BesideAColumn, b, zeroed",
        "LooksAhead, b, zeroed",
        "SomeRows, b, zeroed",
        "LeftEarly, b, zeroed",
        "FewerColumns, b, zeroed",
    })
    void isCleared(String method, String matrix, String storage) {
        String text = WRITTEN.generated().get(NAME + method + "Tangent");
        for (String each : List.of(matrix, matrix + "Dot")) {
            assertEquals(1, text.split(each + " = Scratch." + storage + "\\(" + each + ",", -1).length - 1, text);
        }
    }
}

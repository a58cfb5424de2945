package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.corpus.constructs.ConstructTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/constructs.md} says of each construct of the language whether it is supported, and which test shows it. What it
 * says has to be true; {@code -Djacquard.update=true} writes it anew.
 */
class ConstructsTest {
    private static final Path PAGE = Path.of("../../docs/constructs.md");

    @Test
    void tableIsWhatTheTestsShow() throws IOException {
        boolean update = Boolean.getBoolean("jacquard.update");
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String now = ConstructTable.text(before, update);
        if (update) {
            Files.writeString(PAGE, now);
        }
        assertEquals(Files.readString(PAGE), now);
    }
}

package io.jacquard.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final int MOST_LINES = 150;

    @TempDir
    Path folder;

    @Test
    void isShort() throws IOException {
        int lines = Readme.lines().size();
        assertTrue(lines <= MOST_LINES, lines + " lines");
    }

    @Test
    void beginsWithTheTwoCommands() throws IOException {
        List<List<String>> commands = Readme.blocks("sh");
        assertEquals(List.of("mvn -B -q -pl samples -am compile exec:java"), commands.get(0));
        assertEquals(List.of("mvn -B -q clean verify"), commands.get(1));
    }

    @Test
    void showsWhatIsGenerated() throws Exception {
        Jdk.Outcome outcome = Jdk.javac(
                "-proc:only",
                "-cp",
                Jars.RUNTIME,
                "--processor-path",
                Jars.PROCESSOR,
                "-d",
                folder,
                Readme.example(folder));
        assertEquals(new Jdk.Outcome(0, ""), outcome);
        List<String> generated = stripped(Files.readAllLines(folder.resolve("SeedFAdjoint.java")));
        List<String> excerpt = stripped(Readme.blocks("java").get(1));
        assertNotEquals(
                -1,
                Collections.indexOfSubList(generated, excerpt),
                () -> "the README's excerpt is not in\n" + String.join("\n", generated));
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }
}

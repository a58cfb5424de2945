package io.jacquard.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What methods are lowered to, as text beside their source. {@code -Djacquard.update=true} writes the texts anew, and fails so
 * that they are looked at.
 */
class LoweringTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("jacquard.root", ".."), "processor/src/test/resources/lowering");

    @TestFactory
    Stream<DynamicTest> everySourceIsLoweredAsItsTextSays() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList()
                    .stream();
        }
    }

    private static void check(Path source) throws IOException {
        Lowerings lowerings = lower(source);
        assertEquals(List.of(), lowerings.messages());
        String text = lowerings.processor().dump();
        assertEquals(text, lower(source).processor().dump(), "a second run");
        Path golden = source.resolveSibling(source.getFileName().toString().replace(".java", ".txt"));
        if (Boolean.getBoolean("jacquard.update")) {
            Files.writeString(golden, text);
            fail("wrote " + golden.getFileName());
        }
        assertEquals(Files.readString(golden), text);
    }

    private static Lowerings lower(Path source) throws MalformedURLException {
        return Lowerings.of(JavaFileObjects.forResource(source.toUri().toURL()));
    }
}

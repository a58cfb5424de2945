package io.jacquard.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The exact text that is generated for small programs. With {@code -Djacquard.update=true} the expected texts are written anew, and the run fails all the
 * same: somebody has to read them.
 */
final class GoldenTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

    @TestFactory
    Stream<DynamicTest> generatedText() throws IOException {
        return programs().stream()
                .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
    }

    /** Without an optimisation the text is another one, but good Java. */
    @TestFactory
    Stream<DynamicTest> everySwitchOff() throws IOException {
        String on = generate(programs());
        return JacquardProcessor.switches().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String off = generate(programs(), "-Ajacquard.off=" + name);
                    assertNotEquals(off, on, "changes nothing in any golden");
                }));
    }

    private static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(GOLDENS)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void check(Path program) throws IOException {
        Path golden = program.resolveSibling(program.getFileName().toString().replace(".java", ".golden"));
        String first = generate(program);
        assertEquals(first, generate(program), "two compilations differ");
        if (Boolean.getBoolean("jacquard.update")) {
            Files.writeString(golden, first);
            fail("wrote " + golden.getFileName() + ": read it, then run without -Djacquard.update");
        }
        assertEquals(Files.readString(golden), first, "update with -Djacquard.update=true if this is meant");
    }

    private static String generate(Path program) {
        return generate(List.of(program));
    }

    private static String generate(List<Path> programs, String... options) {
        try {
            List<JavaFileObject> sources = new ArrayList<>();
            for (Path program : programs) {
                sources.addAll(sources(program));
            }
            Compilation compilation = Compiler.javac()
                    .withProcessors(new JacquardProcessor())
                    .withOptions(Stream.concat(Stream.of("-Xlint:all,-processing", "-Werror"), Stream.of(options))
                            .toArray())
                    .compile(sources);
            CompilationSubject.assertThat(compilation).succeededWithoutWarnings();
            return compilation.generatedSourceFiles().stream()
                    .filter(file -> programs.size() > 1 || isShown(file, programs.get(0)))
                    .sorted(Comparator.comparing(JavaFileObject::getName))
                    .map(GoldenTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What calls of a method from elsewhere run is much like its other companions: programs of several classes show it. */
    private static boolean isShown(JavaFileObject file, Path program) {
        return !file.getName().endsWith("Calls.java") || Files.isDirectory(folder(program));
    }

    /** A program that needs further classes has them in a folder of its name. */
    private static Path folder(Path program) {
        return program.resolveSibling(program.getFileName().toString().replace(".java", ""));
    }

    private static List<JavaFileObject> sources(Path program) throws IOException {
        List<JavaFileObject> out = new ArrayList<>();
        out.add(JavaFileObjects.forResource(program.toUri().toURL()));
        if (Files.isDirectory(folder(program))) {
            try (Stream<Path> files = Files.list(folder(program))) {
                for (Path file : files.sorted().toList()) {
                    out.add(JavaFileObjects.forResource(file.toUri().toURL()));
                }
            }
        }
        return out;
    }

    private static String text(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

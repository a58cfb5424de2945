package io.jacquard.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one reverse sweep stores, program by program: to trail everything does not pass. */
final class PlanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dot | one saves nothing",
                "MatVec | one saves nothing",
                "Seed | one saves nothing",
                "Gather | one saves nothing",
                "Swap | one saves nothing",
                "Reassigned | one saves nothing",
                "Helper | one saves nothing",
                "Scale | one saves nothing",
                "Cumulate | one saves double[] uOld",
                "Damped | one saves double sAt[x.length]",
                "EveryThird | one saves double pAt[(x.length + 2) / 3]",
                "Sweeps | one saves double sAt[sweeps][x.length]",
                "BoundShrinks | one saves double sAt[trips]",
                "Wave | one saves double exp",
                "Triangular | one saves double xAt[x.length]; one saves double[] xOld",
            })
    void stores(String program, String expected) throws IOException {
        assertEquals(List.of(expected.split("; ")), plan(program));
    }

    private static List<String> plan(String program) throws IOException {
        Path source = Path.of("src", "test", "resources", "goldens", program + ".java");
        Compilation compilation = Compiler.javac()
                .withProcessors(new JacquardProcessor())
                .withOptions("-Ajacquard.dump=plan")
                .compile(JavaFileObjects.forResource(source.toUri().toURL()));
        return compilation.notes().stream()
                .flatMap(note -> note.getMessage(Locale.ROOT).lines())
                .map(String::strip)
                .filter(line -> line.startsWith("one saves"))
                .toList();
    }
}

package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.InProcessCompiler;
import io.jacquard.corpus.harness.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class whose methods are called gives its callers the same companions from its class files as from its source. */
class SeparateCompilationTest {
    /** Callees before their callers. */
    private static final List<String> CLASSES = List.of(
            "io.jacquard.corpus.elsewhere.Kernels",
            "io.jacquard.corpus.CrossingSteps",
            "io.jacquard.corpus.Crossing",
            "io.jacquard.corpus.elsewhere.Curve",
            "io.jacquard.corpus.elsewhere.Tagged",
            "io.jacquard.corpus.CrossingObjects");

    @TempDir
    Path classes;

    @Test
    void classFilesSayAsMuchAsSources() throws IOException {
        List<SourceText> sources = Corpus.programs().stream()
                .filter(source -> CLASSES.contains(source.className()))
                .toList();
        Map<String, String> together = compile(sources, Corpus.classPath()).generated();
        Map<String, String> apart = new HashMap<>();
        for (String name : CLASSES) {
            List<SourceText> one =
                    sources.stream().filter(s -> s.className().equals(name)).toList();
            Compilation compilation = compile(one, Corpus.classPath() + File.pathSeparator + classes);
            apart.putAll(compilation.generated());
            write(compilation.classes());
        }
        assertEquals(together.keySet(), apart.keySet());
        together.forEach((name, text) -> assertEquals(text, apart.get(name), name));
    }

    private static Compilation compile(List<SourceText> sources, String classPath) {
        Compilation compilation =
                new InProcessCompiler(classPath, List.of()).compile(sources, List.of(Corpus.processor()), List.of());
        assertTrue(compilation.good(), compilation::errors);
        assertEquals(List.of(), compilation.warningsAboutGenerated());
        return compilation;
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = classes.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}

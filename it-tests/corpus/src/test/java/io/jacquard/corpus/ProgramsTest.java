package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.Discovery;
import io.jacquard.corpus.harness.Program;
import io.jacquard.corpus.harness.Verifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The corpus by itself, before any companion: its programs run at every size that the harness draws. */
class ProgramsTest {
    private static final List<Program> PROGRAMS = Discovery.programs(Corpus.programs(), Corpus.classPath());

    @Test
    void thereAreManyOfThem() {
        assertTrue(PROGRAMS.size() >= 150, () -> PROGRAMS.size() + " programs were found");
        assertEquals(
                PROGRAMS.size(),
                PROGRAMS.stream().map(Program::prefix).distinct().count());
    }

    @TestFactory
    Stream<DynamicTest> run() {
        Compilation compilation = Corpus.compiler().compile(Corpus.programs(), List.of(), List.of());
        assertTrue(compilation.good(), compilation::errors);
        ClassLoader loader = compilation.loader();
        return PROGRAMS.stream()
                .map(p -> DynamicTest.dynamicTest(
                        p.title(), () -> assertEquals(List.of(), Verifier.failuresOfProgram(p, loader))));
    }
}

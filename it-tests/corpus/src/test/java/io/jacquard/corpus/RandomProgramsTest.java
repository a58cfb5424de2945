package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Build;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.Discovery;
import io.jacquard.corpus.harness.Program;
import io.jacquard.corpus.harness.RandomPrograms;
import io.jacquard.corpus.harness.SourceText;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs that nobody wrote, against every oracle, others on another JDK. {@code -Djacquard.random=from..to} takes other seeds; a failure comes with
 * the smallest part of the program that still fails.
 */
class RandomProgramsTest {
    private static final String[] SEEDS = System.getProperty(
                    "jacquard.random", Runtime.version().feature() == 17 ? "2000..2100" : "2100..2200")
            .split("\\.\\.");

    /** How many programs one compilation takes. */
    private static final int TOGETHER = 50;

    @TestFactory
    Stream<DynamicTest> random() {
        long from = Long.parseLong(SEEDS[0]);
        long to = Long.parseLong(SEEDS[1]);
        return LongStream.iterate(from, seed -> seed < to, seed -> seed + TOGETHER)
                .boxed()
                .flatMap(seed -> random(seed, Math.min(to, seed + TOGETHER)));
    }

    private static Stream<DynamicTest> random(long from, long to) {
        SourceText source = RandomPrograms.source(from, to);
        List<Program> programs = Discovery.programs(List.of(source), Corpus.classPath());
        Build build = new Build(List.of(source), programs, List.of());
        DynamicTest warnings = DynamicTest.dynamicTest(
                "warnings of " + from + ".." + to,
                () -> assertEquals(List.of(), build.whole().warningsAboutGenerated()));
        return Stream.concat(
                Stream.of(warnings),
                programs.stream()
                        .map(p -> DynamicTest.dynamicTest(p.method(), () -> {
                            Compilation compilation = build.of(p);
                            assertTrue(
                                    compilation.good()
                                            && RandomPrograms.failures(p, compilation.loader())
                                                    .isEmpty(),
                                    () -> RandomPrograms.smallest(
                                            Long.parseLong(p.method().substring(1)), List.of()));
                        })));
    }
}

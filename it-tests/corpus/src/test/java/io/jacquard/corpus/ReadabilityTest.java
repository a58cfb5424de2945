package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Statements;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Generated sweeps say what a careful person would have said, and hardly more. */
class ReadabilityTest {
    private static final double MOST = 1.15;
    private static final List<SourceText> BENCHMARKS = SourceText.below(Path.of("../benchmarks/src/main/java"));

    /**
     * A method and its adjoint by hand.
     *
     * @param value how many statements the adjoint by hand would need for the value, where ours gives that too
     */
    private record Example(String method, String file, String byHand, int value) {}

    @TestFactory
    Stream<DynamicTest> sweepsAreAsShortAsThoseByHand() {
        // Variables that carry elements from trip to trip are statements that those by hand do without, and are slower
        // for it.
        Compilation compilation =
                Corpus.compiled(List.of(benchmark("Examples")), List.of("-proc:only", "-Ajacquard.off=carry"));
        int dot = new Statements(List.of(benchmark("Examples"))).of("dot");
        List<Example> examples = List.of(
                new Example("wave", "ExamplesByHand", "waveAdjoint", 1),
                new Example("dot", "ExamplesByHand", "dotAdjoint", dot),
                new Example("cumulate", "ExamplesByHand", "cumulateAdjoint", 0),
                new Example("rootMatVec", "ExamplesByHand", "rootMatVecAdjoint", 0),
                new Example("damped", "ExamplesByHand", "dampedAdjoint", 1),
                new Example("rk4", "Rk4ByHand", "adjoint", 0));
        return examples.stream()
                .map(e -> DynamicTest.dynamicTest(e.method(), () -> {
                    String name = "ExamplesXAdjoint".replace("X", capitalised(e.method()));
                    SourceText generated = new SourceText(
                            name + ".java", compilation.generated().get("io.jacquard.benchmarks." + name));
                    int ours = new Statements(List.of(generated)).of("sweep");
                    int theirs = new Statements(List.of(benchmark(e.file()), benchmark("Examples"))).of(e.byHand())
                            + e.value();
                    assertTrue(ours <= MOST * theirs, () -> ours + " statements against " + theirs + " by hand");
                }));
    }

    private static SourceText benchmark(String name) {
        return BENCHMARKS.stream()
                .filter(s -> s.path().endsWith("/" + name + ".java"))
                .findFirst()
                .orElseThrow();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

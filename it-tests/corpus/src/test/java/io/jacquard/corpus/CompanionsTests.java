package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.jacquard.corpus.harness.Allocations;
import io.jacquard.corpus.harness.Build;
import io.jacquard.corpus.harness.ClassFile;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.Discovery;
import io.jacquard.corpus.harness.Program;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Verifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every program of the corpus against every oracle, and every trap, with all switches on and with each one off. Each part has its share of these variants,
 * so that two of them can run at a time.
 */
abstract class CompanionsTests {
    static final int PARTS = 4;

    private final int part;

    CompanionsTests(int part) {
        this.part = part;
    }

    @TestFactory
    Stream<DynamicContainer> everyVariant() {
        List<List<String>> all = Corpus.variants();
        return IntStream.range(0, all.size()).filter(i -> i % PARTS == part).mapToObj(i -> {
            String name = all.get(i).isEmpty() ? "everything on" : String.join(" ", all.get(i));
            return DynamicContainer.dynamicContainer(name, Stream.of(i).flatMap(each -> variant(each, all.get(each))));
        });
    }

    private static Stream<DynamicNode> variant(int number, List<String> options) {
        List<SourceText> corpusSources = Corpus.programs(number);
        List<SourceText> trapSources = Corpus.traps(number);
        List<SourceText> sources =
                Stream.concat(corpusSources.stream(), trapSources.stream()).toList();
        List<Program> programs = Discovery.programs(corpusSources, Corpus.classPath());
        Build build = new Build(sources, programs, options);
        Stream<DynamicNode> warnings = Stream.of(DynamicTest.dynamicTest(
                "generated code has no warnings",
                () -> assertEquals(List.of(), build.whole().warningsAboutGenerated())));
        Stream<DynamicNode> corpus = programs.stream()
                .map(p -> DynamicTest.dynamicTest(p.title(), () -> {
                    Compilation compilation = build.of(p);
                    assertTrue(compilation.good(), compilation::errors);
                    List<String> failures = new ArrayList<>(Verifier.failures(p, compilation.loader()));
                    if (options.isEmpty()) {
                        failures.addAll(Allocations.failures(p, compilation.loader()));
                    }
                    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
                }));
        Stream<DynamicNode> traps = trapSources.stream()
                .filter(s -> s.path().contains("/Trap"))
                .map(s -> DynamicTest.dynamicTest(s.className(), () -> {
                    Compilation compilation = build.ofFile(s.className());
                    assertTrue(compilation.good(), compilation::errors);
                    runTraps(Class.forName(s.className(), true, compilation.loader()));
                }));
        Stream<DynamicNode> sizes = Stream.of(
                DynamicTest.dynamicTest("HotSpot compiles every method", () -> assertShortMethods(build.whole())));
        return Stream.of(warnings, sizes, corpus, traps).flatMap(s -> s);
    }

    /** Above that, HotSpot leaves a method to its interpreter. */
    private static void assertShortMethods(Compilation compilation) {
        List<String> tooLong = new ArrayList<>();
        List<String> generated = List.copyOf(compilation.generated().keySet());
        compilation.classes().forEach((name, bytes) -> {
            if (generated.contains(name.replaceAll("\\$.*", ""))) {
                ClassFile.methodSizes(bytes).forEach((method, size) -> {
                    if (size >= 8_000) {
                        tooLong.add(name + "." + method + " has " + size + " bytes");
                    }
                });
            }
        });
        assertFalse(generated.isEmpty());
        assertEquals(List.of(), tooLong);
    }

    private static void runTraps(Class<?> type) throws Throwable {
        List<Method> traps = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().startsWith("trap"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        if (traps.isEmpty()) {
            fail(type.getName() + " checks nothing");
        }
        for (Method trap : traps) {
            trap.setAccessible(true);
            try {
                trap.invoke(null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}

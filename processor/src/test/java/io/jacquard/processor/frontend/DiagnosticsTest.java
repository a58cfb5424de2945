package io.jacquard.processor.frontend;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.jacquard.processor.JacquardProcessor;
import io.jacquard.processor.diagnostics.Tag;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is a source with the problems that it must have, and no others, marked below the line that they are on:
 * <pre>
 *         while (s &lt; 1) s++;
 * //      ^ UnsupportedStatement
 * </pre>
 */
class DiagnosticsTest {
    private static final Path ROOT = Path.of(System.getProperty("jacquard.root", ".."));
    private static final Path CASES = ROOT.resolve("processor/src/test/resources/diagnostics");
    private static final int TURNS = 4;
    private static final Pattern MARK = Pattern.compile("\\^ ([A-Z]\\w+)");

    /**
     * Reported where no case can be: by a compiler without trees or behind a wrapper ({@link JavacTest}), by our own faults ({@link InternalErrorTest}), when a
     * companion runs, and where an option asks for it.
     */
    private static final Set<Tag> ELSEWHERE =
            EnumSet.of(Tag.NO_TREES, Tag.WRAPPED_ENVIRONMENT, Tag.INTERNAL_ERROR, Tag.TRAIL_TOO_LARGE, Tag.NON_SMOOTH);

    @TestFactory
    Stream<DynamicTest> everyCaseHasTheProblemsThatItMarks() throws IOException {
        return sources("cases").stream()
                .map(source -> DynamicTest.dynamicTest(
                        source.getFileName().toString(), () -> assertEquals(marked(source), reported(source))));
    }

    /** One case in {@code TURNS} with each switch, other cases with others. */
    @TestFactory
    Stream<DynamicTest> noSwitchChangesWhatIsRefused() throws IOException {
        List<Path> cases = sources("cases");
        List<String> switches = JacquardProcessor.switches();
        return switches.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    for (int i = switches.indexOf(name) % TURNS; i < cases.size(); i += TURNS) {
                        Path source = cases.get(i);
                        assertEquals(marked(source), reported(source, "-Ajacquard.off=" + name), source.toString());
                    }
                }));
    }

    @Test
    void everyTagHasACase() throws IOException {
        String marks = sources("cases").stream()
                .flatMap(source -> marked(source).stream())
                .collect(Collectors.joining("\n"));
        for (Tag tag : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
            assertTrue(marks.contains("[" + tag + "]"), tag.toString());
        }
    }

    @Test
    void everyTagHasAPageThatNamesItAndShowsAWayOut() throws IOException {
        for (Tag tag : Tag.values()) {
            String page = Files.readString(ROOT.resolve(tag.page()));
            assertTrue(page.startsWith("# " + tag + "\n"), tag.toString());
            assertTrue(page.contains("\n## What to do\n"), tag.toString());
        }
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/errors"))) {
            Set<String> known = Stream.of(Tag.values()).map(tag -> tag + ".md").collect(Collectors.toSet());
            assertEquals(
                    List.of(),
                    pages.map(page -> page.getFileName().toString())
                            .filter(name -> !known.contains(name) && !name.equals("README.md"))
                            .toList());
        }
    }

    @Test
    void aProblemSaysWhatWhyAndWhatToDo() {
        Lowerings lowerings = Lowerings.ofMembers(
                "@Differentiable static double f(double x) { return step(x); }",
                "static double step(double x) { synchronized (T.class) { return x; } }");
        assertEquals("""
                [UnsupportedStatement] `synchronized` is not supported
                  note: the sweeps would run without the lock; while differentiating `step`, called from `f`
                  help: take the lock around the call
                  page: docs/errors/UnsupportedStatement.md""", lowerings.compilation().errors().get(0).getMessage(Locale.ROOT));
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CASES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> marked(Path source) {
        List<String> found = new ArrayList<>();
        int target = 0;
        int line = 0;
        for (String text : read(source)) {
            line++;
            Matcher marks = MARK.matcher(text);
            if (!text.startsWith("//") || !marks.find()) {
                target = line;
                continue;
            }
            for (MatchResult mark : marks.reset().results().toList()) {
                found.add(target + ":" + (mark.start() + 1) + " [" + mark.group(1) + "]");
            }
        }
        return found.stream().sorted().toList();
    }

    private static List<String> read(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new AssertionError(source.toString(), e);
        }
    }

    private static List<String> reported(Path source, String... options) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        files.add(file(source));
        for (Path support : sources("support")) {
            files.add(file(support));
        }
        Compilation compilation = javac().withProcessors(new JacquardProcessor())
                .withOptions(Stream.concat(Stream.of("-Xlint:all,-processing"), Stream.of(options))
                        .toArray())
                .compile(files);
        return compilation.diagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .map(DiagnosticsTest::place)
                .sorted()
                .toList();
    }

    private static JavaFileObject file(Path source) throws MalformedURLException {
        return JavaFileObjects.forResource(source.toUri().toURL());
    }

    private static String place(Diagnostic<? extends JavaFileObject> d) {
        String text = d.getMessage(Locale.ROOT);
        int end = text.indexOf(']');
        return d.getLineNumber() + ":" + d.getColumnNumber() + " " + (end < 0 ? text : text.substring(0, end + 1));
    }
}

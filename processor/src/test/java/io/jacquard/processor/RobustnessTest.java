package io.jacquard.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.jacquard.processor.diagnostics.Tag;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the processor is fed, javac ends properly, what is wrong is said by javac or with a tag of ours, and code that compiles without us compiles with us
 * or is refused with a tag.
 */
class RobustnessTest {
    private static final Path CASES =
            Path.of(System.getProperty("jacquard.root", "..")).resolve("processor/src/test/resources/robust/cases.txt");
    private static final Pattern SINCE = Pattern.compile("since (\\d+)");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);");
    private static final Pattern TAGGED = Pattern.compile("(?s)\\[(\\w+)] .*\\n {2}help: .*");
    private static final Set<String> TAGS = Arrays.stream(Tag.values())
            .filter(tag -> tag != Tag.INTERNAL_ERROR)
            .map(Tag::toString)
            .collect(Collectors.toSet());

    @TempDir
    private static Path library;

    /** Writes {@code Generated} in the first round, as other people's processors do. */
    @SupportedAnnotationTypes("*")
    private static final class Writes extends AbstractProcessor {
        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("Generated").openWriter()) {
                    writer.write("public class Generated { public static final double C = 2;"
                            + " public static double f(double x) { return x; }"
                            + " public static double twice(double x) { return 2 * x; } }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    /** A class whose superclass has no class file any more. */
    @BeforeAll
    static void compileLibrary() throws IOException {
        Path sources = Files.createDirectories(library.resolve("lib"));
        Path gone = Files.writeString(
                sources.resolve("Gone.java"), "package lib; public class Gone { protected double lost; }");
        Path holder = Files.writeString(
                sources.resolve("Holder.java"),
                "package lib; public class Holder extends Gone { protected double use(Gone g) { return 1; } }");
        int ended = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", library.toString(), gone.toString(), holder.toString());
        assertTrue(ended == 0 && Files.deleteIfExists(sources.resolve("Gone.class")) && Files.deleteIfExists(gone));
    }

    @TestFactory
    Stream<DynamicTest> javacEndsProperlyAndWhatIsWrongIsSaid() throws IOException {
        return Arrays.stream(Files.readString(CASES).split("(?m)^---- "))
                .skip(1)
                .map(text -> new Case(text.substring(0, text.indexOf('\n')), text.substring(text.indexOf('\n') + 1)))
                .map(one -> DynamicTest.dynamicTest(one.name, one::check));
    }

    private record Case(String name, String text) {
        private void check() {
            Matcher since = SINCE.matcher(name);
            assumeTrue(!since.find() || Runtime.version().feature() >= Integer.parseInt(since.group(1)));
            Set<String> without = errors(compiled(new Writes()));
            List<Diagnostic<? extends JavaFileObject>> with =
                    compiled(new Writes(), new JacquardProcessor()).errors().stream()
                            .toList();
            assertTrue(without.isEmpty() || !with.isEmpty() || text.contains("TF"), "what javac refuses is accepted");
            for (Diagnostic<? extends JavaFileObject> error : with) {
                String message = error.getMessage(Locale.ROOT);
                Matcher tagged = TAGGED.matcher(message);
                boolean ours = tagged.matches() && TAGS.contains(tagged.group(1));
                assertTrue(ours || without.contains(key(error)), () -> "neither ours nor javac's: " + error);
            }
        }

        private Compilation compiled(Processor... processors) {
            Matcher pkg = PACKAGE.matcher(text);
            String prefix = pkg.find() ? pkg.group(1) + "." : "";
            String imports = "import io.jacquard.*;";
            String whole = prefix.isEmpty() ? imports + text : text.replaceFirst(";", ";" + imports);
            return javac().withProcessors(processors)
                    .withOptions(
                            "-Xlint:all,-processing",
                            "-cp",
                            System.getProperty("java.class.path") + File.pathSeparator + library)
                    .compile(JavaFileObjects.forSourceString(prefix + "T", whole));
        }

        private static Set<String> errors(Compilation compilation) {
            return compilation.errors().stream().map(Case::key).collect(Collectors.toSet());
        }

        private static String key(Diagnostic<? extends JavaFileObject> error) {
            return error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage(Locale.ROOT);
        }
    }
}

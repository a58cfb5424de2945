package io.jacquard.corpus.harness;

import io.jacquard.Differentiable;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Assertions;

/** Where things lie: sources of the corpus and of the traps, the processor, the class path to compile against. */
public final class Corpus {
    private static final Pattern NEEDED = Pattern.compile(".*\\.(Crossing\\w*|elsewhere\\..*|shadowing\\..*)");

    private Corpus() {}

    /** Loaded once, and only where it is needed. */
    private static final class Jar {
        static final Class<?> PROCESSOR = processorClass();

        private Jar() {}
    }

    /** The numeric corpus. */
    public static List<SourceText> programs() {
        return SourceText.below(Path.of("src/main/java"));
    }

    /** The traps: programs with their checks. */
    public static List<SourceText> traps() {
        return SourceText.below(Path.of("src/test/resources/traps"));
    }

    /** A class with companions that are written by hand. */
    public static List<SourceText> toy() {
        return SourceText.below(Path.of("src/test/resources/toy"));
    }

    /** A compiler for corpus sources. */
    public static InProcessCompiler compiler() {
        return new InProcessCompiler(classPath(), List.of());
    }

    /** What the processor makes of sources that have no error. */
    public static Compilation compiled(List<SourceText> sources, List<String> options) {
        Compilation compilation = compiler().compile(sources, List.of(processor()), options);
        Assertions.assertTrue(compilation.good(), compilation::errors);
        return compilation;
    }

    /** The same where only what is written matters. */
    public static Compilation written(List<SourceText> sources) {
        return compiled(sources, List.of("-proc:only"));
    }

    /** The runtime, the annotations of the corpus, and JUnit's assertions for the traps. */
    public static String classPath() {
        List<Class<?>> needed = List.of(
                Differentiable.class, io.jacquard.corpus.Args.class, Assertions.class, org.apiguardian.api.API.class);
        return needed.stream().map(Corpus::location).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    /** The processor, as users get it: from its jar. */
    public static Processor processor() {
        try {
            return (Processor) Jar.PROCESSOR.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sources for one of the variants. A file meets the one that leaves everything on, every second file on a JDK that is not the oldest. In turns, a twelfth of the
     * files meets the one that cuts sweeps, and an eighteenth those that switch something off, others on another JDK. {@code -Djacquard.corpus=whole} lets all files
     * meet all of them.
     */
    public static List<SourceText> programs(int variant) {
        int turns = isWhole() ? 1 : turns(variants().get(variant));
        return everyOne(programs(), turns, variant);
    }

    /** Traps for one of the variants: all for the one that leaves everything on, else a quarter in turns. */
    public static List<SourceText> traps(int variant) {
        return everyOne(traps(), isWhole() || variants().get(variant).isEmpty() ? 1 : 4, variant);
    }

    /** A third of the programs, another on another JDK. */
    public static List<SourceText> third() {
        return everyOne(programs(), isWhole() ? 1 : 3, 0);
    }

    private static boolean isWhole() {
        return "whole".equals(System.getProperty("jacquard.corpus"));
    }

    /** One in {@code turns}, and what others need. */
    private static List<SourceText> everyOne(List<SourceText> all, int turns, int variant) {
        int turn = variant + Runtime.version().feature() / 8;
        return IntStream.range(0, all.size())
                .filter(i -> (turn + i) % turns == 0 || isNeeded(all.get(i)))
                .mapToObj(all::get)
                .toList();
    }

    private static int turns(List<String> options) {
        boolean off = options.stream().anyMatch(o -> o.startsWith("-Ajacquard.off="));
        boolean oldest = Runtime.version().feature() == 17;
        return options.isEmpty() ? oldest ? 1 : 2 : off ? 18 : 12;
    }

    /** By other files. */
    private static boolean isNeeded(SourceText source) {
        return NEEDED.matcher(source.className()).matches() || !source.text().contains("@Differentiable");
    }

    /** Options for javac: one that leaves everything on, one that cuts even short sweeps, and one for each switch that turns it off. */
    public static List<List<String>> variants() {
        List<List<String>> variants = new ArrayList<>();
        variants.add(List.of());
        variants.add(List.of("-Ajacquard.methodBytes=300"));
        try {
            for (Object name : (List<?>) Jar.PROCESSOR.getMethod("switches").invoke(null)) {
                variants.add(List.of("-Ajacquard.off=" + name));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the processor does not say which switches it has", e);
        }
        return variants;
    }

    private static Class<?> processorClass() {
        Path jar = Path.of(System.getProperty("jacquard.processor.jar", ""));
        if (!Files.exists(jar) || jar.toString().isEmpty()) {
            throw new IllegalStateException(
                    "no processor at " + jar.toAbsolutePath() + ": run the package phase first");
        }
        try {
            URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, Corpus.class.getClassLoader());
            return loader.loadClass("io.jacquard.processor.JacquardProcessor");
        } catch (MalformedURLException | ClassNotFoundException e) {
            throw new IllegalStateException("no processor in " + jar, e);
        }
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

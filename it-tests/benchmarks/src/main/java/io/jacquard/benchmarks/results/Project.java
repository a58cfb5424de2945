package io.jacquard.benchmarks.results;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are: the build says the root of the project and the jars. */
final class Project {
    private Project() {}

    private static Path root() {
        return given("jacquard.root");
    }

    static String processor() {
        return given("jacquard.processor.jar").toString();
    }

    static String runtime() {
        return given("jacquard.runtime.jar").toString();
    }

    private static Path given(String property) {
        String value = System.getProperty(property);
        if (value == null) throw new IllegalStateException("the system property " + property + " is missing");
        return Path.of(value).toAbsolutePath().normalize();
    }

    static Path nativePrimals() {
        return root().resolve("it-tests/benchmarks/src/main/c/primals.c");
    }

    /** All annotated classes whose companions are measured, and what these need to compile. */
    static List<Path> kernels() throws IOException {
        Path benchmarks = root().resolve("it-tests/benchmarks/src/main/java/io/jacquard/benchmarks");
        Path corpus = corpusFolder().resolve("io/jacquard/corpus");
        return Stream.concat(
                        Stream.of(
                                benchmarks.resolve("Examples.java"),
                                benchmarks.resolve("Functions.java"),
                                benchmarks.resolve("Seed.java"),
                                benchmarks.resolve("products/ProductFunctions.java"),
                                corpus.resolve("Args.java")),
                        sources(corpus.resolve("gradbench")).stream())
                .toList();
    }

    static List<Path> corpus() throws IOException {
        return sources(corpusFolder());
    }

    private static Path corpusFolder() {
        return root().resolve("it-tests/corpus/src/main/java");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** A class path with a folder before all else. */
    static String before(Path folder, String classPath) {
        return folder + File.pathSeparator + classPath;
    }
}

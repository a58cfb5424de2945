package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac in this process. */
final class Javac {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Javac() {}

    static List<String> withoutProcessor() {
        return List.of("-proc:none", "-nowarn");
    }

    static List<String> withProcessor(String... further) {
        List<String> options = new ArrayList<>(List.of("-processorpath", Project.processor(), "-nowarn"));
        options.addAll(List.of(further));
        return options;
    }

    /** Compiles and says how many milliseconds that took. */
    static double compile(List<Path> sources, Path to, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--release", "17", "-cp", Project.runtime(), "-d", to.toString()));
        all.addAll(options);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            long start = System.nanoTime();
            boolean compiled = COMPILER.getTask(
                            messages, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (!compiled) throw new IllegalStateException(messages.toString());
            return milliseconds;
        }
    }

    /** The same to a folder that is not kept. */
    static double compile(List<Path> sources, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("classes");
        try {
            return compile(sources, folder, options);
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

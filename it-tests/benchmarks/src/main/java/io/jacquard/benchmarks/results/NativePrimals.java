package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The functions themselves in C, compiled and measured here if there is a compiler of C. */
final class NativePrimals {
    private static final String COMPILER = "cc";
    private static final List<String> OPTIONS = List.of("-O3", "-march=native");

    private final boolean present = Commands.exists(COMPILER);

    /** What compiles, for the page. */
    String compiler() throws IOException {
        return present
                ? Commands.output(List.of(COMPILER, "--version")).get(0) + ", `" + String.join(" ", OPTIONS) + "`"
                : "none: the column stays empty";
    }

    /** Adds a column to the rows that C has, at so many seconds each. */
    void measure(Path source, double seconds, Timings to) throws IOException {
        if (!present) return;
        Path folder = Files.createTempDirectory("primals");
        Path program = folder.resolve("primals");
        Commands.output(
                List.of(COMPILER, OPTIONS.get(0), OPTIONS.get(1), source.toString(), "-o", program.toString(), "-lm"));
        for (String line : Commands.output(List.of(program.toString(), String.valueOf(seconds)))) {
            String[] parts = line.split("\t");
            to.put(parts[0], Promises.C, Double.parseDouble(parts[1]) / 1000);
        }
        Files.delete(program);
        Files.delete(folder);
    }
}

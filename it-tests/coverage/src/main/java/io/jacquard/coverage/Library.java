package io.jacquard.coverage;

import io.jacquard.corpus.harness.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar of sources.
 *
 * @param name artifact and version
 * @param sources its Java files, without those that declare modules and packages
 */
record Library(String name, List<SourceText> sources) {
    private static final String ENDING = "-sources.jar";

    /** All jars of sources in a folder, by name. */
    static List<Library> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(f -> f.getFileName().toString().toLowerCase(java.util.Locale.ROOT)))
                    .map(Library::read)
                    .toList();
        }
    }

    private static Library read(Path jar) {
        String file = jar.getFileName().toString();
        List<SourceText> sources = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(e -> e.getName().endsWith(".java"))
                    .filter(e -> !e.getName().endsWith("-info.java"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                sources.add(new SourceText(entry.getName(), text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Library(file.substring(0, file.length() - ENDING.length()), sources);
    }
}

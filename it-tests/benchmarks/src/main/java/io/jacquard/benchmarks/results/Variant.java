package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kernels as they are compiled with some options of the processor, in a folder of its own. */
record Variant(Path folder, Map<String, String> classes) {
    static Variant compiled(List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("variant");
        Javac.compile(Project.kernels(), folder, Javac.withProcessor(options.toArray(String[]::new)));
        return new Variant(folder, read(folder));
    }

    private static Map<String, String> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> classes = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String name = folder.relativize(file).toString().replace('\\', '/');
                classes.put(name.substring(0, name.length() - ".class".length()), text(file));
            });
            return classes;
        }
    }

    /** How many lines the processor has written. */
    long lines() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .mapToLong(file -> text(file).lines().count())
                    .sum();
        }
    }

    /** A class file, byte by byte; names of other classes stand in it as they are. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The top-level classes that are not as in another variant, or use such a one. */
    Set<String> differingFrom(Variant other) {
        Set<String> differing = classes.keySet().stream()
                .filter(name -> !classes.get(name).equals(other.classes.get(name)))
                .map(Variant::topLevel)
                .collect(Collectors.toCollection(TreeSet::new));
        int before;
        do {
            before = differing.size();
            Set<String> users = new TreeSet<>();
            classes.forEach((name, text) -> {
                if (mentions(text, differing)) users.add(topLevel(name));
            });
            differing.addAll(users);
        } while (differing.size() > before);
        return differing;
    }

    /** Whether a class file names one of some classes. */
    static boolean mentions(String classFile, Set<String> names) {
        return names.stream().anyMatch(classFile::contains);
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    void delete() throws IOException {
        Javac.delete(folder);
    }
}

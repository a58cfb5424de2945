package io.jacquard.coverage;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.SourceText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The libraries file by file under our compiler. Methods refused for a call are tried again once there are companions of what
 * they call, as users annotate their way up.
 */
final class Patches {
    private static final int ROUNDS = 6;

    private final Path root;
    private final Map<String, SourceText> sources = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> files;
    private final Map<String, Path> folders = new LinkedHashMap<>();

    /** What became of each candidate. */
    final Map<Candidate, Outcome> outcomes = new LinkedHashMap<>();

    /** What javac warns of in generated code. */
    final Set<String> warnings = new TreeSet<>();

    Patches(Path root, List<Library> libraries, List<Candidate> candidates) {
        this.root = root;
        for (Library library : libraries) {
            library.sources().forEach(s -> sources.put(library.name() + "!" + s.path(), s));
        }
        files = candidates.stream()
                .collect(Collectors.groupingBy(Patches::file, LinkedHashMap::new, Collectors.toList()));
        candidates.forEach(c -> outcomes.put(c, Outcome.DIFFERENTIATED));
        List<String> todo = new ArrayList<>(files.keySet());
        Set<String> known = Set.of();
        for (int round = 1; round <= ROUNDS && !todo.isEmpty(); round++) {
            todo.forEach(this::differentiate);
            Set<String> now = differentiated();
            Set<String> news = new HashSet<>(now);
            news.removeAll(known);
            known = now;
            todo = files.keySet().stream().filter(f -> waitsFor(f, news)).toList();
        }
    }

    /** Whether a method is refused that calls one of these in another file. */
    private boolean waitsFor(String file, Set<String> news) {
        List<Candidate> here = files.get(file);
        Set<String> own = here.stream().map(Candidate::key).collect(Collectors.toSet());
        return here.stream()
                .filter(c -> outcomes.get(c).refusedBy("UnsupportedCall"))
                .flatMap(c -> c.callees().stream())
                .anyMatch(k -> news.contains(k) && !own.contains(k));
    }

    private static String file(Candidate c) {
        return c.library() + "!" + c.path();
    }

    /** What calls of all differentiated methods are known by. */
    private Set<String> differentiated() {
        return outcomes.entrySet().stream()
                .filter(e -> e.getValue().status() == Status.DIFFERENTIATED)
                .map(e -> e.getKey().key())
                .collect(Collectors.toSet());
    }

    private void differentiate(String file) {
        Javac javac = new Javac(classPath(file) + File.pathSeparator + System.getProperty("java.class.path"));
        Differentiation done = new Differentiation(sources.get(file), files.get(file), javac);
        outcomes.putAll(done.outcomes);
        done.compilation.ifPresent(c -> {
            folders.put(file, write(file, c));
            warnings.addAll(c.warningsAboutGenerated());
        });
    }

    private String classPath(String file) {
        return folders.entrySet().stream()
                .filter(e -> !e.getKey().equals(file))
                .map(e -> e.getValue().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What a candidate's class is to be loaded from, in front of the libraries. */
    String folders(Candidate c) {
        return folders.get(file(c)) + File.pathSeparator + classPath(file(c));
    }

    private Path write(String file, Compilation compilation) {
        Path folder = root.resolve(file.replaceAll("[/!]", "_").replaceAll("\\.java$", ""));
        try {
            for (Map.Entry<String, byte[]> e : compilation.classes().entrySet()) {
                Path target = folder.resolve(e.getKey().replace('.', '/') + ".class");
                Files.createDirectories(target.getParent());
                Files.write(target, e.getValue());
            }
            for (Map.Entry<String, String> e : compilation.generated().entrySet()) {
                Path target = folder.resolve(e.getKey().replace('.', '/') + ".java");
                Files.createDirectories(target.getParent());
                Files.writeString(target, e.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}

package io.jacquard.corpus.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A Java source file.
 *
 * @param path its path below the source root, with forward slashes
 * @param text its text
 */
public record SourceText(String path, String text) {

    /** All source files below a root, in the order of their paths. */
    public static List<SourceText> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<SourceText> all = new ArrayList<>();
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.toString().endsWith(".java")).sorted()::iterator) {
                all.add(new SourceText(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory, as javac takes them. */
    public static List<JavaFileObject> files(List<SourceText> sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (SourceText source : sources) {
            files.add(new InMemory(source));
        }
        return files;
    }

    /** The same file with other text. */
    public SourceText with(String newText) {
        return new SourceText(path, newText);
    }

    /** The qualified name of the class that the file is named after. */
    public String className() {
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(SourceText source) {
            super(URI.create("source:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

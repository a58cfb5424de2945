package io.jacquard.corpus.harness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came out of one run of javac.
 *
 * @param good whether it ended without an error
 * @param classes class files by qualified name
 * @param generated sources that the processor wrote, by qualified name
 * @param diagnostics everything that was reported
 * @param output what javac printed beside that
 */
public record Compilation(
        boolean good,
        Map<String, byte[]> classes,
        Map<String, String> generated,
        List<Diagnostic<? extends JavaFileObject>> diagnostics,
        String output) {

    /** The errors, one a paragraph. */
    public String errors() {
        return diagnostics.stream()
                        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                        .map(Compilation::text)
                        .collect(Collectors.joining("\n"))
                + output;
    }

    /** The warnings about generated sources: there must be none. */
    public List<String> warningsAboutGenerated() {
        return diagnostics.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.WARNING || d.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
                .filter(d -> d.getSource() != null
                        && d.getSource().toUri().getScheme().equals("memory"))
                .map(Compilation::text)
                .toList();
    }

    /** Loads what was compiled, in front of what the tests were compiled with. */
    public ClassLoader loader() {
        Map<String, byte[]> all = classes;
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                byte[] bytes = all.get(name);
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
                }
            }
        };
    }

    private static String text(Diagnostic<? extends JavaFileObject> d) {
        String where = d.getSource() == null ? "" : d.getSource().getName() + ":" + d.getLineNumber() + ": ";
        return where + d.getKind().toString().toLowerCase(Locale.ROOT) + ": " + d.getMessage(Locale.ROOT);
    }
}

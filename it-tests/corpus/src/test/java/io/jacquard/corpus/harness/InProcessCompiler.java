package io.jacquard.corpus.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac in this process, from texts to classes, nothing on disk. */
public final class InProcessCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final List<String> options;

    /**
     * @param classPath what the sources are compiled against
     * @param more further options
     */
    public InProcessCompiler(String classPath, List<String> more) {
        options = new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing", "-implicit:none"));
        options.addAll(List.of("-classpath", classPath));
        options.addAll(more);
    }

    /** Compiles; with processors, what they write too. */
    public Compilation compile(List<SourceText> sources, List<Processor> processors, List<String> more) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard =
                JAVAC.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        Memory memory = new Memory(standard);
        List<String> all = new ArrayList<>(options);
        all.addAll(more);
        if (processors.isEmpty()) {
            all.add("-proc:none");
        }
        StringWriter out = new StringWriter();
        JavaCompiler.CompilationTask task =
                JAVAC.getTask(out, memory, diagnostics, all, null, SourceText.files(sources));
        task.setLocale(Locale.ROOT);
        if (!processors.isEmpty()) {
            task.setProcessors(processors);
        }
        boolean good;
        try {
            good = task.call();
        } catch (RuntimeException | LinkageError crash) {
            throw new AssertionError("javac ended in an exception: " + crash + "\n" + out, crash);
        }
        List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>();
        diagnostics.getDiagnostics().forEach(d -> said.add(Message.of(d)));
        return new Compilation(good, memory.classes(), memory.sources(), said, out.toString());
    }

    /** Keeps what is written. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Written> classes = new TreeMap<>();
        private final Map<String, Written> sources = new TreeMap<>();

        Memory(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            Written file = new Written(name, kind);
            (kind == JavaFileObject.Kind.CLASS ? classes : sources).put(name, file);
            return file;
        }

        @Override
        public FileObject getFileForOutput(
                JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
            return new Written(relativeName, JavaFileObject.Kind.OTHER);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> all = new TreeMap<>();
            classes.forEach((name, file) -> all.put(name, file.bytes.toByteArray()));
            return all;
        }

        Map<String, String> sources() {
            Map<String, String> all = new TreeMap<>();
            sources.forEach((name, file) -> all.put(name, file.text()));
            return all;
        }
    }

    /** A file that javac or a processor writes. */
    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String name, Kind kind) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public Writer openWriter() {
            return new java.io.OutputStreamWriter(openOutputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return text();
        }
    }
}

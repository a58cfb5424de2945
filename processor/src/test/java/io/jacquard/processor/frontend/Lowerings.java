package io.jacquard.processor.frontend;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** One compilation with the frontend as its processor. */
record Lowerings(LoweringProcessor processor, Compilation compilation) {
    static Lowerings of(JavaFileObject... sources) {
        return of(List.of(), sources);
    }

    static Lowerings of(List<Processor> others, JavaFileObject... sources) {
        LoweringProcessor processor = new LoweringProcessor();
        List<Processor> processors = new ArrayList<>(others);
        processors.add(processor);
        Compilation compilation = javac().withProcessors(processors)
                .withOptions("-Xlint:all,-processing")
                .compile(sources);
        return new Lowerings(processor, compilation);
    }

    /** A class {@code T} with these members. */
    static Lowerings ofMembers(String... members) {
        return of(source("T", "final class T {\n" + String.join("\n", members) + "\n}\n"));
    }

    static JavaFileObject source(String name, String text) {
        String imports = "import io.jacquard.Differentiable;\n";
        return JavaFileObjects.forSourceString(
                name, text.startsWith("package") ? text.replaceFirst(";\n", ";\n" + imports) : imports + text);
    }

    /** The first lines of all errors and warnings, with their places. */
    List<String> messages() {
        return compilation.diagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> d.getLineNumber() + ":" + d.getColumnNumber() + " " + firstLine(d.getMessage(Locale.ROOT)))
                .collect(Collectors.toList());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}

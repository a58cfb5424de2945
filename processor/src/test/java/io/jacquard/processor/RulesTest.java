package io.jacquard.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derivatives that users give: where they are found, and what is said of those that do not fit. */
class RulesTest {
    private static final JavaFileObject LIBRARY = source(
            "lib.Special",
            "public static double own(double x, int n) { return n * x; }",
            "@DerivativeOf(method = \"own\") public static double ownSlope(double x, int n) { return n; }",
            "public static double bare(double x) { return x; }",
            "@DerivativeOf(method = \"bare2\", parameter = 1) static double hidden(double x, double y) { return x; }",
            "public static double bare2(double x, double y) { return x * y; }");
    private static final JavaFileObject NAMED = source(
            "app.Named",
            "@DerivativeOf(type = lib.Special.class, method = \"bare\") static double named(double x, double r) { return 1; }");
    private static final JavaFileObject USER = source(
            "app.User",
            "@Differentiable(rules = Named.class) static double f(double x)",
            "  { return lib.Special.own(x, 2) * lib.Special.bare(x); }");

    @Test
    void rulesInClassFilesGiveTheSameBytes(@TempDir Path classes) throws IOException {
        Map<String, String> together = generated(compile(List.of(), LIBRARY, NAMED, USER));
        write(compile(List.of(), LIBRARY), classes);
        write(compile(List.of(classes), NAMED), classes);
        Map<String, String> apart = generated(compile(List.of(classes), USER));
        assertEquals(together, apart);
        assertTrue(
                together.getOrDefault("/app/UserFAdjoint.java", "").contains("Special.ownSlope(x, 2)"),
                together.toString());
        assertTrue(
                together.getOrDefault("/app/UserFAdjoint.java", "").contains("Named.named(x, bare)"),
                together.toString());
    }

    @Test
    void otherClassesOfACompilationHaveNoSay() {
        JavaFileObject bystander = source(
                "app.Bystander",
                "@DerivativeOf(type = lib.Special.class, method = \"bare\") static double no(double x) { return 7; }");
        assertEquals(
                generated(compile(List.of(), LIBRARY, NAMED, USER)),
                generated(compile(List.of(), bystander, LIBRARY, NAMED, USER)));
    }

    @Test
    void theBodyOfAMethodWithARuleIsNotLookedAt() {
        JavaFileObject user = source(
                "app.Own",
                "static int calls;",
                "static double tried(double x) { try { return x; } finally { calls++; } }",
                "static native double natively(double x);",
                "@DerivativeOf(method = \"tried\") static double triedSlope(double x) { return 1; }",
                "@DerivativeOf(method = \"natively\") static double nativelySlope(double x, double r) { return r; }",
                "@Differentiable static double f(double x) { return tried(x) * natively(x); }");
        assertEquals(List.of(), errors(compile(List.of(), user)));
    }

    @Test
    void aRuleThatCompanionsCannotSeeIsRefusedWhereItIsNeeded() {
        JavaFileObject user =
                source("app.Blind", "@Differentiable static double f(double x) { return lib.Special.bare2(2, x); }");
        assertEquals(
                List.of("[UnsupportedCall] a rule for `bare2` cannot be used: companions cannot name `hidden`"),
                errors(compile(List.of(), LIBRARY, user)));
    }

    @Test
    void expectedSignaturesArePrinted() {
        JavaFileObject wrong = source(
                "app.Wrong",
                "@DerivativeOf(type = Math.class, method = \"sinh\") static double a(float x) { return x; }",
                "@DerivativeOf(type = Math.class, method = \"max\", parameter = 0)",
                "static double b(double p, float q) { return p; }");
        List<String> messages = compile(List.of(), wrong).errors().stream()
                .map(e -> e.getMessage(Locale.ROOT))
                .toList();
        assertTrue(messages.get(0).contains("expected: `static double a(double x)`"), messages.get(0));
        assertTrue(
                messages.get(1)
                        .contains(
                                "expected: `static float b(float p, float q)` or `static double b(double p, double q)`"),
                messages.get(1));
    }

    @Test
    void theWayOutNamesTheRuleToWrite() {
        JavaFileObject user =
                source("app.Asking", "@Differentiable static double f(double x) { return Other.bare(x, 3); }");
        JavaFileObject other = source("app.Other", "static double bare(double x, int n) { return x; }");
        String message = compile(List.of(), user, other).errors().get(0).getMessage(Locale.ROOT);
        assertTrue(
                message.contains(
                        "`@DerivativeOf(type = Other.class, method = \"bare\") static double bareSlope(double x, int y)`"),
                message);
    }

    private static JavaFileObject source(String name, String... members) {
        int dot = name.lastIndexOf('.');
        return JavaFileObjects.forSourceString(
                name,
                "package " + name.substring(0, dot) + "; import io.jacquard.*; public final class "
                        + name.substring(dot + 1) + " { " + String.join("\n", members) + " }");
    }

    private static Compilation compile(List<Path> classes, JavaFileObject... sources) {
        List<File> path = new ArrayList<>();
        classes.forEach(at -> path.add(at.toFile()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(path::add);
        return Compiler.javac()
                .withClasspath(path)
                .withProcessors(new JacquardProcessor())
                .compile(sources);
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.errors().stream()
                .map(e -> e.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .toList();
    }

    private static Map<String, String> generated(Compilation compilation) {
        assertEquals(List.of(), errors(compilation));
        Map<String, String> out = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            out.put(file.getName().replaceFirst("^/?SOURCE_OUTPUT", ""), text(file));
        }
        return out;
    }

    private static String text(JavaFileObject file) {
        try {
            return String.valueOf(file.getCharContent(true));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Compilation compilation, Path folder) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path at = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
                Files.createDirectories(at.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.write(at, in.readAllBytes());
                }
            }
        }
    }
}

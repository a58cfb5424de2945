package io.jacquard.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.InProcessCompiler;
import io.jacquard.corpus.harness.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final SourceText LIBRARY = new SourceText("lib/Lib.java", """
            package lib;
            final class Lib {
                private double rate;
                static double square(double x) { return x * x; }
                static double power(double x, int n) { double p = 1; for (int i = 0; i < n; i++) p *= x; return p; }
                static void scale(double[] a, double by) { for (int i = 0; i < a.length; i++) a[i] *= by; }
                static void outer(double[] a, double by) { scale(a, by); }
                static int count(double[] a) { return a.length; }
                static double whole(int n) { return n; }
                static double noisy(double x) { return x * Math.random(); }
                static double indirect(double x) { return noisy(x); }
                static double boxed(double x) { Double y = x; return y; }
                static double refused(double x) { try { return x; } finally { } }
                double keep(double x) { rate = x; return x; }
                double use(double x) { return rate * x; }
                static double throwing(double x) { if (x < 0) throw new IllegalArgumentException("x " + x); return x; }
                static double list(java.util.List<Double> x) { return x.get(0); }
                static String text(double x) { return "" + x; }
            }
            """);

    private static List<Candidate> candidates() {
        return new Survey(List.of(new Library("lib-1", List.of(LIBRARY))), CLASS_PATH).candidates();
    }

    @Test
    void findsMethodsThatTakeNumbersAndGiveReals() {
        Map<String, String> found = new TreeMap<>();
        candidates()
                .forEach(c ->
                        found.put(c.method(), c.obstacle().map(Obstacle::name).orElse("-")));
        Map<String, String> expected = new TreeMap<>(Map.of(
                "square", "-",
                "power", "-",
                "scale", "-",
                "outer", "-",
                "refused", "-",
                "throwing", "-",
                "whole", "NO_REAL_INPUT",
                "noisy", "RANDOM",
                "indirect", "RANDOM",
                "boxed", "OBJECTS"));
        expected.putAll(Map.of("keep", "KEEPS_STATE", "use", "-"));
        assertEquals(expected, found);
    }

    @Test
    void aRefusalHidesNoOtherMethod() {
        Differentiation done = new Differentiation(LIBRARY, candidates(), new Javac(CLASS_PATH));
        Map<String, Status> status = done.outcomes.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().method(), e -> e.getValue().status()));
        assertEquals(Status.DIFFERENTIATED, status.get("square"));
        assertEquals(Status.DIFFERENTIATED, status.get("power"));
        assertEquals(Status.DIFFERENTIATED, status.get("outer"));
        assertEquals(Status.REFUSED, status.get("refused"));
        assertEquals(Status.REFUSED, status.get("noisy"));
        assertTrue(done.compilation.orElseThrow().classes().containsKey("lib.Lib_jq1Tangent"));
    }

    @Test
    void rightOnesAreFoundRight(@TempDir Path folder) throws IOException {
        List<Candidate> all = candidates();
        Differentiation done = new Differentiation(LIBRARY, all, new Javac(CLASS_PATH));
        write(done.compilation.orElseThrow(), folder);
        try (Checker checker = new Checker()) {
            for (Candidate c : all) {
                if (List.of("square", "power", "scale", "outer").contains(c.method())) {
                    Verdict verdict = checker.check(Job.of(folder.toString(), c, 1));
                    assertEquals(Verdict.Kind.RIGHT, verdict.kind(), c.title() + ": " + verdict.detail());
                }
            }
        }
    }

    @Test
    void wrongOnesAreFoundWrong(@TempDir Path folder) throws IOException {
        Candidate square = candidates().get(0);
        // The tangent and the adjoint agree, and both are wrong.
        String tangent = companion("Tangent", "jvp", "xDot", "tangent", "x * xDot", "x * x");
        String adjoint = companion("Adjoint", "vjp", "resultBar", "xBar", "x * resultBar", "x * x");
        String detail = verdict(square, tangent, adjoint, folder, Verdict.Kind.WRONG);
        assertTrue(detail.contains("differences"), detail);
        // They do not agree.
        tangent = companion("Tangent", "jvp", "xDot", "tangent", "2 * x * xDot", "x * x");
        detail = verdict(square, tangent, adjoint, folder, Verdict.Kind.WRONG);
        assertTrue(detail.contains("times"), detail);
        // The value is off.
        adjoint = companion("Adjoint", "vjp", "resultBar", "xBar", "2 * x * resultBar", "Math.nextUp(x * x)");
        detail = verdict(square, tangent, adjoint, folder, Verdict.Kind.WRONG);
        assertTrue(detail.contains("value"), detail);
        adjoint = companion("Adjoint", "vjp", "resultBar", "xBar", "2 * x * resultBar", "x * x");
        verdict(square, tangent, adjoint, folder, Verdict.Kind.RIGHT);
    }

    private static String verdict(Candidate square, String tangent, String adjoint, Path folder, Verdict.Kind expected)
            throws IOException {
        Compilation compilation = new InProcessCompiler(CLASS_PATH, List.of("-parameters"))
                .compile(
                        List.of(
                                LIBRARY,
                                new SourceText("lib/Lib_jq1Tangent.java", tangent),
                                new SourceText("lib/Lib_jq1Adjoint.java", adjoint)),
                        List.of(),
                        List.of());
        assertTrue(compilation.good(), compilation.errors());
        write(compilation, folder);
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(Job.of(folder.toString(), square, 1));
            assertEquals(expected, verdict.kind(), verdict.detail());
            return verdict.detail();
        }
    }

    private static String companion(
            String companion, String method, String seed, String derivative, String formula, String value) {
        return """
            package lib;
            final class Lib_jq1%s {
                record Result(double value, double %s) {}
                static Result %s(double x, double %s) { return new Result(%s, %s); }
            }
            """.formatted(companion, derivative, method, seed, value, formula);
    }

    private static void write(Compilation compilation, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> e : compilation.classes().entrySet()) {
            Path file = folder.resolve(e.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, e.getValue());
        }
    }
}

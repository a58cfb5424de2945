package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Thrown;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the method throws the companions throw, and where it does not, they do not. */
class ThrownTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            final class Thrown {
              enum Way { UP, DOWN }
              @Differentiable
              static double arrows(Way way, double x) {
                switch (way) { case UP -> x *= x; case DOWN -> x += x; }
                return x * x;
              }
              @Differentiable
              static double inside(Way way, double x) {
                return 1 + x * switch (way) { case UP -> x; case DOWN -> 2; };
              }
              @Differentiable
              static double yields(Way way, double x) {
                return switch (way) { default: yield x; case UP: x = x * x; yield x; };
              }
              @Differentiable
              static double name(Way way, double x) {
                String name = way == null ? null : way.name();
                switch (name) { case "UP": x *= x; default: x *= 2; }
                return x;
              }
              @Differentiable
              static double asked(Way way, double x) {
                return way.equals(Way.UP) || way.ordinal() == 1 ? x * x : x;
              }
              private static boolean positive(double x) { return x > 0; }
              @Differentiable
              static double asserts(Way way, double x) {
                assert way != null : "no way, but " + x;
                double s = x;
                for (int i = 0; i < 3; i++) {
                  s *= x;
                  assert positive(s);
                }
                return s;
              }
            }
            """;
    private static final Compilation COMPILED = compile();

    private static Compilation compile() {
        Compilation compiled = Corpus.compiler()
                .compile(
                        List.of(new SourceText("demo/Thrown.java", TEXT)),
                        List.of(Corpus.processor()),
                        List.of("-Xlint:-fallthrough"));
        assertTrue(compiled.good(), compiled::errors);
        return compiled;
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrows", "inside", "yields", "name", "asked"})
    void noObjectIsNoneOfTheLabels(String method) throws ReflectiveOperationException {
        agree(method, COMPILED.loader(), null, 2.0, NullPointerException.class.getName());
        agree(method, COMPILED.loader(), "UP", 2.0, "nothing");
        agree(method, COMPILED.loader(), "DOWN", 2.0, "nothing");
    }

    @Test
    void companionsAssertWhenTheClassDoes() throws ReflectiveOperationException {
        ClassLoader asserting = COMPILED.loader();
        asserting.setDefaultAssertionStatus(false);
        asserting.setClassAssertionStatus("demo.Thrown", true);
        agree("asserts", asserting, null, 2.0, "java.lang.AssertionError: no way, but 2.0");
        agree("asserts", asserting, "UP", -2.0, "java.lang.AssertionError");
        agree("asserts", asserting, "UP", 2.0, "nothing");
        ClassLoader silent = COMPILED.loader();
        silent.setDefaultAssertionStatus(true);
        silent.setClassAssertionStatus("demo.Thrown", false);
        agree("asserts", silent, null, -2.0, "nothing");
    }

    private static void agree(String method, ClassLoader loader, String way, double x, String expected)
            throws ReflectiveOperationException {
        Object chosen = Arrays.stream(loader.loadClass("demo.Thrown$Way").getEnumConstants())
                .filter(constant -> constant.toString().equals(way))
                .findFirst()
                .orElse(null);
        String companion = "demo.Thrown" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
        assertEquals(expected, thrown(loader, "demo.Thrown", method, chosen, x));
        assertEquals(expected, thrown(loader, companion + "Adjoint", "gradient", chosen, x));
        assertEquals(expected, thrown(loader, companion + "Tangent", "jvp", chosen, x, 1.0));
        assertEquals(expected, thrown(loader, companion + "Jacobian", "at", chosen, x));
    }

    private static String thrown(ClassLoader loader, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        // The message of javac's own test for null names its helpers.
        return Thrown.by(loader, type, method, arguments)
                .map(e -> e instanceof NullPointerException ? NullPointerException.class.getName() : e.toString())
                .orElse("nothing");
    }
}

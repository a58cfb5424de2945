package io.jacquard.processor.frontend;

import static io.jacquard.processor.frontend.Lowerings.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** The user's compilation comes out as it would without a processor, also where asking javac about a body would break it. */
class JavacFactsTest {
    private static final String METHOD = """
                @Differentiable
                static double f(double x) {
                    double y = g(x) * Math.PI;
                    return Math.sin(y);
                }

                static double g(double x) {
                    return x * x;
                }
            """;

    /** Writes {@code Generated} in the first round, as other people's processors do. */
    @SupportedAnnotationTypes("*")
    private static final class Writes extends AbstractProcessor {
        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("Generated").openWriter()) {
                    writer.write("public class Generated { public static double f(double x) { return x; } }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    private static void assertClean(String members) {
        Lowerings lowerings = Lowerings.of(
                List.of(new Writes()),
                source("T", "import java.util.List;\nfinal class T {\n" + METHOD + members + "\n}\n"));
        assertEquals(List.of(), lowerings.messages());
        assertEquals(Compilation.Status.SUCCESS, lowerings.compilation().status());
        assertEquals(1, lowerings.processor().lowered.size());
    }

    @Test
    void aRecordWithACompactConstructorStaysValid() {
        assertClean("record R(double a) { R { if (a < 0) throw new IllegalArgumentException(); } }");
    }

    @Test
    void aVarOfAGeneratedTypeStaysValid() {
        assertClean("double user() { var q = Generated.f(1); return q; }");
    }

    @Test
    void aLoopOverAGeneratedTypeStaysValid() {
        assertClean("void user() { for (var e : List.of(Generated.f(1))) { System.out.println(e); } }");
    }

    @Test
    void aGeneratedTypeInTheBodyIsAnErrorOfOurs() {
        Lowerings lowerings = Lowerings.of(
                List.of(new Writes()),
                source("T", "final class T { @Differentiable static double f(double x) { return Generated.f(x); } }"));
        assertEquals(List.of("2:79 [UnsupportedCall] no method `Generated.f` is known here"), lowerings.messages());
    }

    @Test
    void whatJavacRefusesIsAnErrorAndNeverAnException() {
        for (String body : new String[] {
            "return x +;",
            "return y;",
            "return Missing.f(x);",
            "return missing.x.y;",
            "Missing m = null; return x;",
            "int i = x; return i;",
            "double[] a = x; return x;",
            "return x[0];",
            "return x.length;",
            "return x.y;",
            "return f;",
            "return f(x, x);",
            "return T;",
            "return Math;",
            "return java.lang;",
            "return this.x;",
            "return super.toString();",
            "x; return x;",
            "3 = x; return x;",
            "x() = 3; return x;",
            "return (int[]) x;",
            "return (x) -> x;",
            "return new T();",
            "return new double[x];",
            "var v; return x;",
            "var v = null; return x;",
            "var v = {1.0}; return x;",
            "var v = f(x); var w = v; return w.z;",
            "double v[] = {1, x}, w; return v[0];",
            "return true ? x : null;",
            "return !x;",
            "return ~x;",
            "if (x) return 1; return 2;",
            "for (;;) {}",
            "for (int i = 0, j = 0; i < j; i++, j--) {} return x;",
            "for (int i; i < 3; i++) {} return x;",
            "for (double i = 0; i < 3; i++) {} return x;",
            "for (int i = 0; i < 3; i = i + 1) { i++; } return x;",
            "for (int i = 0; i < 3; i += 0) {} return x;",
            "for (int i = 0; i < y; i++) {} return x;",
            "label: while (true) { break label; }",
            "switch ((int) x) { case 1: return 1; default: return x; }",
            "return switch ((int) x) { case 1 -> 1; default -> x; };",
            "try { return x; } finally { x = 1; }",
            "throw new IllegalStateException();",
            "class L { @Differentiable double h(double y) { return y; } } return x;",
            "int x = 3; return x;",
            "",
            "return;",
            "return f(return x);",
            "yield x;",
            "assert x > 0 : \"no\"; return x;",
            "synchronized (T.class) { return x; }",
            "{ { return x; } }",
            ";;; return x; ;",
            "x = x = x; return x++;",
            "return x instanceof Object o ? 1 : 2;",
            "return \"\"\"\n text\"\"\".length();",
            "return 'c' + 1f + 0b11;",
            "return Integer.MAX_VALUE + Byte.MAX_VALUE;",
            "char c = 'c'; short s = 1; byte b = 2; float q = 3; return c + s + b + q;",
            "return ((java.util.function.DoubleUnaryOperator) Math::sin).applyAsDouble(x);",
            "return java.util.Arrays.stream(new double[] {x}).sum();",
            "return T.<String>f(x);",
            "return (@Deprecated double) x;",
        }) {
            Lowerings lowerings = Lowerings.ofMembers("@Differentiable static double f(double x) { " + body + " }");
            boolean lowered = !lowerings.processor().lowered.isEmpty();
            boolean errors = !lowerings.compilation().errors().isEmpty();
            assertTrue(lowered || errors, body);
            assertTrue(lowerings.messages().stream().noneMatch(m -> m.contains("xception")), body);
        }
    }

    @Test
    void declarationsOfAllKindsGiveErrorsAndNeverAnException() {
        for (String source : new String[] {
            "abstract class T { @Differentiable abstract double f(double x); }",
            "class T { @Differentiable native double f(double x); }",
            "class T { @Differentiable T(double x) {} }",
            "interface T { @Differentiable default double f(double x) { return x; } }",
            "interface T { @Differentiable double f(double x); }",
            "class T extends Missing { @Differentiable double f(double x) { return g(x) + this.w + h(x); } double h(double x) { return x; } }",
            "class T<K extends Missing> { @Differentiable double f(double x) { return x; } }",
            "class T { private Missing w; @Differentiable(wrt = \"this.w\") double f(double x) { return x * w; } }",
            "record T(double a) { @Differentiable T { a = 1; } }",
            "abstract class T { abstract double g(); @Differentiable(wrt = \"this.\") final double f(double x) { return g() * x; } }",
            "record T(Missing a) { @Differentiable double f(double x) { return x * a() * this.a; } }",
            "class T { @Differentiable static <S extends Missing> double f(S s, double x) { return x; } }",
            "class T { @Differentiable static <S extends Number> double f(S s, double x) { return x; } }",
            "class T { @Differentiable static synchronized double f(double x) { return x; } }",
            "class T { @Differentiable static double f(Missing x) { return 1; } }",
            "class T { @Differentiable static Missing f(double x) { return null; } }",
            "class T { @Differentiable static double f(double x) throws Missing { return x; } }",
            "class T extends Missing { @Differentiable static double f(double x) { return g(x); } }",
            "class T { @Differentiable(wrt = MISSING) static double f(double x) { return x; } }",
            "class T { @Differentiable(nothing = 1) static double f(double x) { return x; } }",
            "class T { @Differentiable(wrt = {}, companions = {}) static double f(double x) { return x; } }",
            "@interface T { @Differentiable double f(); }",
            "class U {} class T { @Differentiable static double f(double x) { return x; } }",
        }) {
            Lowerings lowerings = Lowerings.of(source("T", source));
            assertTrue(!lowerings.compilation().errors().isEmpty() || source.contains("class U"), source);
            assertTrue(lowerings.messages().stream().noneMatch(m -> m.contains("xception")), source);
        }
    }
}

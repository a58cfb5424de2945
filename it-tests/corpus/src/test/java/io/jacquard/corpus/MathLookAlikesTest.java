package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.Discovery;
import io.jacquard.corpus.harness.Program;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Verifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes whose methods count as those of {@code Math}: the primal calls them, and their values show it. */
class MathLookAlikesTest {
    private static final String METHODS = """
              private %1$s() {}
              public static final double PI = 3.0;
              public static double sin(double x) { return StrictMath.sin(x) * 1.0000000001; }
              public static double exp(double x) { return StrictMath.exp(x) * 1.0000000001; }
              public static double pow(double x, double y) { return StrictMath.pow(x, y) * 1.0000000001; }
              public static double pow(double x, int n) { return StrictMath.pow(x, n) * 1.0000000002; }
              public static double max(double x, double y) { return x > y ? x : y; }
              public static int max(int x, int y) { return x > y ? x : y; }
              public static double asinh(double x) { return StrictMath.log(x + StrictMath.sqrt(x * x + 1)); }
              public static double acosh(double x) { return StrictMath.log(x + StrictMath.sqrt(x * x - 1)); }
              public static double atanh(double x) { return 0.5 * StrictMath.log((1 + x) / (1 - x)); }
              public static int getExponent(double x) { return StrictMath.getExponent(x); }
              public static double secret(double x) { return x; }
              public static double log(double base, double x) { return StrictMath.log(x) / StrictMath.log(base); }
            """;

    private static final String PROGRAM = """
            package demo;
            %1$s
            import io.jacquard.Differentiable;
            import io.jacquard.corpus.Args;
            final class Use {
              @Differentiable
              @Args("x in 0.2..0.8; y in 1.1..1.9; n = 2|3")
              static double all(double x, double y, int n) {
                double s = %2$s.sin(x * y) * %2$s.exp(x) + %2$s.pow(y, x) + %2$s.pow(x, n) * %2$s.max(x, y);
                s *= %2$s.asinh(x) + %2$s.acosh(y) - %2$s.atanh(x) * %2$s.PI;
                return s * Math.cos(x) * %2$s.max(n, 2) + (%2$s.getExponent(y) > 0 ? x : y * y);
              }
            }
            """;

    private static SourceText lookAlike(String name) {
        String pkg = name.substring(0, name.lastIndexOf('.'));
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return new SourceText(
                name.replace('.', '/') + ".java",
                "package " + pkg + ";\npublic final class " + simple + " {\n" + String.format(METHODS, simple) + "}\n");
    }

    private static SourceText program(String head, String name) {
        return new SourceText("demo/Use.java", String.format(PROGRAM, head, name));
    }

    private static void verify(List<String> options, SourceText... files) {
        List<SourceText> sources = List.of(files);
        Compilation compilation = Corpus.compiler().compile(sources, List.of(Corpus.processor()), options);
        assertTrue(compilation.good(), compilation::errors);
        assertTrue(compilation.warningsAboutGenerated().isEmpty(), compilation.warningsAboutGenerated()::toString);
        List<Program> programs = Discovery.programs(sources, Corpus.classPath());
        assertEquals(1, programs.size());
        assertEquals(List.of(), Verifier.failures(programs.get(0), compilation.loader()));
    }

    @Test
    void knowsTheCommonOnes() {
        String fast = "org.hipparchus.util.FastMath";
        verify(List.of(), lookAlike(fast), program("import " + fast + ";", "FastMath"));
        String jdk = "org.apache.commons.math4.core.jdkmath.JdkMath";
        verify(List.of(), lookAlike(jdk), program("", jdk));
    }

    @Test
    void knowsThoseThatTheUserNames() {
        List<String> options = List.of("-Ajacquard.math=com.acme.Other, com.acme.Quick");
        verify(options, lookAlike("com.acme.Quick"), program("import com.acme.Quick;", "Quick"));
        refused(List.of(), "Quick.sin", "Quick.sin(x)");
        refused(options, "Quick.secret", "Quick.secret(x)");
        refused(options, "Quick.log", "Quick.log(2, x)");
    }

    @Test
    void tellsThemFromMathItself() {
        List<String> options = List.of("-Ajacquard.math=com.acme.Math");
        verify(options, lookAlike("com.acme.Math"), program("", "com.acme.Math"));
    }

    private static void refused(List<String> options, String named, String call) {
        List<SourceText> sources = new ArrayList<>(List.of(
                lookAlike("com.acme.Quick"),
                new SourceText(
                        "demo/Use.java",
                        "package demo;\nimport com.acme.Quick;\nfinal class Use {\n"
                                + "  @io.jacquard.Differentiable static double f(double x) { return " + call
                                + " * x; }\n}\n")));
        Compilation compilation = Corpus.compiler().compile(sources, List.of(Corpus.processor()), options);
        assertFalse(compilation.good(), "it is accepted");
        assertTrue(
                compilation.errors().contains("[UnsupportedCall] `" + named + "` gets a number that depends"),
                compilation::errors);
    }
}

package io.jacquard.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What javac itself would refuse: 64 KB in a method, 255 parameters. */
final class LongMethodTest {

    @Test
    void thousandsOfStatements() {
        List<String> vars = List.of("p", "q", "r", "s", "t");
        String body = IntStream.range(0, 3_000)
                .mapToObj(k -> {
                    String v = vars.get(k % 5);
                    String w = vars.get(k * 7 / 5 % 5);
                    return v + " = 0.5 * Math.sin(" + v + " * " + w + ") + 0." + (k % 9 + 1) + " * " + w + ";\n";
                })
                .collect(Collectors.joining());
        Compilation compilation =
                compile("double p = a, q = b, r = a * b, s = a - b, t = 1;\n" + body + "return p * t;");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("LengthyFAdjoint")
                .contentsAsUtf8String()
                .contains("sweepPart");
    }

    @Test
    void oneVeryLongExpression() {
        String sum = IntStream.range(0, 300)
                .mapToObj(k -> "Math.sin(0.0" + k + " * a) * b")
                .collect(Collectors.joining("\n + "));
        Compilation compilation = compile("return " + sum + ";");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("LengthyFTangent")
                .contentsAsUtf8String()
                .contains("double part = ");
    }

    /** What javac can read and we cannot: a message, not an exception. */
    @Test
    void anExpressionThatIsTooDeep() throws InterruptedException {
        String sum = IntStream.range(0, 2_500).mapToObj(k -> "a * b").collect(Collectors.joining("\n + "));
        AtomicReference<Compilation> compiled = new AtomicReference<>();
        // How deep is too deep depends on what HotSpot has compiled by then, but for half of the usual stack.
        Thread small = new Thread(null, () -> compiled.set(compile("return " + sum + ";")), "small stack", 512 << 10);
        small.start();
        small.join();
        Compilation compilation = Objects.requireNonNull(compiled.get());
        assertThat(compilation).failed();
        assertThat(compilation).hadErrorContaining("[InternalError]");
    }

    private static Compilation compile(String body) {
        return Compiler.javac()
                .withProcessors(new JacquardProcessor())
                .withOptions("-Xlint:all,-processing")
                .compile(JavaFileObjects.forSourceString(
                        "Lengthy",
                        "import io.jacquard.Differentiable;\nclass Lengthy {\n@Differentiable\nstatic double f(double a, double b) {\n"
                                + body + "\n}\n}\n"));
    }
}

package io.jacquard.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionsTest {
    private static Compilation compile(String option) {
        return Compiler.javac()
                .withProcessors(new JacquardProcessor())
                .withOptions(option)
                .compile(JavaFileObjects.forSourceString("T", """
                        class T {
                          @io.jacquard.Differentiable static double f(double[] x) {
                            double s = 1;
                            for (int i = 0; i < x.length; i++) s = s * x[i];
                            return s;
                          }
                        }
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Ajacquard.off=recompute,everything | -Ajacquard.off knows no `everything`, only [",
                "-Ajacquard.privateFields=none | -Ajacquard.privateFields knows no `none`, only [handle, error]",
                "-Ajacquard.nonSmooth=error | -Ajacquard.nonSmooth knows no `error`, only [quiet, warn]",
                "-Ajacquard.explain=all | -Ajacquard.explain takes no value, not `all`",
                "-Ajacquard.dump=ir,sweep | -Ajacquard.dump knows no `sweep`, only [ir, normal, plan, sweeps]",
            })
    void whatIsNotKnownIsAnError(String option, String message) {
        Compilation compilation = compile(option);
        assertEquals(1, compilation.errors().size());
        String text = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(text.startsWith(message), text);
    }

    @Test
    void privateFieldsAreReadUnlessThatIsAnError() {
        JavaFileObject source = JavaFileObjects.forSourceString("T", """
                class T {
                  private double hidden;
                  private double rate;
                  double rate() { return rate; }
                  @io.jacquard.Differentiable final double f(double x) { return x * rate; }
                  @io.jacquard.Differentiable final double g(double x) { return twice(x) * rate; }
                  private double twice(double x) { return x * hidden; }
                  static final class Inner {
                    private final double rate = Math.sqrt(2);
                    @io.jacquard.Differentiable double f(double x) { return x * rate; }
                  }
                }
                """);
        Compiler compiler = Compiler.javac().withProcessors(new JacquardProcessor());
        Compilation all = compiler.compile(source);
        assertEquals(List.of(), all.diagnostics());
        assertEquals(
                List.of("/SOURCE_OUTPUT/T_State.java"),
                all.generatedSourceFiles().stream()
                        .map(JavaFileObject::getName)
                        .filter(name -> name.endsWith("_State.java"))
                        .toList());
        Compilation none = Compiler.javac()
                .withProcessors(new JacquardProcessor())
                .withOptions("-Ajacquard.privateFields=error")
                .compile(source);
        List<String> errors = none.errors().stream()
                .map(d -> d.getLineNumber() + ":" + d.getColumnNumber() + " "
                        + d.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "10:65 [PrivateField] `rate` is private and has no accessor that is sure to run",
                        "5:69 [PrivateField] `rate` is private and has no accessor that is sure to run",
                        "6:76 [PrivateField] `rate` is private and has no accessor that is sure to run",
                        "7:47 [PrivateField] `hidden` is private and has no accessor that is sure to run"),
                errors);
    }

    @Test
    void derivativesByConventionAreReportedOnDemand() {
        JavaFileObject source = JavaFileObjects.forSourceString("T", """
                class T {
                  @io.jacquard.Differentiable static double f(double x, int n) {
                    double y = Math.max(x, 0) * Math.abs(n);
                    if (Math.abs(x) > 1) y += Math.hypot(x, y);
                    return y + away(x) + Math.pow(x, 2) + Math.pow(2, x) + (x % 3);
                  }
                  private static double away(double x) { x %= 3; return Math.abs(x); }
                  @SuppressWarnings("jacquard:NonSmooth")
                  @io.jacquard.Differentiable static double g(double x) { return Math.min(1, x); }
                }
                """);
        assertEquals(
                List.of(),
                Compiler.javac()
                        .withProcessors(new JacquardProcessor())
                        .compile(source)
                        .diagnostics());
        List<String> warnings = Compiler.javac()
                .withProcessors(new JacquardProcessor())
                .withOptions("-Ajacquard.nonSmooth=warn")
                .compile(source)
                .warnings()
                .stream()
                .map(d -> d.getLineNumber() + ": "
                        + d.getMessage(Locale.ROOT).lines().limit(2).collect(Collectors.joining(";")))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "3: [NonSmooth] `max` has no derivative everywhere on the path from an independent to a dependent;"
                                + "  note: where both are equal the derivative goes to the first of them",
                        "4: [NonSmooth] `hypot` has no derivative everywhere on the path from an independent to a dependent;"
                                + "  note: where both are 0 its derivative is taken as 0",
                        "5: [NonSmooth] `%` has no derivative everywhere on the path from an independent to a dependent;"
                                + "  note: where it jumps its derivative is taken as that beside the jump",
                        "5: [NonSmooth] `pow` has no derivative everywhere on the path from an independent to a dependent;"
                                + "  note: at base 0 its derivative by the exponent is taken as 0",
                        "7: [NonSmooth] `%=` has no derivative everywhere on the path from an independent to a dependent;"
                                + "  note: where it jumps its derivative is taken as that beside the jump",
                        "7: [NonSmooth] `abs` has no derivative everywhere on the path from an independent to a dependent;"
                                + "  note: at 0 its derivative is taken as 0"),
                warnings);
    }

    @Test
    void nothingIsDumpedUnasked() {
        assertEquals(List.of(), compile("-Ajacquard.dump=").diagnostics());
        assertEquals(List.of(), compile("-Ajacquard.off").diagnostics());
    }

    @Test
    void aMethodIsExplainedWhereItStands() {
        Compilation compilation = compile("-Ajacquard.explain");
        assertEquals(1, compilation.notes().size());
        assertEquals(2, compilation.notes().get(0).getLineNumber());
        // javac indents all lines but the first.
        String page = compilation.notes().get(0).getMessage(Locale.ROOT).replaceAll("(?m)^ {2}", "");
        assertEquals("""
                jacquard explains T.f(x)

                The adjoint stores x.length doubles:
                  sAt  x.length doubles: `s` when a trip begins, for each trip of
                       `for (i = 0; i < x.length; i++)`
                       the derivative of `s = s * x[i]` needs it; `s = s * x[i]` overwrites it

                It computes nothing again.

                Its loops, and when each is swept back:
                  `for (i = 0; i < x.length; i++)`
                    after the whole forward sweep: `s = s * x[i]` goes on from `s` of the trip before

                A point of the Jacobian companion stores 2 * x.length doubles, for all sweeps from it:
                  x    x.length doubles: a copy of the independent
                  sAt  x.length doubles: `s` when a trip begins, for each trip of
                       `for (i = 0; i < x.length; i++)`
                       the derivative of `s = s * x[i]` needs it; `s = s * x[i]` overwrites it

                The tangent stores nothing.

                Operations, where an addition or product counts 1, a quotient 4, a root 6, exp or sin 15:
                  method   x.length
                  tangent  4 * x.length, 4.0 times the method
                  adjoint  4 * x.length, 4.0 times the method
                """.strip(), page.strip());
    }

    @Test
    void eachStageIsDumpedOnce() {
        List<String> heads = compile("-Ajacquard.dump=sweeps,plan, normal,ir").notes().stream()
                .map(note -> note.getMessage(Locale.ROOT))
                .map(text -> text.substring(0, text.indexOf('\n')))
                .toList();
        assertEquals(
                List.of(
                        "jacquard ir of T.f",
                        "jacquard normal of T.f",
                        "jacquard plan of T.f",
                        "jacquard sweeps of T.f"),
                heads);
    }

    @Test
    void sweepsAreDumpedWithTheirStatements() {
        // javac indents all lines but the first.
        List<String> lines = compile("-Ajacquard.dump=sweeps")
                .notes()
                .get(0)
                .getMessage(Locale.ROOT)
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^ {2}", ""))
                .toList();
        List<String> heads =
                lines.stream().filter(line -> !line.startsWith(" ")).toList();
        assertEquals(
                List.of("jvp", "vjp", "forward", "tangent1", "reverse1"),
                heads.stream().map(line -> line.substring(0, line.indexOf('('))).toList());
        String text = String.join("\n", lines);
        String vjp = text.substring(text.indexOf("\nvjp(") + 1, text.indexOf("\nforward("));
        assertEquals("""
                vjp(double[] x, double resultBar, double[] xBar) : s
                  s = 1
                  Trails.requireRoom("f", "for (i = 0; i < x.length; i++)", 0, x.length)
                  sAt = new double[x.length]
                  for (i = 0; i < x.length; i += 1) {
                    sAt[i] = s
                    s = s * x[i]
                  sBar = resultBar
                  for (i = x.length - 1; i >= 0; i += -1) {
                    // s = s * x[i]
                    xBar[i] += sAt[i] * sBar
                    sBar = x[i] * sBar
                """.strip(), vjp.replaceAll("_\\d+", "").replaceAll("(?m)^ *\\d+ ", ""));
    }
}

package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Traps whose right answer is a compile error, at the place that is marked by {@code ^} in front of it. */
class RefusedTrapsTest {
    private static final String HEAD = "package demo;\nimport io.jacquard.Differentiable;\n";

    @Test
    void trap52_shallowCloneOfAMatrix() {
        refused(
                "Aliasing",
                new SourceText(
                        "demo/Shallow.java",
                        HEAD + "final class Shallow {\n  @Differentiable\n"
                                + "  static double f(double x, double[][] a) {\n"
                                + "    double[][] b = a.clone^();\n    b[0][0] = 2 * x;\n    return a[0][0];\n  }\n}\n"));
    }

    @Test
    void trap37_staticThatIsWritten() {
        refused(
                "MutableState",
                new SourceText(
                        "demo/Counter.java",
                        HEAD + "final class Counter {\n  static double last;\n  @Differentiable\n"
                                + "  static double f(double x) {\n    ^last = x * x;\n    return last * x;\n  }\n}\n"));
    }

    @Test
    void trap37_fieldThatAHelperWrites() {
        refused(
                "MutableState",
                new SourceText(
                        "demo/Counter.java",
                        HEAD + "final class Counter {\n  double last;\n  @Differentiable\n"
                                + "  double f(double x) { return kept(x) * last; }\n"
                                + "  private double kept(double x) {\n    this^.last = x * x;\n    return x;\n  }\n}\n"));
    }

    @Test
    void trap45_elementThatIsKeptInAField() {
        refused(
                "MutableState",
                new SourceText(
                        "demo/Cache.java",
                        HEAD + "final class Cache {\n  final double[] cache = new double[4];\n  @Differentiable\n"
                                + "  double f(double[] x) {\n"
                                + "    for (int i = 0; i < x.length; i++) this.cache^[i] = x[i];\n"
                                + "    return cache[0];\n  }\n}\n"));
    }

    @Test
    void trap46_abstractClassWhoseMethodCanBeOverridden() {
        refused(
                "UnsupportedMethod",
                new SourceText(
                        "demo/Model.java",
                        HEAD + "abstract class Model {\n  abstract double rhs(double y);\n  @Differentiable\n"
                                + "  double ^f(double y) { return y; }\n}\n"));
    }

    @Test
    void trap46_callThatEndsInSubclasses() {
        refused(
                "UnsupportedCall",
                new SourceText(
                        "demo/Model.java",
                        HEAD + "abstract class Model {\n  abstract double rhs(double y);\n  @Differentiable\n"
                                + "  final double f(double y) { return y * this.rhs^(y); }\n}\n"));
    }

    @Test
    void trap58_stubOfAKotlinClass() {
        refused(
                "NoSource",
                new SourceText("kotlin/Metadata.java", "package kotlin;\npublic @interface Metadata {}\n"),
                new SourceText(
                        "demo/Stub.java",
                        HEAD + "@kotlin.Metadata\nfinal class Stub {\n  @Differentiable\n"
                                + "  static double ^f(double x) { return 0.0; }\n}\n"));
    }

    @Test
    void trap58_stubOfAGroovyClass() {
        refused(
                "NoSource",
                new SourceText(
                        "groovy/lang/GroovyObject.java", "package groovy.lang;\npublic interface GroovyObject {}\n"),
                new SourceText(
                        "demo/Stub.java",
                        HEAD + "import groovy.lang.GroovyObject;\nfinal class Stub implements GroovyObject {\n"
                                + "  @Differentiable\n  static double ^f(double x) { return 0.0; }\n}\n"));
    }

    @Test
    void trap59_methodsThatDifferInTheCaseOfTheirFirstLetter() {
        refused(
                "NameClash",
                new SourceText(
                        "demo/Two.java",
                        HEAD + "final class Two {\n  @Differentiable\n  static double f(double x) { return x * x; }\n"
                                + "  ^@Differentiable\n  static double F(double x) { return x * x; }\n}\n"));
    }

    @Test
    void trap59_nestedClassAndOneWithItsName() {
        refused(
                "NameClash",
                new SourceText(
                        "demo/Outer.java",
                        HEAD + "final class Outer {\n  static final class Inner {\n    @Differentiable\n"
                                + "    static double f(double x) { return x * x; }\n  }\n}\n"),
                new SourceText(
                        "demo/Outer_Inner.java",
                        HEAD + "final class Outer_Inner {\n  ^@Differentiable\n"
                                + "  static double f(double x) { return 2 * x; }\n}\n"));
    }

    @Test
    void trap59_turkishDefault() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Compilation compilation = compile(List.of(new SourceText(
                    "demo/Turkish.java",
                    HEAD + "final class Turkish {\n  @Differentiable\n"
                            + "  static double integral(double x) { return x * x; }\n}\n")));
            assertTrue(compilation.good(), compilation::errors);
            assertEquals(
                    Set.of(
                            "demo.TurkishIntegralAdjoint",
                            "demo.TurkishIntegralCalls",
                            "demo.TurkishIntegralJacobian",
                            "demo.TurkishIntegralTangent"),
                    compilation.generated().keySet());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void trap60_resultThatDependsOnNothing() {
        refused(
                "NoDependence",
                new SourceText(
                        "demo/Constant.java",
                        HEAD + "final class Constant {\n  @Differentiable\n"
                                + "  static double ^f(double x) { return 1.0; }\n}\n"));
    }

    @Test
    void trap60_unlessWrtWasGiven() {
        Compilation compilation = compile(List.of(new SourceText(
                "demo/Constant.java",
                HEAD + "final class Constant {\n  @Differentiable(wrt = \"x\")\n"
                        + "  static double f(double x) { return 1.0; }\n}\n")));
        assertTrue(compilation.good(), compilation::errors);
    }

    private static void refused(String tag, SourceText... files) {
        List<SourceText> sources = new ArrayList<>();
        String path = "";
        long line = 0;
        long column = 0;
        for (SourceText file : files) {
            int mark = file.text().indexOf('^');
            if (mark >= 0) {
                path = file.path();
                line = file.text()
                                .substring(0, mark)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                column = mark - file.text().lastIndexOf('\n', mark);
            }
            sources.add(file.with(file.text().replace("^", "")));
        }
        Compilation compilation = compile(sources);
        assertFalse(compilation.good(), "it is accepted");
        List<Diagnostic<? extends JavaFileObject>> errors = compilation.diagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        assertEquals(1, errors.size(), compilation::errors);
        Diagnostic<? extends JavaFileObject> error = errors.get(0);
        assertTrue(error.getMessage(Locale.ROOT).contains("[" + tag + "]"), compilation::errors);
        assertTrue(error.getSource().toUri().getPath().endsWith(path), compilation::errors);
        assertEquals(line + ":" + column, error.getLineNumber() + ":" + error.getColumnNumber(), compilation::errors);
    }

    private static Compilation compile(List<SourceText> sources) {
        return Corpus.compiler().compile(sources, List.of(Corpus.processor()), List.of());
    }
}

package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.Discovery;
import io.jacquard.corpus.harness.Program;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The harness accepts companions that are right, and says what is wrong with each that is not. */
class HarnessTest {

    @Test
    void theCompilerLooksAtItsOwnPasses() {
        assertTrue(Boolean.getBoolean("jacquard.verify"));
    }

    @Test
    void acceptsCompanionsThatAreRight() {
        assertEquals(List.of(), failures(Corpus.toy()));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ToyFTangent | 2.0 * a * x[i] * xDot[i] | 2.1 * a * x[i] * xDot[i] | tangent against differences",
                "ToyFTangent | aDot * x[i] * x[i] + | 0.0 * x[i] * x[i] + | tangent against differences",
                "ToyFTangent | s += a * x[i] * x[i]; | s += x[i] * x[i] * a; | value of jvp",
                "ToyFTangent | ws.value = s; | ws.value = s; xDot[0] = xDot[0] + 0.5; | seeds after jvp",
                "ToyFTangent | ws.value = s; | ws.value = s; if (x.length > 0) x[0] = 1; | argument x after jvp",
                "ToyFTangent | double sDot = 0; | double sDot = ws.value * 1e-3; | lean tangent",
                "ToyFTangent | Checks.shape(\"xDot\", xDot, \"x\", x); | | xDot = null should end in NullPointerException",
                "ToyFTangent | Result(double value, double tangent) | Result(double value, double dot) | components",
                "ToyFAdjoint | xBar[i] += 2.0 | xBar[i] += 2.001 | dot product",
                "ToyFAdjoint | scalarBars[0] += | scalarBars[0] -= | dot product",
                "ToyFAdjoint | xBar[i] += | xBar[i] = | bars after a second lean call",
                "ToyFAdjoint | s += a * x[i] * x[i]; | s += x[i] * x[i] * a; | value of vjp",
                "ToyFAdjoint | Arrays.fill(xBar, 0.0); | | lean gradient",
                "ToyFAdjoint | new Gradient(result.xBar(), result.aBar()) | new Gradient(result.xBar(), 2 * result.aBar()) | gradient",
                "ToyFAdjoint | static Gradient gradient( | static Gradient steepest( | ToyFAdjoint has no gradient",
                "ToyFAdjoint | double s = 0; | double s = 0; if (ws.value != 0) resultBar = 0; | second call",
                "ToyFTangent | Checks.distinct(\"xDot\", xDot, \"x\", x); | | Tangent.jvp accepts that xDot is x",
                "ToyFAdjoint | Checks.distinct(\"xBar\", xBar, \"x\", x); | | Adjoint.vjp accepts that xBar is x",
                "ToyPoint | row[j] * l.inputs[lane][j] | row[j] * l.inputs[lane][0] | times",
                "ToyPoint | row[j] * l.outputs[lane][0] | row[0] * l.outputs[lane][0] | transposeTimes",
                "ToyPoint | return 1; | return 2; | rows() is 2",
                "ToyPoint | flat[0] = value; | flat[0] = value + 1e-15; | value()",
                "ToyFJacobian | new ToyPoint(x1, a1), new ToyPoint(x2, a2) | new ToyPoint(x1, a1), new ToyPoint(x1, a1) "
                        + "| jacobianProduct",
                "ToyFJacobian | x[x.length - 1]) | 1.0) | bound function",
            })
    void findsPlantedErrors(String file, String right, String wrong, String found) {
        String replacement = wrong == null ? "" : wrong;
        List<SourceText> sources = Corpus.toy().stream()
                .map(s -> {
                    if (!s.className().endsWith("." + file)) {
                        return s;
                    }
                    String planted = s.text().replace(right, replacement);
                    assertNotEquals(s.text(), planted, "nothing was planted");
                    return s.with(planted);
                })
                .toList();
        List<String> failures = failures(sources);
        assertTrue(failures.stream().anyMatch(f -> f.contains(found)), () -> found + " is not in " + failures);
    }

    private static List<String> failures(List<SourceText> sources) {
        Compilation compilation = Corpus.compiler().compile(sources, List.of(), List.of());
        assertTrue(compilation.good(), compilation::errors);
        List<Program> programs = Discovery.programs(sources, Corpus.classPath());
        assertEquals(1, programs.size());
        return Verifier.failures(programs.get(0), compilation.loader());
    }
}

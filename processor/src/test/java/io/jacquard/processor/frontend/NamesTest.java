package io.jacquard.processor.frontend;

import static io.jacquard.processor.frontend.Lowerings.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What names mean: always what they mean to javac. */
class NamesTest {
    private static final JavaFileObject CONSTANTS =
            source("b.Constants", "package b;\npublic class Constants { public static final double K = 2, PI = 3; }");

    private static String body(String header, String expression, JavaFileObject... others) {
        JavaFileObject[] sources = new JavaFileObject[others.length + 1];
        System.arraycopy(others, 0, sources, 1, others.length);
        sources[0] = source(
                "a.T",
                "package a;\n" + header + "class T { @Differentiable static double f(double x) { return x * "
                        + expression + "; } }");
        Lowerings lowerings = Lowerings.of(sources);
        assertEquals(List.of(), lowerings.messages());
        return lowerings
                .processor()
                .dump()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*x_0 \\* ", "");
    }

    @Test
    void constantsOfOtherPackagesArePrintedInFull() {
        assertEquals("b.Constants.K", body("import b.Constants;\n", "Constants.K", CONSTANTS));
        assertEquals("b.Constants.K", body("import b.*;\n", "Constants.K", CONSTANTS));
        assertEquals("b.Constants.K", body("import static b.Constants.K;\n", "K", CONSTANTS));
        assertEquals("b.Constants.K", body("import static b.Constants.*;\n", "K", CONSTANTS));
        assertEquals("b.Constants.K", body("", "b.Constants.K", CONSTANTS));
    }

    @Test
    void aSingleImportWinsOverOneOnDemand() {
        String imports = "import static java.lang.Math.*;\nimport static b.Constants.PI;\n";
        assertEquals("b.Constants.PI", body(imports, "PI", CONSTANTS));
    }

    @Test
    void constantsOfThePackageAreShort() {
        JavaFileObject neighbour = source("a.N", "package a;\nclass N { static final int K = 2; }");
        assertEquals("N.K", body("", "N.K", neighbour));
        JavaFileObject result = source("a.Result", "package a;\nclass Result { static final int K = 2; }");
        assertEquals("a.Result.K", body("", "Result.K", result));
    }

    @Test
    void inheritedConstantsAreNamedByTheirOwnClass() {
        JavaFileObject base =
                source("a.Base", "package a;\nclass Base implements Trait { static final double B = 1; }");
        JavaFileObject trait = source("a.Trait", "package a;\ninterface Trait { double C = 2; }");
        Lowerings lowerings = Lowerings.of(
                source(
                        "a.T",
                        "package a;\nclass T extends Base { @Differentiable static double f(double x) { return x * B * C; } }"),
                base,
                trait);
        assertEquals(List.of(), lowerings.messages());
        assertEquals(
                "f(double x_0) : double\n   0   return x_0 * Base.B * Trait.C\n",
                lowerings.processor().dump());
    }

    @Test
    void aClassOfThePackageNamedMathWins() {
        JavaFileObject math = source("a.Math", "package a;\nclass Math { static double sin(double x) { return 1; } }");
        Lowerings own = Lowerings.of(
                source(
                        "a.T",
                        "package a;\nclass T { @Differentiable static double f(double x) { return Math.sin(x); } }"),
                math);
        List<String> owners = new ArrayList<>();
        Walk.each(
                own.processor().lowered.get(0).program().root().body(),
                s -> Walk.calls(s, call -> owners.add(call.callee().owner())));
        assertEquals(List.of("a.Math"), owners);
        assertEquals("Math.sin(x_0)", body("", "java.lang.Math.sin(x)", math));
        assertEquals("java.lang.Math.PI", body("", "java.lang.Math.PI", math));
    }

    @Test
    void anImportedMathWinsOverThePackage() {
        JavaFileObject math = source("a.Math", "package a;\nclass Math {}");
        assertEquals("Math.sin(x_0)", body("import java.lang.Math;\n", "Math.sin(x)", math));
    }

    @Test
    void aMethodOfTheClassHidesAnImportedOne() {
        Lowerings lowerings = Lowerings.of(source(
                "T",
                "import static java.lang.Math.*;\nclass T { @Differentiable static double f(double x) { return sin(x); }"
                        + " static double sin(double y) { return y; } }"));
        assertEquals(List.of(), lowerings.messages());
        assertEquals(
                "f(double x_0) : double\n   1   return sin(x_0)\nsin(double y_1) : double\n   0   return y_1\n",
                lowerings.processor().dump());
    }

    @Test
    void aClassOfThePackageThatCannotBeSeenIsNotImported() {
        JavaFileObject hidden = source("b.Math", "package b;\nclass Math {}");
        assertEquals("Math.cos(x_0)", body("import b.*;\n", "Math.cos(x)", hidden));
    }

    @Test
    void aLocalVariableHidesAClass() {
        assertEquals(
                List.of(),
                Lowerings.ofMembers("@Differentiable static double f(double[] Math) { return Math.length + Math[0]; }")
                        .messages());
    }

    @Test
    void namesComeFromModuleImportsAndFilesWithoutAClass() {
        assumeTrue(Runtime.version().feature() >= 25);
        Lowerings imported = Lowerings.of(source(
                "a.T",
                "package a;\nimport module java.base;\n"
                        + "class T { @Differentiable static double f(double x) { return Objects.hash(x); } }"));
        assertEquals(List.of("4:74 [UnsupportedCall] `Objects.hash` is not supported"), imported.messages());
        Lowerings implicit = Lowerings.of(source(
                "T",
                "@Differentiable static double f(double x) { return x * K; }\n"
                        + "static final double K = 2;\nvoid main() {}\n"));
        assertEquals(List.of(), implicit.messages());
        assertEquals(
                "f(double x_0) : double\n   0   return x_0 * 2.0\n",
                implicit.processor().dump());
    }
}

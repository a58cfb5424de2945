package io.jacquard.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jacquard.Differentiable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the packages, and who may see what lies outside. */
class ArchitectureTest {

    private static final String BASE = "io.jacquard.processor";

    /** Each imports only those before it; the base package comes after all of them. */
    private static final List<String> ORDER = List.of(
            "ir",
            "diagnostics",
            "frontend",
            "normalize",
            "rules",
            "analysis",
            "plan",
            "transform",
            "explain",
            "backend");

    private static final JavaClasses COMPILER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importUrl(
                    Differentiable.class.getProtectionDomain().getCodeSource().getLocation());

    static List<String> order() {
        return ORDER;
    }

    @ParameterizedTest
    @MethodSource("order")
    void importsOnlyPackagesBeforeIt(String name) {
        String[] later = ORDER.stream()
                .skip(ORDER.indexOf(name) + 1L)
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .because("the order is " + String.join(", ", ORDER) + ", base package")
                .allowEmptyShould(true)
                .check(COMPILER);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        classes()
                .should()
                .resideInAPackage(BASE)
                .orShould()
                .resideInAnyPackage(ORDER.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .check(COMPILER);
    }

    @Test
    void onlyTheFrontendSeesTheTree() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("frontend"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(COMPILER);
    }

    @Test
    void onlyTheBackendSeesJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("backend"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(COMPILER);
    }

    @Test
    void nothingSeesTheInsideOfTheCompiler() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.tools..")
                .check(COMPILER);
    }

    @Test
    void theRuntimeSeesOnlyItselfAndTheJdk() {
        assertFalse(RUNTIME.isEmpty());
        // Those that are compiled apart, and loaded by name where the module is there.
        String vectors = "io\\.jacquard\\.(product\\.Vector(Contraction|OuterProducts)|support\\.VectorTwoLanes)";
        classes()
                .that()
                .haveNameNotMatching(vectors)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.jacquard..", "java..", "org.jspecify..")
                .check(RUNTIME);
        noClasses()
                .that()
                .haveNameNotMatching(vectors)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(vectors)
                .check(RUNTIME);
    }

    private static String inside(String name) {
        return BASE + "." + name + "..";
    }
}

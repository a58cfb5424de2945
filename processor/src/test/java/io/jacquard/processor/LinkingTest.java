package io.jacquard.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Methods of several classes that call each other. */
class LinkingTest {
    private static final JavaFileObject THERE = source(
            "There",
            "static double there(double x) { return x > 1 ? Back.back(x / 2) : x; }",
            "static double alone(double x) { return x * x; }");
    private static final JavaFileObject BACK =
            source("Back", "static double back(double x) { return There.there(x) * There.alone(x); }");

    @Test
    void aCycleIsRefusedOnceWithItsCalls() {
        List<String> errors = errors(THERE, BACK);
        assertEquals(2, errors.size(), errors.toString());
        assertTrue(
                errors.get(0)
                        .startsWith("[Recursion] `There.there` calls the method that calls it\n"
                                + "  note: `There.there` calls `Back.back` calls `There.there`, and what"),
                errors.get(0));
        assertTrue(errors.get(1).startsWith("[UnsupportedCall] `Back.back` has no derivative\n"), errors.get(1));
    }

    @Test
    void methodsThatCallBothWaysWithoutACycleAreCompiled() {
        JavaFileObject one = source(
                "One",
                "static double first(double x) { return Two.second(x) * x; }",
                "static double third(double x) { return x * Math.sin(x); }");
        JavaFileObject two = source("Two", "static double second(double x) { return One.third(x) + x; }");
        assertEquals(List.of(), errors(one, two));
        assertEquals(List.of(), errors(two, one));
    }

    private static JavaFileObject source(String name, String... members) {
        return JavaFileObjects.forSourceString(
                name,
                "final class " + name + " { @io.jacquard.Differentiable "
                        + String.join(" @io.jacquard.Differentiable ", members) + " }");
    }

    private static List<String> errors(JavaFileObject... sources) {
        Compilation compilation =
                Compiler.javac().withProcessors(new JacquardProcessor()).compile(sources);
        return compilation.errors().stream().map(e -> e.getMessage(Locale.ROOT)).toList();
    }
}

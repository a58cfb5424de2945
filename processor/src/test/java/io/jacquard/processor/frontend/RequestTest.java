package io.jacquard.processor.frontend;

import static io.jacquard.processor.frontend.Lowerings.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Companion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static List<Request> requests(JavaFileObject... sources) {
        Lowerings lowerings = Lowerings.of(sources);
        assertEquals(List.of(), lowerings.messages());
        return lowerings.processor().lowered.stream().map(Lowered::request).toList();
    }

    private static Request request(String name, String text) {
        return requests(source(name, text)).get(0);
    }

    @Test
    void aMethodIsNamedByTheClassesAroundIt() {
        Request request = request(
                "a.Net",
                "package a;\npublic class Net { static class Layer { @Differentiable static double apply(double x) { return x; } } }");
        assertEquals("a", request.packageName());
        assertEquals(List.of("Net", "Layer"), request.enclosing());
        assertEquals("Net_LayerApply", request.prefix());
        assertEquals("Net.Layer.apply", request.displayName());
        assertEquals("Net", request.originating().getSimpleName().toString());
        assertEquals(List.of(Companion.values()), List.copyOf(request.companions()));
        assertTrue(request.generatedVisible());
    }

    @Test
    void thePrefixKnowsNoLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(
                    "TIt",
                    request("T", "class T { @Differentiable static double it(double x) { return x; } }")
                            .prefix());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void repeatedAnnotationsGiveOneRequestEach() {
        String both =
                "@Differentiable(wrt = \"x\") @Differentiable(name = \"Q\", wrt = {\"y\", \"x\"}, of = \"result\")";
        List<Request> requests =
                requests(source("T", "class T { " + both + " static double f(double x, double y) { return x * y; } }"));
        assertEquals(List.of("TF", "Q"), requests.stream().map(Request::prefix).toList());
        assertEquals(List.of("y", "x"), requests.get(1).wrt());
        assertEquals(List.of("result"), requests.get(1).of());
    }

    @Test
    void companionsAreAsVisibleAsTheLeastVisiblePart() {
        String method = " @Differentiable public static double f(double x) ";
        assertTrue(request("T", "public class T {" + method + "{ return x; } }").isPublic());
        assertFalse(request("T", "class T {" + method + "{ return x; } }").isPublic());
        assertFalse(request("T", "public class T { static class I {" + method + "{ return x; } } }")
                .isPublic());
        assertFalse(request("T", "public class T { @Differentiable static double f(double x) { return x; } }")
                .isPublic());
        assertTrue(request("T", "public class T {" + method + "throws java.io.IOException { return x; } }")
                .isPublic());
        assertFalse(request(
                        "T",
                        "public class T { static class E extends Exception { static final long serialVersionUID = 1; }"
                                + method + "throws E { return x; } }")
                .isPublic());
    }

    @Test
    void namesThatThePackageHasTakenAreKnown() {
        Request request = requests(
                        source(
                                "a.T",
                                "package a;\nclass T { @Differentiable static double f(double x) { return x; } }"),
                        source("a.Math", "package a;\nclass Math {}"),
                        source("a.Checks", "package a;\nclass Checks {}"),
                        source("b.Double", "package b;\nclass Double {}"))
                .get(0);
        assertEquals(Set.of("Math", "Checks"), request.shadowed());
    }

    @Test
    void onlyTheCompanionsAskedForAreWritten() {
        String asked = "companions = io.jacquard.Companion.ADJOINT";
        Request request =
                request("T", "class T { @Differentiable(" + asked + ") static double f(double x) { return x; } }");
        assertEquals(Set.of(Companion.ADJOINT), request.companions());
    }
}

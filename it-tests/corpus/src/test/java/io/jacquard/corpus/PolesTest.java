package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Jacobian;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisors that are known to be away from zero are not tested for it; wherever a value is finite, a zero dot or bar gives zero. */
class PolesTest {
    private static final double[] SPECIAL = {0.0, -0.0, 1.0, -1.0, 2.0, 1e-300, -1e-300, 4.9e-324, 1e18, -1e150};

    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            final class Poles {
              @Differentiable
              static double square(double x, double y) { return y / (1 + x * x); }
              @Differentiable
              static double size(double x, double y) { double d = 2 + Math.abs(x); return y / d; }
              @Differentiable
              static double sigmoid(double x, double y) { return y / (1 + Math.exp(-x)); }
              @Differentiable
              static double length(double x, double y) { return Math.sqrt(x * x + y * y + 1e-9) + Math.log(1 + Math.hypot(x, y)); }
              @Differentiable
              static double chosen(double x, double y) { double d = x > y ? 1 + x * x : Math.max(3, y); return x / d; }
              @Differentiable
              static double twice(double x, double y) { double d = 1 + x * x; if (y > 1) d = 1 + y * y; return x / d; }
              @Differentiable
              static double summed(double x, double y) {
                double d = 1;
                for (int i = 0; i < 3; i++) d += x * x;
                return y / d;
              }
              @Differentiable
              static float narrow(float x, float y) { return (float) (y / (1 + (double) x * x)); }
              @Differentiable
              static double half(double x, double y) { return y / (0.5 + x * x); }
              @Differentiable
              static double small(double x, double y) { return Math.sqrt(1e-310 + x * x * 0) + y; }
              @Differentiable
              static double other(double x, double y) { double d = 1 + x * x; if (y > 1) d = x; return y / d; }
              @Differentiable
              static double given(double x, double y) { if (y > 1) x = 1 + x * x; return y / x; }
              @Differentiable
              static double carried(double x, double y) {
                double d = 1;
                for (int i = 0; i < 2; i++) d = d * d - x;
                return y / d;
              }
              @Differentiable
              static double cube(double x, double y) { return y / (1 + x * x * x); }
              @Differentiable
              static double difference(double x, double y) { double d = 1 + x * x; d -= y; return y / d; }
            }
            """;

    private static final Compilation COMPILED =
            Corpus.compiled(List.of(new SourceText("demo/Poles.java", TEXT)), List.of());

    @ParameterizedTest
    @CsvSource({
        "Square, false", "Size, false", "Sigmoid, true", "Length, false", "Chosen, false", "Twice, false",
                "Summed, false",
        "Narrow, false", "Half, true", "Small, true", "Other, true", "Given, true", "Carried, true", "Cube, true",
        "Difference, true"
    })
    void areTestedWhereTheyMayBe(String method, boolean tested) throws ReflectiveOperationException {
        String tangent = COMPILED.generated().get("demo.Poles" + method + "Tangent");
        assertEquals(tested, tangent.contains("== 0.0 ?"), tangent);
        Class<?> companion = Class.forName("demo.Poles" + method + "Jacobian", true, COMPILED.loader());
        Class<?> number = method.equals("Narrow") ? float.class : double.class;
        Method at = companion.getDeclaredMethod("at", number, number);
        at.setAccessible(true);
        int finite = 0;
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                Jacobian jacobian = (Jacobian)
                        (number == float.class ? at.invoke(null, (float) x, (float) y) : at.invoke(null, x, y));
                boolean fits = number == double.class || Math.max(Math.abs(x), Math.abs(y)) < Float.MAX_VALUE;
                if (fits && Double.isFinite(value(method, x, y))) {
                    finite++;
                    for (double d : jacobian.times(new double[2])) {
                        assertEquals(0, d + 0.0, () -> method + " at " + x + ", " + y);
                    }
                    for (double d : jacobian.transposeTimes(new double[1])) {
                        assertEquals(0, d + 0.0, () -> method + " at " + x + ", " + y);
                    }
                }
            }
        }
        assertTrue(finite > 20, "finite values: " + finite);
    }

    private static double value(String method, double x, double y) throws ReflectiveOperationException {
        Class<?> own = Class.forName("demo.Poles", true, COMPILED.loader());
        for (Method m : own.getDeclaredMethods()) {
            if (m.getName().equalsIgnoreCase(method)) {
                m.setAccessible(true);
                Object value = method.equals("Narrow") ? m.invoke(null, (float) x, (float) y) : m.invoke(null, x, y);
                return ((Number) value).doubleValue();
            }
        }
        throw new AssertionError(method);
    }
}

package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Jacobian;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisors that are known to be away from zero are not tested for it; wherever a value is finite, a zero dot or bar gives zero. */
class PolesTest {
    private static final double[] SPECIAL = {
        0.0, -0.0, 1.0, -1.0, 2.0, 1e-300, -1e-300, 4.9e-324, 1e18, 800, 1e-150, -1e150
    };

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
              static double guarded(double x, double y) {
                if (x <= 0) throw new IllegalArgumentException("x");
                return y / x + Math.sqrt(x) * Math.log(x);
              }
              @Differentiable
              static double inside(double x, double y) {
                double s = x * x;
                double r = y;
                if (s != 0) r = y / Math.sqrt(s);
                return r;
              }
              @Differentiable
              static double nonzero(double x, double y) { if (x == 0 || y == 0) return x; return x / y; }
              @Differentiable
              static double arm(double x, double y) { return x > 0 ? Math.log(x) + y : y / (1 - x); }
              @Differentiable
              static double above(double x, double y) { double r = x; if (!(x < 1) && y > 0) r = y / x; return r; }
              @Differentiable
              static double local(double x, double y) {
                double d = x * x + y;
                double r = 0;
                for (int i = 0; i < 2; i++) if (2 < d) r += x / (d - 1) + Math.sqrt(d);
                return r;
              }
              @Differentiable
              static double otherArm(double x, double y) { double r = y; if (x > 0) r = x; else r = y / x; return r; }
              @Differentiable
              static double changed(double x, double y) { if (x > 0) { x = x - 1; return y / x; } return y; }
              @Differentiable
              static double either(double x, double y) { if (x > 0 || y > 0) return y / x; return y; }
              @Differentiable
              static double nearly(double x, double y) { if (x >= 0) return y / x; return y; }
              @Differentiable
              static double stepped(double x, double y) {
                double d = x;
                for (int i = 0; i < 2; i++) { if (d > 0) { d = d - y; x = x / d; } }
                return x;
              }
              @Differentiable
              static double otherFloor(double x, double y) {
                double s = x * x;
                double t = y * y;
                return s != t ? Math.sqrt(s) + y : y;
              }
              @Differentiable
              static double exponential(double x, double y) {
                double q = Math.exp(x) / (1 + y * y);
                return Math.atan(q) + 1 / (1 + q);
              }
              @Differentiable
              static double fromOne(double x, double y) { if (y > 0) { double q = 1 / y; return 1 / (q + 1); } return x; }
              @Differentiable
              static double scaled(double x, double y) {
                double q = x * 1e200;
                double r = q;
                if (y != 0) r = q / y;
                return Math.tanh(r);
              }
              @Differentiable
              static double halved(double x, double y) { return y / (1e-200 * (0.5 + x * x)); }
              @Differentiable
              static double small(double x, double y) { return Math.sqrt(Math.exp(-x * x)) + y; }
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
              @Differentiable
              static double ownElement(double x, double y) {
                double[] a = new double[2];
                a[0] = 2 * x;
                a[1] += y * y;
                return a[0] / (1 + a[1] * a[1]);
              }
              @Differentiable
              static double ownExponential(double x, double y) {
                double[] a = new double[2];
                a[0] = 2 * x;
                a[1] = 1 / (1 + Math.exp(y));
                a[0] = Math.exp(x);
                return Math.atan(a[0] / (1 + a[1] * a[1]));
              }
              @Differentiable
              static double otherName(double x, double y) {
                double[] a = new double[2];
                double[] b = a;
                b[0] = Math.exp(x);
                return Math.atan(a[0] / (1 + y * y));
              }
              @Differentiable
              static double rowName(double x, double y) {
                double[][] a = new double[2][2];
                double[] row = a[1];
                row[0] = Math.exp(x);
                return Math.atan(a[1][0] / (1 + y * y));
              }
              @Differentiable
              static double ownRows(double x, double y) {
                double[][] a = new double[2][2];
                a[1][0] = Math.sin(x);
                return Math.atan(a[1][0] / (1 + y * y));
              }
              @Differentiable
              static double filled(double x, double y) {
                double[] a = new double[2];
                java.util.Arrays.fill(a, Math.exp(x));
                return Math.atan(a[1] / (1 + y * y));
              }
              @Differentiable
              static double grown(double x, double y) {
                double[] a = new double[9];
                a[0] = x;
                for (int i = 1; i < 9; i++) a[i] = a[i - 1] * 1e100;
                return Math.atan(a[8] / (1 + y * y));
              }
              @Differentiable
              static double swapped(double x, double y) {
                double[] a = new double[2];
                double[] b = new double[2];
                b[0] = Math.exp(x);
                double[] t = a;
                a = b;
                b = t;
                return Math.atan(a[0] / (1 + y * y)) + b[0];
              }
            }
            """;

    private static final Compilation COMPILED =
            Corpus.compiled(List.of(new SourceText("demo/Poles.java", TEXT)), List.of());

    @ParameterizedTest
    @CsvSource({
        "Square, false",
        "Size, false",
        "Sigmoid, true",
        "Length, false",
        "Chosen, false",
        "Twice, false",
        "Summed, false",
        "Narrow, false",
        "Half, true",
        "Halved, true",
        "Guarded, true",
        "Inside, true",
        "Nonzero, true",
        "Above, false",
        "OtherFloor, true",
        "Exponential, true",
        "FromOne, true",
        "Scaled, true",
        "Local, true",
        "Arm, true",
        "OtherArm, true",
        "Changed, true",
        "Either, true",
        "Nearly, true",
        "Stepped, true",
        "Small, true",
        "Other, true",
        "Given, true",
        "Carried, true",
        "Cube, true",
        "Difference, true",
        "OwnElement, false",
        "OwnExponential, true",
        "OtherName, true",
        "RowName, true",
        "OwnRows, false",
        "Filled, true",
        "Grown, true",
        "Swapped, true"
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
                if (!Double.isFinite(value(method, x, y))) {
                    continue;
                }
                finite++;
                Jacobian jacobian = (Jacobian)
                        (number == float.class ? at.invoke(null, (float) x, (float) y) : at.invoke(null, x, y));
                DoubleStream.concat(
                                Arrays.stream(jacobian.times(new double[2])),
                                Arrays.stream(jacobian.transposeTimes(new double[1])))
                        .forEach(d -> assertEquals(0, d + 0.0, () -> method + " at " + x + ", " + y));
            }
        }
        assertTrue(finite > 20, "finite values: " + finite);
    }

    /** The value, NaN if there is none or it is not of the method's numbers. */
    private static double value(String method, double x, double y) throws ReflectiveOperationException {
        Class<?> own = Class.forName("demo.Poles", true, COMPILED.loader());
        for (Method m : own.getDeclaredMethods()) {
            if (m.getName().equalsIgnoreCase(method)) {
                m.setAccessible(true);
                boolean narrow = m.getReturnType() == float.class;
                if (narrow && Math.max(Math.abs(x), Math.abs(y)) > Float.MAX_VALUE) {
                    return Double.NaN;
                }
                try {
                    Object value = narrow ? m.invoke(null, (float) x, (float) y) : m.invoke(null, x, y);
                    return ((Number) value).doubleValue();
                } catch (InvocationTargetException refused) {
                    return Double.NaN;
                }
            }
        }
        throw new AssertionError(method);
    }
}

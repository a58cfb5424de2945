package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lean tangents compute where the caller wants the results: in arrays that are nothing else, of the right length, whatever was in them. */
class GivenResultsTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            public final class Given {
              public static final double[] TABLE = {1, 2, 3};
              @Differentiable
              public static double[] table(double[] x) {
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i] * TABLE[i];
                return y;
              }
              @Differentiable
              public static double[] named(double[] x) {
                double[] xDot = new double[x.length];
                for (int i = 0; i < x.length; i++) xDot[i] += x[i] * x[i];
                return xDot;
              }
              @Differentiable
              public static double[] swapped(double[] x) {
                double[] y = new double[x.length];
                double[] z = new double[x.length];
                for (int k = 0; k < 3; k++) {
                  double[] t = y;
                  y = z;
                  z = t;
                  for (int i = 0; i < x.length; i++) y[i] = z[i] * x[i] + 1;
                }
                return y;
              }
              @Differentiable
              public static double[] reserved(double[] x) {
                double[] Arrays = new double[x.length];
                for (int i = 1; i < x.length; i++) Arrays[i] = x[i] * x[i - 1];
                return Arrays;
              }
              @Differentiable
              public static double[] apis(double[] x) {
                double[] value = new double[x.length];
                for (int i = 1; i < x.length; i++) value[i] = x[i] * x[i - 1];
                return value;
              }
              @Differentiable
              public static double[] other(double[] x) {
                double[] y = new double[x.length];
                double[] z = y;
                for (int i = 1; i < x.length; i++) {
                  z[i] = x[i];
                  y[i] *= z[i] + y[i - 1];
                }
                return z;
              }
            }
            """;
    private static final Compilation COMPILED =
            Corpus.compiled(List.of(new SourceText("demo/Given.java", TEXT)), List.of());
    private static final ClassLoader LOADER = COMPILED.loader();

    private static final double[] X = {1.5, 2, 3};
    private static final double[] DOT = {0.1, 0.2, 0.3};

    @ParameterizedTest
    @ValueSource(strings = {"Table", "Named", "Swapped", "Reserved", "Apis", "Other"})
    void whateverWasInThem(String name) throws ReflectiveOperationException {
        double[] value = new double[3];
        double[] tangent = new double[3];
        Arrays.fill(value, Double.NaN);
        Arrays.fill(tangent, Double.NaN);
        lean(name, X, DOT, value, tangent);
        Object easy =
                companion(name).getMethod("jvp", double[].class, double[].class).invoke(null, X, DOT);
        assertArrayEquals((double[]) component(easy, "value"), value);
        assertArrayEquals((double[]) component(easy, "tangent"), tangent);
        Object primal = Class.forName("demo.Given", true, LOADER)
                .getMethod(name.toLowerCase(java.util.Locale.ROOT), double[].class)
                .invoke(null, X);
        assertArrayEquals((double[]) primal, value);
    }

    @Test
    void theyAreNothingElse() throws ReflectiveOperationException {
        double[] table = (double[])
                Class.forName("demo.Given", true, LOADER).getField("TABLE").get(null);
        double[] other = new double[3];
        refused("value is the same array as TABLE", "Table", table, other);
        refused("tangent is the same array as TABLE", "Table", other, table);
        refused("value is the same array as x", "Table", X, other);
        refused("tangent is the same array as xDot", "Table", other, DOT);
        refused("tangent is the same array as value", "Table", other, other);
        refused("value has length 2, expected 3", "Table", new double[2], other);
        refused("tangent has length 4, expected 3", "Table", other, new double[4]);
        refused("value has length 2, expected 3", "Apis", new double[2], other);
        assertArrayEquals(new double[3], other);
    }

    private static void refused(String message, String name, double[] value, double[] tangent) {
        InvocationTargetException e =
                assertThrows(InvocationTargetException.class, () -> lean(name, X, DOT, value, tangent));
        Throwable cause = e.getCause();
        assertTrue(
                cause instanceof IllegalArgumentException && message.equals(cause.getMessage()),
                () -> message + ": " + cause);
    }

    private static Class<?> companion(String name) throws ReflectiveOperationException {
        return Class.forName("demo.Given" + name + "Tangent", true, LOADER);
    }

    private static void lean(String name, Object... arguments) throws ReflectiveOperationException {
        Class<?> workspace = Class.forName(companion(name).getName() + "$Workspace", true, LOADER);
        for (Method m : companion(name).getMethods()) {
            if (m.getName().equals("jvp") && m.getParameterCount() == arguments.length + 1) {
                Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
                all[arguments.length] = workspace.getConstructor().newInstance();
                m.invoke(null, all);
                return;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object component(Object record, String name) throws ReflectiveOperationException {
        return record.getClass().getMethod(name).invoke(record);
    }
}

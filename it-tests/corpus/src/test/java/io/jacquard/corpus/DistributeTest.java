package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that are cut do what they did, and what may throw other exceptions than accesses to arrays stays together. */
class DistributeTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            public final class Cut {
              @Differentiable(wrt = "x")
              public static double[] kinds(double[] x, double[] w, int[] m) {
                double[] a = new double[x.length];
                double[] b = new double[x.length];
                double[] c = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                  a[i] = x[i] * w[i];
                  b[i] = x[i] * (12 / m[i]);
                  c[i] = x[i] * 3;
                }
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) y[i] = a[i] * b[i] + c[i];
                return y;
              }
              @Differentiable(wrt = "x")
              public static double[] rows(double[] x, double[] w, int[] m) {
                double[] a = x.clone();
                double[] b = new double[x.length];
                double[][] c = new double[2][x.length];
                for (int i = 0; i < x.length; i++) {
                  a[i] += w[i] * b[i];
                  b[i] -= a[i] * c[1][i];
                  c[0][i] += a[i] * b[i];
                  c[1][i] = c[0][i] + a[i];
                }
                for (int i = 0; i < x.length; i++) a[i] += c[1][i] * c[0][i];
                return b;
              }
            }
            """;
    private static final ClassLoader CUT = loader(List.of());
    private static final ClassLoader WHOLE = loader(List.of("-Ajacquard.off=distribute"));
    private static final double[] X = {0.1, 0.2, 0.3, 0.4};
    private static final double[] DOT = {1, 2, 3, 4};
    private static final int[] M = {1, 2, 3, 4};

    private static ClassLoader loader(List<String> options) {
        Compilation compiled = Corpus.compiled(List.of(new SourceText("demo/Cut.java", TEXT)), options);
        return compiled.loader();
    }

    private static Object jvp(ClassLoader loader, String name, double[] w, int[] m)
            throws ReflectiveOperationException {
        return Class.forName("demo.Cut" + name + "Tangent", true, loader)
                .getMethod("jvp", double[].class, double[].class, int[].class, double[].class)
                .invoke(null, X, w, m, DOT);
    }

    private static Object component(Object record, String name) throws ReflectiveOperationException {
        return record.getClass().getMethod(name).invoke(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kinds", "Rows"})
    void computesTheSame(String name) throws ReflectiveOperationException {
        Object cut = jvp(CUT, name, DOT, M);
        Object whole = jvp(WHOLE, name, DOT, M);
        assertArrayEquals((double[]) component(whole, "value"), (double[]) component(cut, "value"));
        assertArrayEquals((double[]) component(whole, "tangent"), (double[]) component(cut, "tangent"));
    }

    @Test
    void divisionsStayWhereTheyAre() {
        // In the second trip a division by zero, in the third an access behind the end.
        double[] w = {1, 2};
        int[] m = {1, 0, 1, 1};
        for (ClassLoader loader : List.of(CUT, WHOLE)) {
            InvocationTargetException e =
                    assertThrows(InvocationTargetException.class, () -> jvp(loader, "Kinds", w, m));
            assertEquals(ArithmeticException.class, e.getCause().getClass());
        }
    }
}

package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are named before a loop where that cannot throw, and nowhere else. */
class RowReferencesTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            final class Rowed {
              @Differentiable
              static double itsLength(double[][] a, int m, int k) {
                double s = 0;
                for (int i = 0; i < a.length; i++) for (int j = 0; j < k; j++) s += a[i][j] * a[i][j];
                return s;
              }
              @Differentiable
              static double itsLengthByName(double[][] a, int m, int k) {
                int n = a.length;
                double s = 0;
                for (int i = n - 1; i >= 0; i--) for (int j = 0; j < k; j++) s += a[i][j] * a[i][j];
                return s;
              }
              @Differentiable
              static double asAllocated(double[][] a, int m, int k) {
                double[][] b = new double[m][k];
                for (int i = 0; i < m; i++) for (int j = 0; j < k; j++) b[i][j] = a[0][j] * a[0][j];
                return b[0][0];
              }
              @Differentiable
              static double headerAsksForIt(double[][] a, int m, int k) {
                double s = 0;
                for (int i = 0; i < m; i++) for (int j = 0; j < a[i].length; j++) s += a[i][j] * a[i][j];
                return s;
              }
              @Differentiable
              static double anyNumber(double[][] a, int m, int k) {
                double s = 0;
                for (int i = 0; i < m; i++) for (int j = 0; j < k; j++) s += a[i][j] * a[i][j];
                return s;
              }
              @Differentiable
              static double aNumberThatChanges(double[][] a, int m, int k) {
                int n = a.length;
                double s = 0;
                for (int t = 0; t < 2; t++) {
                  for (int i = 0; i < n; i++) for (int j = 0; j < k; j++) s += a[i][j] * a[i][j];
                  n += m;
                }
                return s;
              }
              @Differentiable
              static double oneFurther(double[][] a, int m, int k) {
                double s = 0;
                for (int i = -1; i < a.length; i++) for (int j = 0; j < k; j++) s += a[i][j] * a[i][j];
                return s;
              }
              @Differentiable
              static double downFromTheLength(double[][] a, int m, int k) {
                double s = 0;
                for (int i = a.length; i >= 0; i--) for (int j = 0; j < k; j++) s += a[i][j] * a[i][j];
                return s;
              }
              @Differentiable
              static double sameInAllTrips(double[][] a, int m, int k) {
                double s = 0;
                for (int i = 0; i < a.length; i++) {
                  for (int l = 0; l < m; l++) {
                    double f = a[i][0] * a[i][l];
                    for (int j = 0; j < k; j++) s += f * a[i][j];
                  }
                }
                return s;
              }
              @Differentiable
              static double exchanged(double[][] a, int m, int k) {
                double[][] b = new double[m][k];
                for (int i = 0; i < m; i++) for (int j = 0; j < k; j++) b[i][j] = a[0][j] * (i + 1);
                double s = 0;
                for (int i = 0; i < m; i++) {
                  for (int l = 0; l < 2; l++) {
                    for (int j = 0; j < k; j++) s += b[i][j] * (j + l);
                    double[] row = b[i];
                    b[i] = b[0];
                    b[0] = row;
                  }
                }
                return s;
              }
            }
            """;
    private static final Compilation NAMED = compile(List.of());
    private static final Compilation INDEXED = compile(List.of("-Ajacquard.off=row-references"));

    @ParameterizedTest
    @CsvSource({
        "ItsLength, aI",
        "ItsLengthByName, aI",
        "AsAllocated, bI",
        "HeaderAsksForIt, aI",
    })
    void isNamed(String method, String name) throws ReflectiveOperationException {
        for (String companion : List.of("Adjoint", "Tangent", "Jacobian")) {
            String text = text(NAMED, method, companion);
            assertTrue(text.contains("double[] " + name + " = "), text);
            assertTrue(!text(INDEXED, method, companion).contains("double[] " + name + " = "));
        }
        agree(method, new double[][] {{1, 2, 3}, {4, 5, 6}}, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"AnyNumber", "ANumberThatChanges", "OneFurther", "DownFromTheLength"})
    void isNotNamed(String method) throws ReflectiveOperationException {
        for (String companion : List.of("Adjoint", "Tangent")) {
            String text = text(NAMED, method, companion);
            assertTrue(!text.contains("double[] aI = "), text);
        }
        // Sweeps that run again what has run name it where there is a trip.
        String text = text(NAMED, method, "Jacobian");
        assertTrue(text.contains("double[] aI = "), text);
        assertEquals(
                text.split("double\\[\\] aI = ", -1).length,
                text.split("if \\(k > 0\\) \\{[^{}]*double\\[\\] aI = ", -1).length);
        // No trip of the inner loop: no row is read, there or not.
        agree(method, new double[][] {{1, 2, 3}}, 4, 0);
    }

    @Test
    void aNameStandsWhereTheRowBegins() throws ReflectiveOperationException {
        for (String companion : List.of("Adjoint", "Tangent")) {
            String text = text(NAMED, "SameInAllTrips", companion);
            assertTrue(text.indexOf("double[] aI = a[i];") < text.indexOf("for (int l"), text);
            assertTrue(text.contains("double f = aI[0] * aI[l]"), text);
        }
        agree("SameInAllTrips", new double[][] {{1, 2, 3}, {4, 5, 6}}, 3, 3);
    }

    @Test
    void aNameEndsWhereRowsChange() throws ReflectiveOperationException {
        String text = text(NAMED, "Exchanged", "Tangent");
        assertTrue(text.indexOf("double[] bI = b[i];", text.indexOf("for (int l")) > 0, text);
        assertTrue(text.contains("double[] row = b[i]"), text);
        agree("Exchanged", new double[][] {{1, 2, 3}}, 3, 3);
    }

    @Test
    void rowsThatAreNotThereThrowWhatTheyThrew() {
        Class<?> failure = thrown(NAMED);
        assertEquals(ArrayIndexOutOfBoundsException.class, failure);
        assertEquals(failure, thrown(INDEXED));
    }

    private static Class<?> thrown(Compilation compilation) {
        try {
            gradient(compilation, "HeaderAsksForIt", new double[][] {{1}}, 3, 0);
            return Void.class;
        } catch (ReflectiveOperationException e) {
            return e.getCause() == null ? e.getClass() : e.getCause().getClass();
        }
    }

    private static void agree(String method, double[][] a, int m, int k) throws ReflectiveOperationException {
        double[][] named = gradient(NAMED, method, a, m, k);
        assertArrayEquals(gradient(INDEXED, method, a, m, k), named, () -> Arrays.deepToString(named));
    }

    private static double[][] gradient(Compilation compilation, String method, double[][] a, int m, int k)
            throws ReflectiveOperationException {
        Class<?> companion = Class.forName("demo.Rowed" + method + "Adjoint", true, compilation.loader());
        Method gradient = companion.getDeclaredMethod("gradient", double[][].class, int.class, int.class);
        gradient.setAccessible(true);
        return (double[][]) gradient.invoke(null, a, m, k);
    }

    private static Compilation compile(List<String> options) {
        return Corpus.compiled(List.of(new SourceText("demo/Rowed.java", TEXT)), options);
    }

    private static String text(Compilation compilation, String method, String companion) {
        return compilation.generated().get("demo.Rowed" + method + companion);
    }
}

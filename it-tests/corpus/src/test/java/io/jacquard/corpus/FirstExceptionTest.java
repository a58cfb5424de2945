package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.corpus.harness.Thrown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a call would fail in two ways, sweeps that leave out, hoist or gather accesses fail in the method's way. */
class FirstExceptionTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            final class First {
              @java.lang.annotation.Target(java.lang.annotation.ElementType.PARAMETER)
              @interface Nullable {}
              @Differentiable
              static double asked(double x, int[] k, int[] p) {
                double t = k[p[0]];
                p[0] = 1;
                return x * x * k[p[0]] + t;
              }
              @Differentiable
              static double other(double x, int[] k, int m) {
                int t = k[m];
                if (x > 0) throw new IllegalStateException("x");
                return x * x * k[m] + t;
              }
              @Differentiable
              static double divided(double x, int[] k, int m, int d) {
                int t = k[m];
                int u = 7 / d;
                return x * x * k[m] * u + t;
              }
              @Differentiable
              static double written(double x, int[] k, int[] p, int m) {
                int t = k[m];
                p[0] = 5;
                return x * x * k[m] + t;
              }
              @Differentiable
              static void hoisted(double[] x, double[] y, double[] w, int m, int k) {
                for (int i = 0; i < y.length; i++) y[i] += x[Math.floorMod(7, m)] * w[k];
              }
              @Differentiable(wrt = "x")
              static void carried(double[] x, int[] k, int m) {
                for (int i = m; i < x.length; i++) x[i] = k[i] * x[i - 1];
              }
              @Differentiable
              static double dotted(double[] x, double[] y) {
                double s = 0;
                for (int i = 0; i < x.length; i++) s += x[i] * y[i];
                return s;
              }
              @Differentiable
              static double repeated(double[] x, double[] y, int m) {
                double s = 0;
                for (int i = 0; i < x.length; i++) s += x[i] * y[i] * Math.floorMod(7, m);
                return s;
              }
              @Differentiable(wrt = "x")
              static double missing(double[] x, double[] y) {
                double s = 0;
                for (int i = 0; i < 2; i++) s += x[i] * y[i];
                return s;
              }
              @Differentiable
              static double weighted(double[] x, double[] y, double[][] a) {
                double s = 0;
                for (int i = 0; i < x.length; i++) {
                  double[] row = a[i];
                  s += x[i] * row[i] * y[i];
                }
                return s;
              }
              @Differentiable(wrt = "x")
              static double rowed(double[] x, @Nullable double[][] w, int q, int m) {
                double s = 0;
                for (int i = 0; i < w.length; i++) {
                  for (int j = 0; j < m; j++) s += w[i][j] * x[j];
                  double t = x[q] * x[q + 1];
                  s += t * w[i][0];
                }
                return s;
              }
              @Differentiable
              static double[] jammed(double[][] a, double[] x, int[] m) {
                double[] y = new double[m.length];
                for (int i = 0; i < m.length; i++) {
                  int q = Math.floorMod(5, m[i]);
                  double s = 0;
                  for (int j = 0; j < x.length; j++) s += a[i][j] * x[j];
                  y[i] = s * q;
                }
                return y;
              }
            }
            """;
    private static final Compilation COMPILED = compile();

    private static Compilation compile() {
        Compilation compiled = Corpus.compiler()
                .compile(List.of(new SourceText("demo/First.java", TEXT)), List.of(Corpus.processor()), List.of());
        assertTrue(compiled.good(), compiled::errors);
        return compiled;
    }

    @Test
    void aValueThatNobodyReadsIsAskedForAllTheSame() throws ReflectiveOperationException {
        agree("asked", "Adjoint.gradient", List.of(2.0, new int[] {1, 2}, new int[] {7}), List.of());
        agree("other", "Adjoint.gradient", List.of(2.0, new int[] {1, 2}, 7), List.of());
        agree("divided", "Adjoint.gradient", List.of(2.0, new int[] {1, 2}, 7, 0), List.of());
        int[] p = {0};
        agree("written", "Adjoint.gradient", List.of(2.0, new int[] {1, 2}, p, 7), List.of());
        assertArrayEquals(new int[] {0}, p);
    }

    @Test
    void aValueThatNobodyReadsThrowsAsTheMethodDoes() throws ReflectiveOperationException {
        double[] one = {1};
        double[] two = {1, 2};
        agree("dotted", "Adjoint.gradient", List.of(two, one), List.of());
        agree("repeated", "Adjoint.gradient", List.of(two, one, 0), List.of());
        agree("repeated", "Adjoint.gradient", List.of(two, one, 1), List.of());
        agree("missing", "Adjoint.gradient", Arrays.asList(one, null), List.of());
        agree("missing", "Adjoint.gradient", Arrays.asList(new double[0], null), List.of());
        agree("missing", "Adjoint.gradient", Arrays.asList(one, new double[3]), List.of());
        agree("weighted", "Adjoint.gradient", List.of(two, one, new double[][] {{1}, null}), List.of());
        agree("weighted", "Adjoint.gradient", List.of(two, one, new double[][] {{1}, {1, 2}}), List.of());
        agree("rowed", "Adjoint.gradient", List.of(two, new double[][] {null}, 7, 0), List.of());
    }

    @Test
    void whatALoopReadsEarlyDoesNotComeFirst() throws ReflectiveOperationException {
        double[] one = {1};
        agree("hoisted", "Tangent.jvp", List.of(one, one.clone(), one, 0, 99), List.of(one, one.clone(), one));
        agree("carried", "Tangent.jvp", Arrays.asList(one, null, 0), List.of(one.clone()));
        agree("carried", "Adjoint.vjp", Arrays.asList(one, null, 0), List.of(one.clone()));
        double[][] a = {{1}, {1, 2}, {1, 2}, {1, 2}, {1, 2}};
        double[] x = {1, 2};
        agree("jammed", "Tangent.jvp", List.of(a, x, new int[] {1, 0, 1, 1, 1}), List.of(a, x));
    }

    /** {@code companion}: the end of a class name, and a method that takes {@code more} behind the arguments. */
    private static void agree(String method, String companion, List<Object> arguments, List<Object> more)
            throws ReflectiveOperationException {
        String expected = thrown("demo.First", method, arguments.toArray());
        assertTrue(expected.contains("Exception"), expected);
        Object[] all = Stream.concat(arguments.stream(), more.stream()).toArray();
        String[] parts = companion.split("\\.");
        String name = "demo.First" + Character.toUpperCase(method.charAt(0)) + method.substring(1) + parts[0];
        assertEquals(expected, thrown(name, parts[1], all));
    }

    private static String thrown(String type, String method, Object... arguments) throws ReflectiveOperationException {
        return Thrown.by(COMPILED.loader(), type, method, arguments)
                .map(e -> e.getClass().getName())
                .orElse("nothing");
    }
}

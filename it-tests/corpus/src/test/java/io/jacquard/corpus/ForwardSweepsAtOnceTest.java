package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.product.ProductOptions;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forward sweeps of two points run at once where they call nothing of the user's that may not expect it. */
class ForwardSweepsAtOnceTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            public final class AtOnce {
              static double half(double z) { return z / 2; }
              @Differentiable
              static double[] own(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) y[i] = half(Math.sin(y[i]));
                return y;
              }
              @Differentiable
              static double[] noting(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) { Notes.note(i); y[i] *= y[i]; }
                return y;
              }
              static void aside(int i) { Notes.note(i); }
              @Differentiable
              static double[] helped(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) { aside(i); y[i] *= y[i]; }
                return y;
              }
              @Differentiable
              static double[] linked(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) y[i] = Squares.square(y[i]);
                return y;
              }
              static final double[] TABLE = {2, 3};
              @Differentiable
              static double[] tables(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) y[i] *= y[i] * TABLE[i % 2];
                return y;
              }
              static final class Bad extends RuntimeException {}
              @Differentiable
              static double[] throwing(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) { if (y[i] > 1e9) throw new Bad(); y[i] *= y[i]; }
                return y;
              }
              @Differentiable
              static double[] refusing(double[] x) {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) {
                  if (y[i] > 1e9) throw new IllegalArgumentException("y " + i);
                  y[i] *= y[i];
                }
                return y;
              }
              @Differentiable
              static double[] declared(double[] x) throws IllegalStateException {
                double[] y = x.clone();
                for (int i = 0; i < y.length; i++) y[i] *= y[i];
                return y;
              }
            }
            """;
    private static final String SQUARES = """
            package demo;
            import io.jacquard.Differentiable;
            final class Squares {
              @Differentiable
              static double square(double z) { Notes.note(0); return z * z; }
            }
            """;
    private static final String NOTES = """
            package demo;
            public final class Notes {
              public static final java.util.List<Thread> THREADS = new java.util.ArrayList<>();
              static void note(int i) { THREADS.add(Thread.currentThread()); }
            }
            """;
    private static final Compilation COMPILED = Corpus.compiled(
            List.of(
                    new SourceText("demo/AtOnce.java", TEXT),
                    new SourceText("demo/Squares.java", SQUARES),
                    new SourceText("demo/Notes.java", NOTES)),
            List.of());
    private static final ClassLoader LOADER = COMPILED.loader();

    @BeforeEach
    void forget() throws ReflectiveOperationException {
        threads().clear();
    }

    @SuppressWarnings("unchecked")
    private static List<Thread> threads() throws ReflectiveOperationException {
        return (List<Thread>)
                Class.forName("demo.Notes", true, LOADER).getField("THREADS").get(null);
    }

    @ParameterizedTest
    @CsvSource({
        "Own, true",
        "Noting, false",
        "Helped, false",
        "Linked, false",
        "Tables, false",
        "Throwing, false",
        "Refusing, true",
        "Declared, true"
    })
    void wherePossible(String name, boolean atOnce) throws ReflectiveOperationException {
        List<Thread> lent = new ArrayList<>();
        Executor eager = task -> {
            Thread thread = new Thread(task, "lent");
            lent.add(thread);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Class<?> companion = Class.forName("demo.AtOnce" + name + "Jacobian", true, LOADER);
        Method product =
                companion.getDeclaredMethod("jacobianProduct", double[].class, double[].class, ProductOptions.class);
        product.setAccessible(true);
        double[] x1 = {0.5, 2};
        double[] x2 = {1.5, -1};
        ProductOptions alone = ProductOptions.defaults();
        double[][] expected = (double[][]) product.invoke(null, x1, x2, alone);
        assertArrayEquals(expected, (double[][]) product.invoke(null, x1, x2, alone.executor(eager, 2)));
        assertTrue(!atOnce || !lent.isEmpty());
        String text = COMPILED.generated().get(companion.getName());
        assertEquals(atOnce, text.contains("jacobianProduct(() -> point(x1), () -> point(x2), options)"), text);
        assertEquals(
                0, threads().stream().filter(t -> t != Thread.currentThread()).count());
    }
}

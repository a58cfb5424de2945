package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.product.ProductOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of a batch are swept forward by several threads where they have nothing to do with each other, be it by what is passive. */
class BatchesTest {
    private static final String HEAD = "@Differentiable(wrt = {\"w\", \"b\"})\nstatic double[][] ";
    private static final String PARAMETERS = "(double[][] w, double[] b, double[][] x, int n) {\n";

    /** A layer of a sample, of which the input is an expression in {@code s} and {@code j}. */
    private static String layer(String input) {
        return "for (int i = 0; i < b.length; i++) {\n"
                + "  double z = b[i];\n"
                + "  for (int j = 0; j < w[i].length; j++) z += w[i][j] * " + input + ";\n"
                + "  out[s][i] = Math.tanh(z);\n"
                + "}\n";
    }

    /** More numbers than a method may have parameters. */
    private static String many() {
        return IntStream.range(0, 130)
                .mapToObj(i -> "double k" + i + " = Math.sin(n + " + i + ");\n")
                .collect(Collectors.joining());
    }

    private static String sum() {
        return IntStream.range(0, 130).mapToObj(i -> "k" + i).collect(Collectors.joining(" + "));
    }

    private static String method(String name, String before, String trip) {
        return HEAD + name + PARAMETERS + "double[][] out = new double[x.length][b.length];\n" + before
                + "for (int s = 0; s < x.length; s++) {\n" + trip + "}\nreturn out;\n}\n";
    }

    private static final String TEXT =
            "package demo;\nimport io.jacquard.Differentiable;\npublic final class Batches {\n"
                    + method("own", "", layer("x[s][j]"))
                    + method(
                            "hidden",
                            "",
                            "double[] h = new double[b.length];\n"
                                    + "for (int i = 0; i < h.length; i++) h[i] = Math.sin(b[i]) * x[s][i];\n"
                                    + "h[0] *= h[h.length - 1];\n"
                                    + layer("h[j]"))
                    + method(
                            "named",
                            "int options = 1; int begin = 2; int end = 3;\n",
                            "int Trips = s;\n" + layer("(options + begin * end) * x[Trips][j]"))
                    + method(
                            "refusing",
                            "",
                            "if (x[s][0] > 1e9) throw new IllegalArgumentException(\"sample \" + s);\n"
                                    + layer("x[s][j]"))
                    + method("carried", "double scale = 1;\n", "scale *= 0.75;\n" + layer("x[s][j] * scale"))
                    + method("counted", "int k = 0;\n", "k++;\n" + layer("x[s][j] * k"))
                    + method("shortened", "if (n > 2) n = 2;\n", layer("x[s][j] * n"))
                    + method(
                            "scratch",
                            "double[] t = new double[b.length];\n",
                            "for (int i = 0; i < t.length; i++) t[i] = x[s][i] * x[s][i];\n" + layer("t[j]"))
                    + method(
                            "previous",
                            "double[][] t = new double[x.length][1];\n",
                            "t[s][0] = s == 0 ? 1 : t[s - 1][0] * 0.5;\n" + layer("x[s][j] * t[s][0]"))
                    + method(
                            "next",
                            "double[][] t = new double[x.length + 1][1];\n",
                            "t[s + 1][0] = x[s][0];\n" + layer("x[s][j] * t[s][0]"))
                    + method(
                            "backwards",
                            "double[][] t = new double[x.length][2];\ndouble[][] u = t;\n",
                            "t[s][0] = x[s][0];\n" + layer("x[s][j] * u[x.length - 1 - s][0]"))
                    + method(
                            "marked",
                            "int[] k = new int[x.length + 1];\n",
                            "k[s] = 1;\ndouble[][] a = new double[2][1];\na[k[s + 1]][0] = x[s][0];\n"
                                    + layer("x[s][j] * a[0][0]"))
                    + method("shadowed", "double Products = n;\n", layer("x[s][j] * Products"))
                    + method("computed", "", layer("x[s][j] * EPS"))
                    + method("constant", "", layer("x[s][j] * RATE"))
                    + method("many", many(), layer("x[s][j] * (" + sum() + ")"))
                    + "static final double EPS = Double.parseDouble(\"1e-3\");\nstatic final double RATE = 0.5;\n"
                    + "}\n";

    private static final Compilation COMPILED =
            Corpus.compiled(List.of(new SourceText("demo/Batches.java", TEXT)), List.of());
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    @AfterAll
    static void end() {
        THREADS.shutdown();
    }

    private static Object product(String name, double[][] x, ProductOptions options)
            throws ReflectiveOperationException {
        Method product = Class.forName("demo.Batches" + name + "Jacobian", true, COMPILED.loader())
                .getDeclaredMethod(
                        "jacobianProduct",
                        double[][].class,
                        double[].class,
                        double[][].class,
                        double[].class,
                        double[][].class,
                        int.class,
                        ProductOptions.class);
        product.setAccessible(true);
        double[][] w1 = matrix(1, 3, 3);
        double[][] w2 = matrix(2, 3, 3);
        return product.invoke(null, w1, matrix(3, 1, 3)[0], w2, matrix(4, 1, 3)[0], x, 7, options);
    }

    private static double[][] matrix(long seed, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] out = new double[rows][columns];
        for (double[] row : out) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextDouble(-1, 1);
            }
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "Own, true",
        "Hidden, true",
        "Named, true",
        "Refusing, true",
        "Carried, false",
        "Counted, false",
        "Shortened, false",
        "Scratch, false",
        "Previous, false",
        "Next, false",
        "Backwards, false",
        "Marked, false",
        "Shadowed, true",
        "Computed, false",
        "Constant, true",
        "Many, false"
    })
    void whereTripsAreSeparate(String name, boolean isShared) throws ReflectiveOperationException {
        String text = COMPILED.generated().get("demo.Batches" + name + "Jacobian");
        assertEquals(isShared, text.contains("Products.trips("), text);
        for (int samples : new int[] {0, 1, 2, 5, 40, 100}) {
            double[][] x = matrix(5, samples, 3);
            Object expected = product(name, x, ProductOptions.defaults());
            for (int again = 0; again < 20; again++) {
                Object actual = product(name, x, ProductOptions.defaults().executor(THREADS, 4));
                assertArrayEquals((double[][]) expected, (double[][]) actual);
            }
        }
    }

    /** Of several samples that are refused, the one is told that a single thread would have met. */
    @ParameterizedTest
    @ValueSource(ints = {0, 31, 63})
    void theFirstRefusalIsTold(int first) {
        double[][] x = matrix(5, 64, 3);
        for (int s = first; s < x.length; s++) {
            x[s][0] = 2e9;
        }
        for (int again = 0; again < 20; again++) {
            InvocationTargetException thrown = assertThrows(
                    InvocationTargetException.class,
                    () -> product("Refusing", x, ProductOptions.defaults().executor(THREADS, 4)));
            assertEquals("sample " + first, thrown.getCause().getMessage());
        }
    }

    @Test
    void anExecutorNeedNotRunAnything() throws ReflectiveOperationException {
        double[][] x = matrix(5, 9, 3);
        Object expected = product("Own", x, ProductOptions.defaults());
        Object actual = product("Own", x, ProductOptions.defaults().executor(task -> {}, 4));
        assertArrayEquals((double[][]) expected, (double[][]) actual);
    }
}

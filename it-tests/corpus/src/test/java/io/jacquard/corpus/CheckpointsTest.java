package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Jacobian;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.Discovery;
import io.jacquard.corpus.harness.Program;
import io.jacquard.corpus.harness.SameBits;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.product.Linearized;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Loops with checkpoints have the derivatives that they have without, and store less. */
class CheckpointsTest {
    private static final String MARK = "@Checkpoint(\\([^)]*\\))?";

    private static final SourceText CORPUS = Corpus.programs().stream()
            .filter(s -> s.className().equals("io.jacquard.corpus.Checkpoints"))
            .findFirst()
            .orElseThrow();

    private static final Compilation WITH = compile(CORPUS);

    /** No state passes from trip to trip, of this loop or one around it: the bits of sums may depend on the order of trips. */
    private static final List<String> UNORDERED = List.of("independentTrips", "innerOnly");

    @TestFactory
    Stream<DynamicTest> sameBits() {
        Compilation without = compile(CORPUS.with(CORPUS.text().replaceAll(MARK, "")));
        return Discovery.programs(List.of(CORPUS), Corpus.classPath()).stream()
                .filter(p -> !UNORDERED.contains(p.method()))
                .map(p -> DynamicTest.dynamicTest(
                        p.title(),
                        () -> assertEquals(List.of(), SameBits.differences(p, WITH.loader(), without.loader()))));
    }

    @Test
    void everyMarkedLoopIsCut() {
        for (Program p : Discovery.programs(List.of(CORPUS), Corpus.classPath())) {
            String text = WITH.generated().get(p.prefix() + "Adjoint");
            assertTrue(text.contains("Segment"), p::title);
        }
    }

    private static final String LONG = """
            package demo;
            import io.jacquard.*;
            final class Long {
              @Differentiable
              static double plain(double x, double a, int n) {
                for (int i = 0; i < n; i++) x = x + 0.001 * Math.sin(x * a) * x;
                return x;
              }
              @Differentiable
              static double cut(double x, double a, int n) {
                for (@Checkpoint int i = 0; i < n; i++) x = x + 0.001 * Math.sin(x * a) * x;
                return x;
              }
              @Differentiable
              static double every(double x, double a, int n) {
                for (@Checkpoint(every = 100) int i = 0; i < n; i++) x = x + 0.001 * Math.sin(x * a) * x;
                return x;
              }
              @Differentiable
              static double few(double x, double a, int n) {
                for (@Checkpoint(snapshots = 7) int i = 0; i < n; i++) x = x + 0.001 * Math.sin(x * a) * x;
                return x;
              }
              @Differentiable
              @Checkpoint
              static double open(double x, double a, int n) {
                int i = 0;
                while (i < n && x < 1e9) {
                  x = x + 0.001 * Math.sin(x * a) * x;
                  i++;
                }
                return x;
              }
              @Differentiable
              static double levels(double x, double a, int n) {
                for (@Checkpoint(every = 1) int k = 0; k < 10; k++) {
                  for (@Checkpoint int i = 0; i < n / 10; i++) x = x + 0.001 * Math.sin(x * a) * x;
                }
                return x;
              }
            }
            """;

    private static final ClassLoader LOADER =
            compile(new SourceText("demo/Long.java", LONG)).loader();

    private static final List<String> CUT = List.of("Cut", "Every", "Few", "Open", "Levels");

    @Test
    void longLoopsKeepTheirBitsAndStoreLess() throws ReflectiveOperationException {
        int n = 100_000;
        double[] expected = gradient(LOADER, "Plain", n);
        long all = workspace(LOADER, "Plain", n);
        assertTrue(all >= 8L * n, () -> all + " bytes");
        for (String method : CUT) {
            assertArrayEquals(expected, gradient(LOADER, method, n), method);
            long kept = workspace(LOADER, method, n);
            // 7 snapshots are few: a seventh of the trips is saved at a time.
            assertTrue(kept < all / (method.equals("Few") ? 5 : 8), () -> method + " keeps " + kept + " of " + all);
        }
        assertTrue(workspace(LOADER, "Cut", n) < 200_000);
    }

    @Test
    void pointsOfTheJacobianKeepSnapshotsOnly() throws ReflectiveOperationException {
        int n = 100_000;
        long all = saved(LOADER, "Plain", n);
        assertTrue(all >= 8L * n, () -> all + " bytes");
        for (String method : CUT) {
            long kept = saved(LOADER, method, n);
            assertTrue(kept < all / 5, () -> method + " keeps " + kept + " of " + all);
        }
    }

    private static Compilation compile(SourceText source) {
        return Corpus.compiled(List.of(source), List.of());
    }

    private static double[] gradient(ClassLoader loader, String method, int n) throws ReflectiveOperationException {
        double[] bars = new double[2];
        lean(loader, method, n, bars);
        return bars;
    }

    private static long workspace(ClassLoader loader, String method, int n) throws ReflectiveOperationException {
        return bytes(lean(loader, method, n, new double[2]));
    }

    private static Object lean(ClassLoader loader, String method, int n, double[] bars)
            throws ReflectiveOperationException {
        Class<?> adjoint = Class.forName("demo.Long" + method + "Adjoint", true, loader);
        Class<?> type = Class.forName("demo.Long" + method + "Adjoint$Workspace", true, loader);
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object ws = constructor.newInstance();
        Method gradient =
                adjoint.getDeclaredMethod("gradient", double.class, double.class, int.class, double[].class, type);
        gradient.setAccessible(true);
        gradient.invoke(null, 0.7, 1.3, n, bars, ws);
        return ws;
    }

    /** The arrays in an object of generated code, with those in the objects that it has. */
    private static long bytes(Object o) throws ReflectiveOperationException {
        if (o == null) {
            return 0;
        }
        if (o instanceof double[] x) {
            return 16 + 8L * x.length;
        }
        if (o instanceof int[] x) {
            return 16 + 4L * x.length;
        }
        if (o instanceof boolean[] x) {
            return 16 + x.length;
        }
        if (o instanceof Object[] rows) {
            long sum = 16 + 8L * rows.length;
            for (Object row : rows) {
                sum += bytes(row);
            }
            return sum;
        }
        long sum = 0;
        if (o.getClass().getName().startsWith("demo.")) {
            for (Field field : o.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                sum += field.getType().isPrimitive() ? 8 : bytes(field.get(o));
            }
        }
        return sum;
    }

    private static long saved(ClassLoader loader, String method, int n) throws ReflectiveOperationException {
        Class<?> companion = Class.forName("demo.Long" + method + "Jacobian", true, loader);
        Method at = companion.getDeclaredMethod("at", double.class, double.class, int.class);
        at.setAccessible(true);
        Jacobian jacobian = (Jacobian) at.invoke(null, 0.7, 1.3, n);
        Field point = Arrays.stream(jacobian.getClass().getSuperclass().getDeclaredFields())
                .filter(f -> Linearized.class.isAssignableFrom(f.getType()))
                .findFirst()
                .orElseThrow();
        point.setAccessible(true);
        return ((Linearized) point.get(jacobian)).savedBytes();
    }

    @Test
    void whatTheMethodThrowsIsThrown() throws ReflectiveOperationException {
        ClassLoader loader = WITH.loader();
        Class<?> adjoint = Class.forName("io.jacquard.corpus.CheckpointsManyLocalsAdjoint", true, loader);
        Method gradient = adjoint.getDeclaredMethod("gradient", double.class, double.class, int.class);
        gradient.setAccessible(true);
        InvocationTargetException thrown =
                assertThrows(InvocationTargetException.class, () -> gradient.invoke(null, 1e9, 1e9, 20));
        assertTrue(thrown.getCause() instanceof IllegalStateException, () -> thrown.getCause() + " was thrown");
    }
}

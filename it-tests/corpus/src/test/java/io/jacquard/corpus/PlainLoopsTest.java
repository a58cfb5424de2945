package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops with and without their tests of dots and bars agree to the bit, whatever the values: only a zero may have another sign. */
class PlainLoopsTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        4.9e-324,
        -1e-310,
        1e-160,
        1.7e308,
        1e200
    };

    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            final class Odd {
              @Differentiable
              static double[] roots(double[] x, double[] w) {
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
                return y;
              }
              @Differentiable
              static double[] ratios(double[] x, double[] w) {
                double[] z = new double[x.length];
                for (int i = 0; i < x.length; i++) z[i] = x[i] / w[i];
                return z;
              }
              @Differentiable
              static double[] scaled(double[] x, double[] w) {
                double[] z = new double[x.length];
                for (int i = 0; i < x.length; i++) z[i] = x[i] * w[i] * x[i] / -3.0 / w[i];
                return z;
              }
              @Differentiable
              static double[] sums(double[] x, double[] w) {
                double[] z = new double[x.length];
                for (int i = 0; i < x.length; i++) z[i] = Math.pow(x[i], 3) - x[i] / x.length + w[i];
                return z;
              }
              @Differentiable
              static double[] rootsOfSquares(double[] x, double[] w) {
                double[] z = new double[x.length];
                for (int i = 0; i < x.length; i++) z[i] = Math.sqrt(x[i] * x[i] * w[i]);
                return z;
              }
            }
            """;

    private static final Compilation PLAIN = compile(List.of());
    private static final Compilation TESTED = compile(List.of("-Ajacquard.off=plain-loops"));

    @ParameterizedTest
    @ValueSource(strings = {"Roots", "Ratios", "Scaled", "Sums", "RootsOfSquares"})
    void agree(String method) throws ReflectiveOperationException {
        assertTrue(text(PLAIN, method).contains("Regular."), () -> text(PLAIN, method));
        assertTrue(!text(TESTED, method).contains("Regular."), () -> text(TESTED, method));
        ClassLoader plain = PLAIN.loader();
        ClassLoader tested = TESTED.loader();
        SplittableRandom random = new SplittableRandom(62);
        for (int run = 0; run < 400; run++) {
            int n = random.nextInt(20);
            double odd = run % 4 * 0.02;
            double[] x = draw(random, n, odd);
            double[] w = draw(random, n, odd);
            double[] seed = draw(random, n, 0.3);
            double[] direction = draw(random, 2 * n, 0.3);
            assertArrayEquals(
                    sweeps(tested, method, x, w, seed, direction),
                    sweeps(plain, method, x, w, seed, direction),
                    () -> Arrays.toString(x) + Arrays.toString(w) + Arrays.toString(seed));
        }
    }

    /** The bits of what the reverse and the tangent sweep give, zeros all of one sign. */
    private static long[] sweeps(
            ClassLoader loader, String method, double[] x, double[] w, double[] seed, double[] direction)
            throws ReflectiveOperationException {
        Class<?> companion = Class.forName("demo.Odd" + method + "Jacobian", true, loader);
        Method at = companion.getDeclaredMethod("at", double[].class, double[].class);
        at.setAccessible(true);
        io.jacquard.Jacobian jacobian = (io.jacquard.Jacobian) at.invoke(null, x, w);
        double[] bars = jacobian.transposeTimes(seed);
        double[] dots = jacobian.times(direction);
        return Arrays.stream(new double[][] {bars, dots})
                .flatMapToDouble(Arrays::stream)
                .mapToLong(d -> Double.doubleToLongBits(d + 0.0))
                .toArray();
    }

    private static double[] draw(SplittableRandom random, int length, double odd) {
        double[] out = new double[length];
        for (int i = 0; i < length; i++) {
            out[i] = random.nextDouble() < odd ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextDouble(-1, 5);
        }
        return out;
    }

    private static Compilation compile(List<String> options) {
        return Corpus.compiled(List.of(new SourceText("demo/Odd.java", TEXT)), options);
    }

    private static String text(Compilation compilation, String method) {
        return compilation.generated().get("demo.Odd" + method + "Jacobian");
    }
}

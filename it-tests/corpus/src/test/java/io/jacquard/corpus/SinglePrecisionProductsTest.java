package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.VectorFunction;
import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.product.LinearizedJacobian;
import io.jacquard.product.ProductOptions;
import io.jacquard.product.ProductPlan;
import io.jacquard.product.Strategy;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of Jacobians with data of single precision: seen in factors like any other, and as exact. */
class SinglePrecisionProductsTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            public final class Tables {
              @Differentiable(wrt = "x")
              public static double[] whole(double[] x, float[][] f) {
                double[] y = new double[f.length];
                for (int i = 0; i < f.length; i++) {
                  for (int j = 0; j < x.length; j++) y[i] += f[i][j] * x[j];
                }
                return y;
              }
              @Differentiable(wrt = "x")
              public static double[] behind(double[] x, float[][] f) {
                double[] y = new double[f.length];
                for (int i = 0; i < f.length; i++) {
                  double s = 0;
                  for (int j = 1; j < x.length; j++) s -= x[j - 1] * f[i][j] / 2;
                  y[i] = s;
                }
                return y;
              }
            }
            """;
    private static final Compilation COMPILED =
            Corpus.compiled(List.of(new SourceText("demo/Tables.java", TEXT)), List.of());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 300, 700})
    void tablesAreSeen(int n) throws ReflectiveOperationException {
        float[][] f = table(9, n);
        double[][] whole = new double[9][n];
        double[][] behind = new double[9][n];
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < n; j++) {
                whole[i][j] = f[i][j];
                behind[i][j] = j + 1 < n ? -f[i][j + 1] / 2 : 0;
            }
        }
        isSeen("TablesWhole", f, whole);
        isSeen("TablesBehind", f, behind);
    }

    private static void isSeen(String companion, float[][] f, double[][] jacobian) throws ReflectiveOperationException {
        Class<?> type = Class.forName("demo." + companion + "Jacobian", true, COMPILED.loader());
        VectorFunction function =
                (VectorFunction) type.getMethod("of", float[][].class).invoke(null, (Object) f);
        int n = jacobian[0].length;
        LinearizedJacobian first = (LinearizedJacobian) function.at(new double[n]);
        LinearizedJacobian second = (LinearizedJacobian) function.at(new double[n]);
        List<Strategy> ways = first.explain(second, ProductOptions.defaults()).alternatives().stream()
                .map(ProductPlan.Alternative::strategy)
                .toList();
        assertTrue(n < 3 || ways.contains(Strategy.STRUCTURED), () -> companion + " by " + ways);
        for (Strategy strategy : ways) {
            ProductOptions options = ProductOptions.defaults().strategy(strategy);
            isProduct(jacobian, first.timesTranspose(second, options));
            isProduct(jacobian, first.timesTranspose(first, options));
        }
    }

    private static void isProduct(double[][] jacobian, double[][] product) {
        for (int i = 0; i < jacobian.length; i++) {
            for (int k = 0; k < jacobian.length; k++) {
                double sum = 0;
                for (int j = 0; j < jacobian[i].length; j++) {
                    sum += jacobian[i][j] * jacobian[k][j];
                }
                assertEquals(sum, product[i][k], 1e-14 * sum);
            }
        }
    }

    private static float[][] table(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(1);
        float[][] out = new float[rows][columns];
        for (float[] row : out) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextDouble();
            }
        }
        return out;
    }
}

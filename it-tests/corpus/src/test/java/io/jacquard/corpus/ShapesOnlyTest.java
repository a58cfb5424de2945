package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.product.LinearizedJacobian;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator is that of the point where it was made, whatever becomes of the arrays; they are copied where their numbers are asked for later. */
class ShapesOnlyTest {
    private static final String TEXT = """
            package demo;
            import io.jacquard.Differentiable;
            public final class Shapes {
              @Differentiable
              static double[] linear(double[] x) {
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(3 * x[i]);
                return y;
              }
              @Differentiable
              static double[] square(double[] x) {
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i];
                return y;
              }
              @Differentiable
              static double[] cloned(double[] x) {
                double[] y = x.clone();
                for (int i = 1; i < y.length; i++) y[i] = Math.exp(y[i] + y[i - 1]);
                return y;
              }
              @Differentiable
              static double[] branching(double[] x) {
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) y[i] = x[i] > 1 ? 2 * x[i] : 3 * x[i];
                return y;
              }
              @Differentiable
              static double[] gathered(double[][] t) {
                double[] y = new double[t.length];
                for (int i = 0; i < t.length; i++) {
                  double s = 0;
                  for (int j = 0; j < t[i].length; j++) s += t[i][j];
                  y[i] = Math.tanh(s);
                }
                return y;
              }
              @Differentiable
              static double[] rows(double[][] t) {
                double[] y = new double[t.length];
                for (int i = 0; i < t.length; i++) {
                  double[] row = t[i];
                  for (int j = 0; j < row.length; j++) y[i] += row[j] * (j + 1);
                }
                return y;
              }
              @Differentiable
              static double[] crossed(double[][] t) {
                double[] y = new double[t.length];
                for (int i = 0; i < t.length; i++) y[i] = t[i][0] * t[i][1];
                return y;
              }
              @Differentiable
              static double[] squares(double[][] t) {
                double[] y = new double[t.length];
                for (int i = 0; i < t.length; i++) {
                  double[] row = t[i];
                  for (int j = 0; j < row.length; j++) y[i] += row[j] * row[j];
                }
                return y;
              }
              static double sum(double[] row) {
                double s = 0;
                for (int j = 0; j < row.length; j++) { s += row[j]; if (s > 1e9) break; }
                return s;
              }
              @Differentiable
              static double[] helped(double[][] t) {
                double[] y = new double[t.length];
                for (int i = 0; i < t.length; i++) y[i] = sum(t[i]);
                return y;
              }
              @Differentiable
              static double[] cubed(double[][][] t) {
                double[] y = new double[t.length];
                for (int i = 0; i < t.length; i++) y[i] = 2 * t[i][0][0];
                return y;
              }
            }
            """;
    private static final Compilation COMPILED =
            Corpus.compiled(List.of(new SourceText("demo/Shapes.java", TEXT)), List.of());

    @ParameterizedTest
    @CsvSource({
        "Linear, x, Point.forward(x)",
        "Square, x, Point.forward(x.clone())",
        "Cloned, x, Point.forward(x)",
        "Branching, x, Point.forward(x.clone())",
        "Gathered, t, Point.forward(t.clone())",
        "Rows, t, Point.forward(t.clone())",
        "Crossed, t, Point.forward(Rows.copy(t))",
        "Squares, t, 'Point.forward(Rows.copy(t), options)'",
        "Helped, t, Point.forward(Rows.copy(t))",
        "Cubed, t, Point.forward(Rows.copy(t))"
    })
    void argumentsMayChange(String name, String argument, String kept) throws ReflectiveOperationException {
        Class<?> companion = Class.forName("demo.Shapes" + name + "Jacobian", true, COMPILED.loader());
        Object given = argument.equals("x")
                ? new double[] {0.5, 2, 1.5}
                : name.equals("Cubed")
                        ? new double[][][] {{{1, 2}, {3}}, {{4}}}
                        : new double[][] {{0.5, 0.25}, {2, 1.5, 1}};
        Method at = companion.getDeclaredMethod("at", given.getClass());
        at.setAccessible(true);
        LinearizedJacobian operator = (LinearizedJacobian) at.invoke(null, given);
        double[] value = operator.value();
        double[][] matrix = operator.toMatrix();
        double[][] product = operator.timesTranspose(operator);
        double[] column = operator.transposeTimes(ones(operator.rows()));
        spoil(given);
        assertArrayEquals(value, operator.value());
        assertArrayEquals(matrix, operator.toMatrix());
        assertArrayEquals(product, operator.timesTranspose(operator));
        assertArrayEquals(column, operator.transposeTimes(ones(operator.rows())));
        String text = COMPILED.generated().get(companion.getName());
        assertTrue(text.contains("return " + kept + ";"), text);
    }

    private static double[] ones(int length) {
        double[] out = new double[length];
        Arrays.fill(out, 1);
        return out;
    }

    private static void spoil(Object array) {
        if (array instanceof double[] numbers) {
            Arrays.fill(numbers, 17);
        } else if (array instanceof double[][] rows) {
            for (int i = 0; i < rows.length; i++) {
                spoil(rows[i]);
                rows[i] = new double[5];
            }
        } else {
            for (double[][] rows : (double[][][]) array) {
                spoil(rows);
            }
        }
    }
}

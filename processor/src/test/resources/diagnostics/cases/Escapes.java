import io.jacquard.Differentiable;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

final class Escapes {
    interface Matrix {
        void set(int i, double value);

        double get(int i);

        double[] row(int i);

        void keep(double[] row);
    }

    @Differentiable
    static double functional(double x, double[] y, DoubleUnaryOperator f) {
        double s = f.applyAsDouble(x * x);
//                                   ^ ActiveEscapes
        y[0] = x;
        return s + f.applyAsDouble(y[0]) * f.applyAsDouble(2);
//                                  ^ ActiveEscapes
    }

    /** What is printed comes back nowhere. */
    @Differentiable
    static double printed(double x, int n) {
        System.out.println(n);
        System.err.println("x = " + x);
        System.out.print(x);
        return x * x;
    }

    /** Trap 45: whether it is useful cannot be seen. */
    @Differentiable
    static double kept(double x, double[] y, Matrix m) {
        m.set(0, y[1]);
//                ^ ActiveEscapes
        helper(x, 1, m);
        m.set(1, m.get(0));
        return x * m.get(0);
    }

    private static void helper(double x, double p, Matrix m) {
        m.set(1, x);
//               ^ ActiveEscapes
        m.set(1, p);
    }

    @Differentiable
    static double types(double x, Map<String, Double> numbers, Function<String, int[]> f, List<double[]> rows) {
//                                   ^ UnsupportedType
//                                                                                            ^ UnsupportedType
        return x * f.apply("")[0];
//                        ^ UnsupportedCall
    }

    @Differentiable
    static double arrays(double x, double[] y, Matrix m, Reader in) {
        m.keep(y);
//             ^ UnsupportedExpression
        x *= in.read();
//                  ^ UnsupportedCall
        m.get();
//           ^ UnsupportedCall
        return x * m.row(0)[1];
//                      ^ UnsupportedCall
    }
}

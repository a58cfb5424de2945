import io.jacquard.Differentiable;
import java.util.function.DoubleUnaryOperator;

final class Expressions {
    @Differentiable
    static double all(double x, double[] v, double[][] a, int i) {
        double s = x;
        double[] t;
        s += (t = v)[0] + (t = v).length;
//              ^ UnsupportedExpression
//                           ^ UnsupportedExpression
        s += (v += 1) + v++;
//            ^ UnsupportedExpression
//                      ^ UnsupportedExpression
        s = "a".chars().count();
//                   ^ UnsupportedCall
        s = "a".concat(i);
//                    ^ UnsupportedCall
        s = "c";
//          ^ UnsupportedType
        s = a[0] == null ? 1 : 2;
//               ^ UnsupportedExpression
        s = i == null ? 1 : 2;
//          ^ UnsupportedExpression
        s = v == a[0] ? 1 : 2;
//          ^ UnsupportedExpression
//                ^ UnsupportedExpression
        s = v + 1;
//          ^ UnsupportedExpression
        s = (i > 0 ? v : a[0])[0];
//                 ^ UnsupportedExpression
        s = new double[3];
//          ^ UnsupportedExpression
        s = new double[] {1, 2}[0];
//          ^ UnsupportedExpression
        double[] r = matrix(v)[0];
//                            ^ UnsupportedExpression
        s = i[0];
//          ^ UnsupportedExpression
        s = 1 + switch (i + 1) {
//              ^ UnsupportedStatement
            default -> 1;
        };
        s = v instanceof Object ? 1 : 2;
//            ^ UnsupportedExpression
        s = missing;
//          ^ UnsupportedExpression
        s = x.field;
//           ^ UnsupportedExpression
        v.clone();
//             ^ UnsupportedStatement
        double[] w = {1, v, "c"};
//                       ^ UnsupportedType
//                          ^ UnsupportedType
        double[][] rows = {v, {1}, a[0]};
//                         ^ Aliasing
//                                  ^ Aliasing
        double[][][] ragged = {{{1, 2}, {3}}, {}};
//                            ^ UnsupportedExpression
        double[] flat = {{1, 2}, 3};
//                       ^ UnsupportedType
        double one = {1};
//                   ^ UnsupportedType
        double[][][] u = new double[i][i][];
//                       ^ UnsupportedExpression
        return s;
    }

    static double sum(double[] v) {
        return v[0];
    }

    static double[] copy(double[] v) {
        double[] w = new double[v.length];
        return w;
    }

    static double[][] matrix(double[] v) {
        double[][] w = new double[2][v.length];
        return w;
    }
}

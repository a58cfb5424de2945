import io.jacquard.Differentiable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

final class Objects {
    @Differentiable
    static double all(double x) {
        double s = x;
        for (double v : List.of(1.0, 2.0)) {
//                             ^ UnsupportedCall
            s += v;
        }
        DoubleUnaryOperator square = v -> v * v;
//      ^ UnsupportedType
//                                   ^ UnsupportedExpression
        DoubleUnaryOperator sine = Math::sin;
//      ^ UnsupportedType
//                                 ^ UnsupportedExpression
        s = (Double) s;
//           ^ UnsupportedType
        s += new Object().hashCode();
//                                ^ UnsupportedCall
        return s;
    }
}

import io.jacquard.DerivativeOf;
import io.jacquard.Differentiable;
import io.jacquard.Passive;
import java.util.function.DoubleUnaryOperator;

final class Rules {
    static double one(double x) {
        return x;
    }

    static double two(double x, int n, double y) {
        return x * y + n;
    }

    static double many(double x) {
        return x;
    }

    static double many(double x, double y) {
        return x * y;
    }

    double member(double x) {
        return x;
    }

    static double array(double[] x) {
        return x[0];
    }

    static int whole(double x) {
        return (int) x;
    }

    static double mixed(float x) {
        return x;
    }

    private static double hidden(double x) {
        return x;
    }

    static double checked(double x) throws Exception {
        return x;
    }

    @DerivativeOf(method = "missing", parameter = 5)
//                         ^ DerivativeRule
    static double none(double x) {
        return 1;
    }

    @DerivativeOf(type = double[].class, method = "clone")
//                               ^ DerivativeRule
    static double noClass(double x) {
        return 1;
    }

    @DerivativeOf(type = DoubleUnaryOperator.class, method = "applyAsDouble")
//                                                           ^ DerivativeRule
    static double ofAbstract(double x) {
        return 1;
    }

    @DerivativeOf(method = "member")
//                         ^ DerivativeRule
    static double ofMember(double x) {
        return 1;
    }

    @DerivativeOf(method = "array")
//                         ^ DerivativeRule
    static double ofArray(double x) {
        return 1;
    }

    @DerivativeOf(method = "whole")
//                         ^ DerivativeRule
    static double ofWhole(double x) {
        return 1;
    }

    @DerivativeOf(method = "mixed")
//                         ^ DerivativeRule
    static double ofMixed(float x) {
        return 1;
    }

    @DerivativeOf(method = "one")
//                         ^ DerivativeRule
    static double otherParameters(double x, int n) {
        return 1;
    }

    @DerivativeOf(method = "one")
    static float otherResult(double x) {
//         ^ DerivativeRule
        return 1;
    }

    @DerivativeOf(method = "one")
//  ^ DerivativeRule
    double notStatic(double x) {
        return 1;
    }

    @DerivativeOf(method = "one")
//  ^ DerivativeRule
    private static double notVisible(double x) {
        return 1;
    }

    @DerivativeOf(method = "hidden")
//  ^ DerivativeRule
    static double ofHidden(double x) {
        return 1;
    }

    @DerivativeOf(method = "checked")
//  ^ DerivativeRule
    static double ofChecked(double x) {
        return 1;
    }

    @DerivativeOf(method = "one")
//  ^ DerivativeRule
    static double throwing(double x) throws Exception {
        return 1;
    }

    @DerivativeOf(method = "two")
//  ^ DerivativeRule
    static double whichParameter(double x, int n, double y) {
        return 1;
    }

    @DerivativeOf(method = "two", parameter = 1)
//                                            ^ DerivativeRule
    static double ofInt(double x, int n, double y) {
        return 1;
    }

    @DerivativeOf(method = "two", parameter = 3)
//                                            ^ DerivativeRule
    static double beyond(double x, int n, double y) {
        return 1;
    }

    @DerivativeOf(method = "many", parameter = 0)
//                         ^ DerivativeRule
    static double oneOrTheOther(double x, double y) {
        return 1;
    }

    static class Right {
        @DerivativeOf(type = Elsewhere.class, method = "bent", parameter = 0)
        static double toX(double x, double a) {
            return 2 * x * a;
        }

        @DerivativeOf(type = Rules.class, method = "two", parameter = 0)
        static double first(double x, int n, double y) {
            return y;
        }

        @DerivativeOf(type = Rules.class, method = "two", parameter = 0)
//      ^ DerivativeRule
        static double again(double x, int n, double y, double result) {
            return y;
        }
    }

    @Differentiable
    static double oneMissing(double x, double y) {
        double fine = Elsewhere.bent(x, 2) + Elsewhere.bent(y, (@Passive double) x);
        double idle = Elsewhere.bent(x, y);
        return Elsewhere.bent(x, y * y) + fine;
//                                 ^ PassiveParameter
    }

    @Differentiable
    static double broken(double x) {
        return one(x);
//                ^ UnsupportedCall
    }

    @Differentiable(rules = Elsewhere.class)
//                                   ^ UnknownName
    static double withoutRules(double x) {
        return x;
    }

    @Differentiable(rules = {Right.class, String.class})
//                                              ^ UnknownName
    static double some(double x) {
        return x;
    }
}

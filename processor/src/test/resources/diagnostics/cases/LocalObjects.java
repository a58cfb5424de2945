import io.jacquard.Differentiable;
import java.util.Random;

final class LocalObjects {
    static class Sum {
        double value;
        int count;
        double[] last = new double[2];

        void add(double x) {
            value += x;
            count++;
        }

        void replace() {
            last = new double[3];
        }

        double down(double x) {
            count--;
            return count < 0 ? x : x * down(x);
//                                         ^ Recursion
        }

        Sum self() {
            return this;
        }

        void give() {
            take(this);
//               ^ Aliasing
        }

        static double twice(double x) {
            return 2 * x;
        }
    }

    static final class More extends Sum {
        double more;
    }

    static final class Named {
        double x;
        Random random;
    }

    static final class Nothing {}

    final class Inner {
        double x;
    }

    static Sum kept;

    static double take(Sum sum) {
        return sum.value;
    }

    @Differentiable
    static double names(double x) {
        Sum a = new Sum();
        Sum b = a;
//      ^ UnsupportedType
//              ^ Aliasing
        kept = a;
//             ^ Aliasing
//      ^ MutableState
        double y = take(a);
//                      ^ Aliasing
        y += take(new Sum());
//                ^ Aliasing
        Sum c = x > 0 ? new Sum() : a;
//      ^ UnsupportedType
//                      ^ Aliasing
//                                  ^ Aliasing
        Sum[] all = {a};
//         ^ UnsupportedType
        return a == null ? x : a.value;
//             ^ Aliasing
    }

    @Differentiable
    static double methods(double x) {
        Sum a = new Sum();
        a.replace();
//               ^ Aliasing
        x += a.down(x);
        x += a.self().value;
//                 ^ UnsupportedCall
        a.give();
        x += a.hashCode();
//                     ^ UnsupportedCall
        x += a.twice(x);
//                  ^ UnsupportedCall
        return x;
    }

    @Differentiable
    static double classes(double x) {
        Sum more = new More();
//                 ^ UnsupportedExpression
        Named named = new Named();
//                    ^ UnsupportedType
        Sum own = new Sum() {};
//                ^ UnsupportedExpression
        Nothing nothing = new Nothing();
//      ^ UnsupportedType
//                        ^ UnsupportedExpression
        Random random = new Random(1);
//      ^ UnsupportedType
//                      ^ UnsupportedExpression
        Object object = new Sum();
//      ^ UnsupportedType
//                      ^ Aliasing
        return x;
    }

    @Differentiable
    double inner(double x) {
        Inner inner = new Inner();
//      ^ UnsupportedType
//                    ^ UnsupportedExpression
        return x;
    }
}

import io.jacquard.Differentiable;

abstract class Methods {
    @Differentiable
    abstract double abstracted(double x);
//                  ^ UnsupportedMethod

    @Differentiable
    static native double natively(double x);
//                       ^ UnsupportedMethod

    @Differentiable
    double instance(double x) {
//         ^ UnsupportedMethod
        return x;
    }

    @Differentiable
    static synchronized double locked(double x) {
//                             ^ UnsupportedMethod
        return x;
    }

    @Differentiable
    static <T> double generic(double x) {
//          ^ UnsupportedMethod
        return x;
    }

    @Differentiable
    static double many(double... x) {
//                               ^ UnsupportedMethod
        return x[0];
    }

    interface Trait {
        @Differentiable
        default double defaulted(double x) {
//                     ^ UnsupportedMethod
            return x;
        }
    }

    class Inner {
        @Differentiable
        double inner(double x) {
//             ^ UnsupportedMethod
            return x;
        }
    }
}

class Auxiliary {
    @Differentiable
    static double auxiliary(double x) {
//                ^ UnsupportedMethod
        return x;
    }
}

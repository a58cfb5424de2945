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

    interface Trait {
        @Differentiable
        default double defaulted(double x) {
//                     ^ UnsupportedMethod
            return x;
        }
    }

    @Differentiable
    final double calls(double x) {
        return open(x) + abstracted(x);
//                 ^ UnsupportedCall
//                                 ^ UnsupportedCall
    }

    double open(double x) {
        return x;
    }

    private static final class Hidden {}

    static final class Hiding<Result> {
        @Differentiable
        double hiding(double x) {
//             ^ InaccessibleType
            return x;
        }
    }

    static final class Bound<T extends Hidden> {
        @Differentiable
        double bound(double x) {
//             ^ InaccessibleType
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

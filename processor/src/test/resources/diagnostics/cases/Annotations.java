import io.jacquard.Differentiable;

final class Annotations {
    @Differentiable(wrt = "z")
//                        ^ UnknownName
    static double unknown(double x) {
        return x;
    }

    @Differentiable(
            wrt = {"x", "y", "k", "x"},
//                      ^ UnknownName
//                           ^ UnknownName
//                                ^ UnknownName
            of = {"result", "w", "x", "k"})
//                          ^ UnknownName
//                               ^ UnknownName
//                                    ^ UnknownName
    static double many(double x, int k, double[] v) {
        return x * v[0];
    }

    @Differentiable(of = "result")
//                       ^ UnknownName
    static void nothing(double x, double[] v) {
        v[0] = x;
    }

    @Differentiable(name = "1st")
//                         ^ UnknownName
    static double named(double x) {
        return x;
    }

    @Differentiable(companions = {})
//                               ^ UnknownName
    static double alone(double x) {
        return x;
    }

    @Differentiable(name = "First")
    @Differentiable(name = "Second", wrt = "u")
//                                         ^ UnknownName
    static double twice(double x) {
        return x;
    }

    final double field = 1;
    final int count = 1;
    static double shared;

    @Differentiable(wrt = "this.field")
//                        ^ UnknownName
    static double without(double x) {
        return x;
    }

    @Differentiable(
            wrt = {"this.field", "this.count", "this.shared", "field", "this.field"})
//                               ^ UnknownName
//                                             ^ UnknownName
//                                                            ^ UnknownName
//                                                                     ^ UnknownName
    double with(double x) {
        return x;
    }
}

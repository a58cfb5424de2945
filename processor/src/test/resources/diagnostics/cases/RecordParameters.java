import io.jacquard.Differentiable;
import java.util.List;

final class RecordParameters {
    record P(double rate, double[] w, int k, String name) {}

    record Pair<A>(A first, double second) {}

    record Outer(Inner inner, double x) {}

    private record Inner(double y) {}

    private record Hidden(double x) {}

    record Names(List<String> names) {}

    record Odd(Open open) {
        public Open open() {
            return new Open(open.x() + 1);
        }
    }

    record Open(double x) {}

    @Differentiable(wrt = {"p.rat", "p.name", "p.rate.x", "p.rate", "p.rate", "q.rate", "p"})
//                         ^ UnknownName
//                                  ^ UnknownName
//                                            ^ UnknownName
//                                                        ^ UnknownName
//                                                                  ^ UnknownName
//                                                                            ^ UnknownName
//                                                                                      ^ UnknownName
    static double names(P p) {
        return p.rate();
    }

    @Differentiable(wrt = "n.names")
//                        ^ UnknownName
    static double objects(Names n, double x) {
//                        ^ UnsupportedType
        return x;
    }

    @Differentiable
    static double generic(Pair<Double> p) {
//                            ^ UnsupportedType
        return p.second();
//                     ^ UnsupportedCall
    }

    @Differentiable
    static double hidden(Hidden h) {
//                       ^ InaccessibleType
        return h.x();
    }

    @Differentiable
    static double inner(Outer o) {
//                            ^ InaccessibleType
        return o.x();
    }

    @Differentiable
    static double odd(Odd o) {
//                        ^ UnsupportedType
        return o.open().x();
    }

    @Differentiable
    static double missing(P p) {
        return p == null ? 0 : p.rate();
//               ^ UnsupportedExpression
    }

    @Differentiable
    static double arrays(P[] all) {
//                        ^ UnsupportedType
        return all[0].rate();
//                        ^ UnsupportedCall
    }
}

import io.jacquard.Differentiable;

final class RecordValues {
    record V(double x, double y) {
        V plus(V o) {
            return new V(x + o.x, y + o.y);
        }

        V again(int n) {
            return n == 0 ? this : plus(this).again(n - 1);
//                                                 ^ Recursion
        }

        static V unit() {
            return new V(1, 0);
        }
    }

    record Named(Object name, double x) {}

    record Data(double[] a, double x) {}

    record Empty() {}

    static final V ZERO = new V(0, 0);

    @Differentiable
    static double values(double x) {
        V v = new V(x, 1);
        double d = v + 1;
//                 ^ UnsupportedExpression
        boolean same = v == new V(x, 1);
//                     ^ UnsupportedExpression
//                          ^ UnsupportedExpression
        same = v.equals(v);
//                     ^ UnsupportedCall
        d = v.hashCode();
//                    ^ UnsupportedCall
        d = v.unit().x();
//                ^ UnsupportedCall
        V w = null;
//            ^ UnsupportedExpression
        w = d;
//        ^ UnsupportedExpression
        V[] all = {v};
//       ^ UnsupportedType
        d = ZERO.x();
//                ^ UnsupportedCall
        d = v.plus(x).y();
//                ^ UnsupportedCall
        d = x < 0 ? v : 1;
//                  ^ UnsupportedExpression
        if (v instanceof V p) {
//            ^ UnsupportedExpression
            d = 1;
        }
        d = v.again(2).x;
        Empty e;
//      ^ UnsupportedType
        return v.x();
    }

    @Differentiable
    static double made(double x) {
        Named n = new Named("n", x);
//                ^ UnsupportedType
        V v = new V(x);
//            ^ UnsupportedCall
        V other = new V(x, 2) {};
//                ^ UnsupportedExpression
        double d = (v = new V(x, x)).x();
//                                    ^ UnsupportedCall
        return x;
    }

    @Differentiable
    static double steps(double[] x) {
        Data d = new Data(new double[2], 1);
        for (int i = 0; i < x.length; i++) {
            d = new Data(new double[2], x[i]);
//            ^ Aliasing
        }
        Data e = x.length > 2 ? d : new Data(x, 1);
//                            ^ UnsupportedExpression
        return d.x();
    }

    static Data either(double[] x, double[] y) {
        if (x.length > 2) {
            return new Data(x, 1);
        }
        return new Data(y, 2);
//             ^ Aliasing
    }

    @Differentiable
    static double choose(double[] x, double[] y) {
        return either(x, y).x();
    }
}

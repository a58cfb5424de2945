import io.jacquard.Differentiable;

final class Linked {
    static final double[] FIXED = {1, 2};

    @Differentiable
    static double passive(double x, double[] v) {
        double s = Curves.line(x, 2, v, 1) + Curves.line(x * x, x * 2, v, 1);
//                                                                ^ PassiveParameter
        if (Curves.line(1, x, v, 2) > 0) {
            s += 1;
        }
        return s + inHelper(x, v);
    }

    static double inHelper(double x, double[] v) {
        double y = Curves.line(x, 2, v, 1);
        for (int i = 0; i < 3; i++) {
            y = Curves.line(y, y, v, i);
//                             ^ PassiveParameter
        }
        return y * x;
    }

    @Differentiable
    static double aliased(double[] x) {
        Curves.scale(x, x, 2);
//                  ^ Aliasing
        Curves.scale(FIXED, x, 2);
//                  ^ MutableState
        return x[0];
    }

    @Differentiable
    static double hidden(double x) {
        return Curves.hidden(x);
//                          ^ UnsupportedCall
    }

    @Differentiable
    static double twice(double[] x) {
        double[] y = Curves.same(x);
//                              ^ UnsupportedCall
        y[0] *= 2;
        return y[0] * x[0];
    }
}

import io.jacquard.Differentiable;

final class Foreign {
    @Differentiable
    static double all(double x, double a, double[] v, int n) {
        double fixed = Elsewhere.bent(n, 2);
        double s = Elsewhere.bent(n, x * a) + fixed;
//                                     ^ UnsupportedCall
        s += helper(a, n) + helper(x, n);
        if (Elsewhere.bent(x, s) > 0) {
            s += 1;
        }
        double idle = Elsewhere.bent(x, s);
        return s * Elsewhere.narrow((float) s) + x;
//                                  ^ UnsupportedCall
    }

    static double helper(double x, int n) {
        double t = Elsewhere.bent(x, n);
//                                ^ UnsupportedCall
        return t * x;
    }

    @Differentiable
    static double arrays(double x, double[] v) {
        return x * Elsewhere.sum(v);
//                              ^ UnsupportedCall
    }

    @Differentiable(wrt = "x")
    static double fine(double x, double a) {
        return x * Elsewhere.bent(a, a);
    }
}

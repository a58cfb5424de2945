import io.jacquard.Differentiable;

final class Cuts {
    @Differentiable
    static double warned(double x, double y) {
        return x * Math.floor(x) + (int) x * y + Math.copySign(y, x) + helper(x);
//                           ^ CutPath
//                                 ^ CutPath
//                                                            ^ CutPath
    }

    static double helper(double x) {
        return x * Math.rint(x);
//                          ^ CutPath
    }

    @Differentiable
    @SuppressWarnings("jacquard:CutPath")
    static double silenced(double x) {
        return x * Math.floor(x) + (int) x;
    }

    @Differentiable
    static double silencedLocally(double x) {
        @SuppressWarnings({"unused", "jacquard:CutPath"})
        double cut = Math.floor(x);
        return x * cut;
    }

    @Differentiable
    static double onlyAnIndex(double[] x, double at) {
        double s = x[(int) at];
        if (Math.signum(at) > 0) {
            s *= at;
        }
        return s;
    }
}

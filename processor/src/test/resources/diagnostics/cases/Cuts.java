import io.jacquard.Differentiable;

final class Cuts {
    @Differentiable
    static double warned(double x, double y) {
        return x * Math.floor(x) + (int) x * y + Math.copySign(y, x) + helper(x);
//                           ^ CutPath
//                                 ^ CutPath
//                                                            ^ CutPath
    }

    @Differentiable
    static double steps(double x, double y) {
        int e = Math.getExponent(x);
//                              ^ CutPath
        return x * e + y * Double.compare(x, y) + (Double.isNaN(x) ? y : x);
//                                       ^ CutPath
    }

    @Differentiable
    static double mantissa(double x, double y) {
        long bits = Double.doubleToLongBits(x * y);
//                                         ^ UnsupportedCall
        bits &= 0xFFFFFFFFFFFFFL;
        if ((Double.doubleToRawLongBits(y) & 1) == 0) {
            y = x;
        }
        return Double.longBitsToDouble(bits) * y + Double.hashCode(y);
//                                                                ^ UnsupportedCall
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

    @Differentiable
    static double foreign(double x) {
        int k = Tables.index(x);
//                          ^ CutPath
        Tables.check(x);
        return x * k;
    }

    @Differentiable
    static double foreignValue(double x) {
        return x + Tables.value(x);
//                              ^ UnsupportedCall
    }

    @Differentiable
    static double foreignIndex(double[] x, double at) {
        return x[Tables.index(at)] * at;
    }
}

final class Tables {
    static int index(double x) {
        return (int) x;
    }

    static void check(double x) {}

    static double value(double x) {
        return x;
    }
}

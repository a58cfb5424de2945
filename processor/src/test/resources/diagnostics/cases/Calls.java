import io.jacquard.Differentiable;
import java.util.Arrays;

final class Calls {
    @Differentiable
    static double all(double x, double[] v, int i, Object other) {
//                                                 ^ UnsupportedType
        Arrays.sort(v);
//                 ^ UnsupportedCall
        double s = Math.random() + Double.valueOf(x);
//                                               ^ UnsupportedCall
        s += Double.parseDouble("1");
//                             ^ UnsupportedCall
        s += instance(x);
//                   ^ UnsupportedCall
        s += Arrays.copyOf(v)[0];
//                        ^ UnsupportedCall
        double[] w = Arrays.copyOf(v);
//                                ^ UnsupportedCall
        System.arraycopy(v, 0, new Object(), 0, i);
//                             ^ UnsupportedExpression
        System.arraycopy(v, 0, i, 0, i);
//                      ^ UnsupportedCall
        System.arraycopy(v, 0, w, 0);
//                      ^ UnsupportedCall
        Arrays.fill(v, i > 0);
//                 ^ UnsupportedCall
        s += unknown(x) + Unknown.f(x) + java.util.Unknown.f(x);
//                  ^ UnsupportedCall
//                                 ^ UnsupportedCall
//                                                          ^ UnsupportedCall
        s += boxed(x);
//                ^ UnsupportedCall
        s += many(v, v);
//               ^ UnsupportedCall
        s += sums(x, v);
//               ^ UnsupportedCall
        s += ambiguous(i, i);
//                    ^ UnsupportedCall
        s += nothing(x);
//                  ^ UnsupportedExpression
        s += fast(x);
//               ^ UnsupportedCall
        s += this.instance(x);
//                        ^ UnsupportedCall
        s += Integer.MAX_VALUE + Integer.parseInt("1");
//                                               ^ UnsupportedCall
        s += text(x);
        return s;
    }

    double instance(double x) {
        return x;
    }

    static double boxed(Double x) {
        return x;
    }

    static double many(double[]... x) {
        return x[0][0];
    }

    static double sums(double... x) {
        return x[0];
    }

    static double ambiguous(int a, long b) {
        return 1;
    }

    static double ambiguous(long a, int b) {
        return 1;
    }

    static void nothing(double x) {}

    static native double fast(double x);

    static double text(double x) {
        return label(x).length();
    }

    static String label(double x) {
        return "";
    }
}

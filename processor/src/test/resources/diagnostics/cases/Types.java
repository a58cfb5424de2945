import io.jacquard.Differentiable;
import java.util.List;

final class Types {
    @Differentiable
    static double all(double x, Float f, List<Double> list, Double boxed, double[][][][] cube, boolean[][][][] masks) {
//                              ^ UnsupportedType
//                                           ^ UnsupportedType
//                                                          ^ UnsupportedType
//                                                                              ^ UnsupportedType
//                                                                                                    ^ UnsupportedType
        Float g = 1;
//      ^ UnsupportedType
        Object s = null;
//      ^ UnsupportedType
//                 ^ UnsupportedExpression
        double y = 2;
        float z = y;
//                ^ UnsupportedType
        z = 2.5;
//          ^ UnsupportedType
        long l = z;
//               ^ UnsupportedType
        int i = 1.5;
//              ^ UnsupportedType
        i = x;
//          ^ UnsupportedType
        i = (Short) 3;
//           ^ UnsupportedType
        byte small = 128;
//                   ^ UnsupportedType
        char letter = small;
//                    ^ UnsupportedType
        short half = i;
//                   ^ UnsupportedType
        boolean b = x;
//                  ^ UnsupportedType
        b = !i;
//          ^ UnsupportedType
        y = x << 2;
//            ^ UnsupportedType
        y = b + 1;
//            ^ UnsupportedType
        y = x & 3;
//            ^ UnsupportedType
        Byte[] bytes = new byte[3];
//          ^ UnsupportedType
        long[][][][] longs = new long[3][3][3][3];
//          ^ UnsupportedType
        y = Boolean.TRUE;
//                 ^ UnsupportedType
        if (y) y = 2;
//         ^ UnsupportedType
        return y;
    }

    @Differentiable
    static int integral(double x) {
//         ^ UnsupportedType
        return (int) x;
    }

    @Differentiable
    static Float single(double x) {
//         ^ UnsupportedType
        return 1;
    }

    @Differentiable
    static int[] integers(double x) {
//            ^ UnsupportedType
        return new int[1];
    }

    @Differentiable
    static boolean writesOnlyMarks(double[] x, int[] marks) {
//         ^ UnsupportedType
        marks[0] = 1;
        return x[0] > 0;
    }

    @Differentiable(of = "result")
//                       ^ UnknownName
    static boolean asksForTheResult(double[] x, double[] y) {
        y[0] = x[0];
        return x[0] > 0;
    }
}

import io.jacquard.Differentiable;

final class Aliases {
    @Differentiable
    static double all(double[] x, double[][] a) {
        double[] p = x;
        p = a[0];
//        ^ Aliasing
        x = a[1];
//        ^ Aliasing
        a[0] = a[1];
//           ^ Aliasing
        a[0] = new double[3];
//           ^ Aliasing
        double[] t = new double[2];
        t = new double[3];
//        ^ Aliasing
        return p[0];
    }

    @Differentiable
    static double choice(double[] x, boolean b) {
        double[] t;
        if (b) {
            t = x;
        } else {
            t = new double[1];
//            ^ Aliasing
        }
        return t[0];
    }
}

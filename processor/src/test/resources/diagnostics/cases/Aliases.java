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
    static double shared(double[] x, double[][] a, double[][] b) {
        double[][] c = a.clone();
//                            ^ Aliasing
        var d = java.util.Arrays.copyOf(a, 2);
//                                     ^ Aliasing
        System.arraycopy(a, 0, b, 0, 1);
//                      ^ Aliasing
        java.util.Arrays.fill(b, x);
//                           ^ Aliasing
        x = x.clone();
//        ^ Aliasing
        int[] i = x.clone();
//                       ^ UnsupportedType
        return a[0][0];
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

    @Differentiable
    static double[] parameter(double[] x) {
        return x;
//             ^ Aliasing
    }

    @Differentiable
    static double[] row(double[] x) {
        double[][] a = new double[2][x.length];
        double[] r = a[0];
        r[0] = x[0];
        return r;
//             ^ Aliasing
    }

    @Differentiable
    static double helper(double[] x) {
        double[] y = same(x);
        return y[0];
    }

    static double[] same(double[] v) {
        double[] w = v;
        return w;
//             ^ Aliasing
    }

    @Differentiable
    static double[] own(double[] x) {
        double[] y = copy(x);
        double[] z = y;
        return z;
    }

    static double[] copy(double[] v) {
        double[] w = new double[v.length];
        for (int i = 0; i < v.length; i++) w[i] = v[i];
        return w;
    }
}

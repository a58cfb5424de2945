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
        double[] t = new double[2];
        t = new double[3];
//        ^ Aliasing
        return p[0];
    }

    @Differentiable
    static double rows(double[] x, double[][] a, int n) {
        a[0] = new double[3];
//           ^ Aliasing
        double[][] square = new double[n][n];
        square[0] = new double[] {1, 2};
//                ^ Aliasing
        double[][] open = new double[n][];
        for (int i = 0; i < n; i++) open[i] = new double[i];
        open[0] = new double[3];
//              ^ Aliasing
        double[][] twice = new double[2][];
        twice[0] = new double[1];
        twice[0] = new double[2];
//               ^ Aliasing
        double[][] any = new double[2][];
        for (int i = 0; i < n; i++) {
            any[i % 2] = new double[2];
//                     ^ Aliasing
            for (int j = 0; j < n; j++) any[j] = new double[1];
//                                             ^ Aliasing
            double[][] inside = {{1}, {2, 3}};
//                     ^ Aliasing
            double[][] late = new double[2][];
//                     ^ Aliasing
        }
        double[][] row = new double[2][];
        double[][] other = row;
        other[0] = new double[] {1};
        for (int i = 1; i < n; i++) row[i] = new double[] {2};
//                                         ^ Aliasing
        return x[0];
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

import io.jacquard.Differentiable;

final class Aliases {
    @Differentiable
    static double all(double[] x, double[][] a) {
        a[0] = a[1];
//           ^ Aliasing
        double[] t = new double[2];
        t = new double[3];
        return a[0][0] + x[0];
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
        int[] i = x.clone();
//                       ^ UnsupportedType
        return a[0][0];
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
        }
        return t[0];
//             ^ Aliasing
    }

    @Differentiable
    static double perhaps(double[] x, double[] y, boolean b) {
        double[] t = x;
        if (b) t = y;
        double s = t.length;
//                 ^ Aliasing
        t[0] = s;
//      ^ Aliasing
        t = y;
        return t[0] * s;
    }

    @Differentiable
    static double inALoop(double[] x, int n) {
        double[] t = x;
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += t[0];
            t = twice(t);
//            ^ Aliasing
        }
        return s;
    }

    static double[] twice(double[] v) {
        double[] w = new double[v.length];
        for (int i = 0; i < v.length; i++) w[i] = 2 * v[i];
        return w;
    }

    @Differentiable
    static double swapped(double[] x, int n) {
        double[] p = twice(x);
        double[] q = new double[x.length];
        for (int i = 0; i < n; i++) {
            double[] t = p;
            p = q;
//            ^ Aliasing
            q = t;
//            ^ Aliasing
        }
        return p[0];
    }

    @Differentiable
    static double inAHeader(double[] x, double[] y, int n) {
        double s = 0;
        int i = 0;
        for (double[] t = x; i < n; t = y) {
//                                    ^ Aliasing
            s += t[i];
            i += 2;
        }
        return s;
    }

    @Differentiable
    static double inAGroup(double[] x, double[] y, boolean b, int n) {
        double[] t = x;
        if (b) t = y;
        double s = 0;
        switch (n) {
            case 1:
                t = x;
                s += t[0];
                break;
            default:
                s += t[0];
//                   ^ Aliasing
        }
        return s;
    }

    @Differentiable
    static double[] oneOrAnother(double[] x, double[] y) {
        if (x[0] > y[0]) return x;
        return y;
//             ^ Aliasing
    }

    @Differentiable
    static double[] outOfALoop(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double[] y = twice(x);
            if (y[i] > 2) return y;
//                               ^ UnsupportedStatement
        }
        return x;
    }

    @Differentiable
    static double[] parameterOutOfALoop(double[] x) {
        int i = 0;
        while (true) {
            x[i] *= 0.5;
            if (x[i++] < 1) return x;
//                                 ^ UnsupportedStatement
        }
    }

    @Differentiable
    static double[][] matrix(double[][] x) {
        return x;
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

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
//                              ^ Aliasing
            double[][] late = new double[2][];
//                            ^ Aliasing
        }
        double[][] row = new double[2][];
        double[][] other = row;
        other[0] = new double[] {1};
        for (int i = 1; i < n; i++) row[i] = new double[] {2};
//                                         ^ Aliasing
        return x[0];
    }

    @Differentiable
    static double perhaps(double[] x, double[] y, boolean b) {
        double[] t = x;
        if (b) t = y;
        double s = t.length;
        t[0] = s;
//           ^ Aliasing
        t = y;
        return t[0] * s;
    }

    @Differentiable
    static double chosenAndWritten(double[] x, double[] y, boolean b) {
        double[] t = b ? x : y;
        x[0] *= 2;
//           ^ Aliasing
        return t[0];
    }

    @Differentiable
    static double returnedAndWritten(double[] x) {
        double[] t = same(x);
        t[0] = 3 * x[1];
//           ^ Aliasing
        return x[0];
    }

    static double[] same(double[] v) {
        double[] w = v;
        return w;
    }

    @Differentiable
    static double keptAndWritten(double[] x, int n) {
        double[] t = x;
        for (int k = 0; k < n; k++) {
            double[] u = t;
            t = twice(u);
            u[0] = 1;
//               ^ Aliasing
        }
        return t[0];
    }

    static double[] twice(double[] v) {
        double[] w = new double[v.length];
        for (int i = 0; i < v.length; i++) w[i] = 2 * v[i];
        return w;
    }

    @Differentiable
    static double matrixOrAnother(double[][] x, double[][] y, boolean b) {
        double[][] t = x;
//                 ^ Aliasing
        if (b) t = y;
//               ^ Aliasing
        return t[0][0];
    }

    @Differentiable
    static double usedAfterAnExchange(double[][] a, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[] row = a[i];
            double[] t = a[0];
            a[0] = a[i];
            a[i] = t;
            s += row[0];
//            ^ Aliasing
        }
        return s;
    }

    @Differentiable
    static double goneThrough(double[] x) {
        double s = 0;
        double[] t = x.clone();
        for (double e : t) {
//                      ^ Aliasing
            t = twice(t);
            s += e;
        }
        return s + t[0];
    }

    @Differentiable
    static double rowsOfTwo(double[][] a, double[][] b) {
        double[] t = a[0];
        a[0] = b[0];
//           ^ Aliasing
        b[0] = t;
//           ^ Aliasing
        return a[0][0];
    }

    @Differentiable
    static double[][] matrix(double[][] x) {
        return x;
//             ^ Aliasing
    }

    @Differentiable
    static double chosenTwice(double[] x, double[] y, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            if (i > 2) {
                y = new double[x.length];
            }
            y[0] = s * x[0];
//               ^ Aliasing
            s += y[0];
        }
        return s;
    }
}

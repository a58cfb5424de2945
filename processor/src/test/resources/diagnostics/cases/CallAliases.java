import io.jacquard.Differentiable;

final class CallAliases {
    @Differentiable
    static double f(double[] x, double[][] a) {
        double[] t = new double[x.length];
        double[] row = a[0];
        add(row, a[0]);
//         ^ Aliasing
        return dot(x, x) + t[0];
    }

    static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) to[i] += from[i];
    }

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }
}

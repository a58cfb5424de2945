import io.jacquard.Differentiable;

final class Arrays {
    @Differentiable
    static double[] fresh(double[] x) {
        return new double[x.length];
    }

    @Differentiable
    static double[][] matrix(double[] x, int[] p) {
        var a = new double[x.length][p.length];
        final int[] q = new int[p.length];
        boolean any;
        for (int i = 0; i < x.length; i++) {
            double[] row = a[i];
            double[] again = row;
            for (int j = 0; j < row.length; j++) {
                q[j] = p[j];
                again[q[j]] += x[i];
                a[i][j] *= 2;
            }
            any = a[i].length > 0;
        }
        return a;
    }

    @Differentiable
    static void outputs(double[] x, double[] y) {
        double[] z;
        z = y;
        for (int i = 0; i < x.length; i++) {
            double[] t = new double[1];
            t[0] = x[i];
            z[i] = t[0];
        }
        return;
    }

    @Differentiable
    static void nothing(double[] x) {}
}

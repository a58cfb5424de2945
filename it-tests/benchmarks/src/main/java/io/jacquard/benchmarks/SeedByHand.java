package io.jacquard.benchmarks;

/** What a careful person writes without us: the adjoint, and the product from two explicit Jacobians. */
final class SeedByHand {
    private SeedByHand() {}

    /** Adds J(x)ᵀ · resultBar to xBar, row by row while the row is in the cache. */
    static void adjoint(double[] x, double[][] a, double[] resultBar, double[] xBar, double[] y) {
        int n = x.length;
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            double s = 0;
            for (int j = 0; j < n; j++) s += row[j] * x[j];
            y[i] = Math.sqrt(s / n);
            double sBar = resultBar[i] / (2 * y[i]) / n;
            for (int j = 0; j < n; j++) xBar[j] += row[j] * sBar;
        }
    }

    /** J(x1) · J(x2)ᵀ, both in full, primals included, row by row with plain dot products. */
    static double[][] product(double[] x1, double[] x2, double[][] a) {
        double[][] first = jacobian(x1, a);
        double[][] second = jacobian(x2, a);
        double[][] product = new double[first.length][second.length];
        for (int i = 0; i < first.length; i++) {
            for (int k = 0; k < second.length; k++) product[i][k] = dot(first[i], second[k]);
        }
        return product;
    }

    private static double[][] jacobian(double[] x, double[][] a) {
        int n = x.length;
        double[] y = Seed.f(x, a);
        double[][] jacobian = new double[a.length][n];
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            double[] target = jacobian[i];
            double partial = 1 / (2 * y[i] * n);
            for (int j = 0; j < n; j++) target[j] = row[j] * partial;
        }
        return jacobian;
    }

    private static double dot(double[] v, double[] w) {
        double s = 0;
        for (int j = 0; j < v.length; j++) s += v[j] * w[j];
        return s;
    }
}

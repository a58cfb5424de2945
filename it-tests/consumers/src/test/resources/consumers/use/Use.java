/** Calls each companion and prints what it gives beside the same from the closed form. */
public final class Use {
    private static final double[][] A = {{1, 2, 3}, {4, 5, 6}};
    private static final double[] X1 = {2, 2, 8};
    private static final double[] X2 = {1, 4, 1};

    private Use() {}

    public static void main(String[] arguments) {
        double[] direction = {1, -2, 0.5};
        double[] seed = {3, -1};
        double[] y1 = Seed.f(X1, A);
        double[] y2 = Seed.f(X2, A);

        double[] tangent = SeedFTangent.jvp(X1, A, direction).tangent();
        for (int i = 0; i < 2; i++) {
            same("tangent " + i, dot(A[i], direction) / (6 * y1[i]), tangent[i]);
        }
        double[] xBar = SeedFAdjoint.vjp(X1, A, seed).xBar();
        for (int j = 0; j < 3; j++) {
            same("xBar " + j, (seed[0] * A[0][j] / y1[0] + seed[1] * A[1][j] / y1[1]) / 6, xBar[j]);
        }
        double[][] product = SeedFJacobian.jacobianProduct(X1, X2, A);
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 2; k++) {
                same("product " + i + " " + k, dot(A[i], A[k]) / (36 * y1[i] * y2[k]), product[i][k]);
            }
        }
        System.out.println("rows " + SeedFJacobian.at(X1, A).rows());
    }

    private static double dot(double[] p, double[] q) {
        double sum = 0;
        for (int j = 0; j < p.length; j++) sum += p[j] * q[j];
        return sum;
    }

    private static void same(String what, double expected, double actual) {
        if (!(Math.abs(expected - actual) <= 1e-14 * Math.abs(expected))) {
            throw new AssertionError(what + ": " + expected + " is expected, " + actual + " was computed");
        }
    }
}

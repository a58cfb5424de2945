package io.jacquard.samples.seed;

/** The matrix and the two points, drawn in the order in which the original program draws them. */
record Problem(double[][] a, double[] x1, double[] x2) {
    static final int OUTPUTS = 5;
    static final int INPUTS = 10_000;
    private static final int SEED = 1701;

    static Problem draw() {
        LegacyUniform uniform = new LegacyUniform(SEED);
        double[][] a = uniform.matrix(OUTPUTS, INPUTS);
        double[] x1 = uniform.vector(INPUTS);
        double[] x2 = uniform.vector(INPUTS);
        return new Problem(a, x1, x2);
    }

    /** The product without a Jacobian. */
    double[][] product() {
        return SeedFJacobian.jacobianProduct(x1, x2, a);
    }

    /** The same product the long way: both Jacobians in full, then every dot product of a row with a row. */
    double[][] explicitProduct() {
        return ExplicitProduct.of(
                SeedFJacobian.at(x1, a).toMatrix(), SeedFJacobian.at(x2, a).toMatrix());
    }
}

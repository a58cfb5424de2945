package io.jacquard.product;

/** What a generated Jacobian companion amounts to. */
final class SeedJacobian extends LinearizedJacobian {
    private SeedJacobian(Linearized point) {
        super(point);
    }

    static SeedJacobian at(double[] x, double[][] a) {
        return new SeedJacobian(SeedPoint.forward(x, a));
    }

    static SeedJacobian of(Linearized point) {
        return new SeedJacobian(point);
    }
}

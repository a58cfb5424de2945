package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap21 {
    private Trap21() {}

    @Differentiable
    static double square(double x) {
        return Math.pow(x, 2);
    }

    @Differentiable
    static double cube(double x) {
        return Math.pow(x, 3);
    }

    @Differentiable
    static double zeroth(double x) {
        return Math.pow(x, 0);
    }

    @Differentiable(wrt = "x")
    static double base(double x, double y) {
        return Math.pow(x, y);
    }

    @Differentiable(wrt = "y")
    static double exponent(double x, double y) {
        return Math.pow(x, y);
    }

    static void trap21_powers() {
        assertEquals(0.0, Trap21SquareAdjoint.gradient(0.0));
        assertEquals(12.0, Trap21CubeAdjoint.gradient(-2.0));
        assertEquals(0.0, Trap21ZerothAdjoint.gradient(0.0));
        assertEquals(0.0, Trap21BaseAdjoint.gradient(0.0, 0.0));
        assertEquals(0.0, Trap21BaseTangent.jvp(0.0, 0.0, 1.0).tangent());
        assertEquals(12.0, Trap21BaseAdjoint.gradient(-2.0, 3.0));
        assertEquals(0.0, Trap21ExponentAdjoint.gradient(0.0, 2.0));
        assertEquals(Double.NaN, Trap21ExponentAdjoint.gradient(-2.0, 3.0));
    }
}

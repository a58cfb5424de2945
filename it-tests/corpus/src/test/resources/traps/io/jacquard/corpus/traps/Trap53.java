package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap53 {
    private Trap53() {}

    @Differentiable
    static double f(double x) {
        return Math.sqrt(x * x);
    }

    @Differentiable
    static double g(double x, double y) {
        return Math.sqrt(x) + Math.cbrt(x) + Math.log(x) * 0 + y / x + Math.atan2(x, x) + y;
    }

    static void trap53_zeroDotAtASingularity() {
        assertEquals(0.0, Trap53FTangent.jvp(0.0, 0.0).tangent());
        assertEquals(1.0, Trap53FTangent.jvp(2.0, 1.0).tangent());
        assertEquals(0.0, Trap53GTangent.jvp(0.0, 0.0, 0.0, 0.0).tangent());
        assertEquals(0.0, Trap53FJacobian.at(0.0).times(new double[] {0})[0]);
    }
}

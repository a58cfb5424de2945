package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap50 {
    private Trap50() {}

    @Differentiable
    static double f(double x) {
        double c = Math.pow(x, 3);
        double r = x;
        if (c != x * x * x) r = 2 * x;
        return r + Math.pow(c, 5);
    }

    static void trap50_powersAsWritten() {
        for (int i = 1; i < 200; i++) {
            double x = i * 0.013;
            assertEquals(f(x), Trap50FAdjoint.vjp(x, 1.0).value());
            assertEquals(f(x), Trap50FTangent.jvp(x, 1.0).value());
            assertEquals(f(x), Trap50FJacobian.at(x).value()[0]);
        }
    }
}

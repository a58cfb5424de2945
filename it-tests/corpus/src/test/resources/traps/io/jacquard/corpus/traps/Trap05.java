package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap05 {
    private Trap05() {}

    @Differentiable(wrt = "x", of = "result")
    static double f(double[] tmp, double x, int n) {
        tmp[0] = 1;
        for (int i = 0; i < n; i++) tmp[0] *= x;
        return tmp[0];
    }

    @Differentiable(wrt = "x")
    static double g(double[] tmp, double x, int n) {
        tmp[0] = 1;
        for (int i = 0; i < n; i++) tmp[0] *= x;
        return tmp[0];
    }

    static void trap05_scratchThatIsPassedIn() {
        double[] tmp = {7};
        assertEquals(4 * 8.0, Trap05FAdjoint.gradient(tmp, 2.0, 4));
        assertEquals(16.0, tmp[0]);
        assertEquals(4 * 8.0, Trap05FTangent.jvp(tmp, 2.0, 4, 1.0).tangent());
        assertEquals(3 * 4 * 8.0, Trap05GAdjoint.vjp(tmp, 2.0, 4, 1.0, new double[] {2}).xBar());
        assertEquals(4 * 8.0, Trap05GTangent.jvp(tmp, 2.0, 4, 1.0).tmpDot()[0]);
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;

final class Trap30 {
    private Trap30() {}

    @Differentiable
    static double f(double x, double a, int n) {
        double r = x;
        for (int i = 0; i < n; i++) {
            double c = a * 10 - 1;
            if (c > 0) {
                r = r * r;
            } else {
                r = 2 * r;
            }
        }
        return r;
    }

    @Differentiable
    static double g(double[] a, double x) {
        double s = 0;
        double r = x;
        for (int i = 0; i < a.length; i++) {
            s = s + a[i] * 10 - 1;
            if (s > 0) {
                r = r * r;
            } else {
                r = 2 * r;
            }
        }
        return r;
    }

    static void trap30_conditionOnAKnifeEdge() {
        assertEquals(8.0, Trap30FAdjoint.gradient(3.0, 0.1, 3).xBar());
        assertEquals(8.0, Trap30FTangent.jvp(3.0, 0.1, 3, 1.0, 0.0).tangent());
        assertEquals(8.0, Trap30GAdjoint.gradient(new double[] {0.1, 0.1, 0.1}, 3.0).xBar());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Differentiable;

final class TrapNull {
    private TrapNull() {}

    @Differentiable
    static double weighted(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (w == null ? 1 : w[i]) * x[i] * x[i];
        return s;
    }

    @Differentiable(wrt = "x")
    static double passive(double[] x, double[][] a, int[] idx) {
        double s = 0;
        if (a != null) {
            for (int i = 0; i < a.length; i++) s += a[i][0] * x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) s += x[idx != null ? idx[i] : i] * x[i];
        return s;
    }

    @Differentiable
    static double optional(double[] x, double[] u, double[] grad) {
        double s = 0;
        if (u != null) {
            for (int i = 0; i < x.length; i++) u[i] = u[i] * u[i] * x[i];
            s = u[0];
        }
        if (grad != null) {
            for (int i = 0; i < grad.length; i++) grad[i] = 2 * x[i];
        }
        return s + x[0] * x[1] + inner(u, x[0]);
    }

    private static double inner(double[] v, double s) {
        double r = s;
        for (int i = 0; i < 3; i++) {
            if (v == null) {
                r = r * s;
            } else {
                r = r * v[0];
            }
        }
        return r;
    }

    @Differentiable(of = "result", name = "TrapNullScratch")
    static double scratch(double[] x, double[] tmp) {
        double s = x[0];
        if (tmp != null) {
            tmp[0] += x[0] * tmp[0];
            s *= tmp[0];
        }
        return s * x[1];
    }

    static void trapNull_independents() {
        double[] x = {2, 3};
        assertArrayEquals(new double[] {4, 6}, TrapNullWeightedAdjoint.vjp(x, null, 1).xBar());
        assertNull(TrapNullWeightedAdjoint.gradient(x, null).wBar());
        assertEquals(13, TrapNullWeightedAdjoint.valueAndGradient(x, null).value());
        assertEquals(10, TrapNullWeightedTangent.jvp(x, null, new double[] {1, 1}, null).tangent());
        double[] xBar = {1, 1};
        TrapNullWeightedAdjoint.Workspace ws = new TrapNullWeightedAdjoint.Workspace();
        TrapNullWeightedAdjoint.gradient(x, null, xBar, null, ws);
        assertArrayEquals(new double[] {4, 6}, xBar);
        assertThrows(
                IllegalArgumentException.class,
                () -> TrapNullWeightedAdjoint.gradient(x, null, xBar, new double[2], ws));
        assertThrows(
                NullPointerException.class, () -> TrapNullWeightedAdjoint.gradient(x, new double[2], xBar, null, ws));
        assertThrows(NullPointerException.class, () -> TrapNullWeightedAdjoint.vjp(null, x, 1));
        assertThrows(NullPointerException.class, () -> TrapNullWeightedJacobian.at(x, null));
    }

    static void trapNull_passives() {
        double[] x = {2, 3};
        double[][] a = {{1}, {10}};
        int[] idx = {1, 0};
        assertArrayEquals(new double[] {4, 6}, TrapNullPassiveAdjoint.gradient(x, null, null));
        assertArrayEquals(new double[] {10, 64}, TrapNullPassiveAdjoint.gradient(x, a, idx));
        assertEquals(10, TrapNullPassiveTangent.jvp(x, null, null, new double[] {1, 1}).tangent());
        assertArrayEquals(new double[][] {{52}}, TrapNullPassiveJacobian.jacobianProduct(x, x, null, null));
        assertArrayEquals(new double[] {4, 6}, TrapNullPassiveJacobian.at(x, null, null).transposeTimes(new double[] {1}));
        assertArrayEquals(new double[] {13}, TrapNullPassiveJacobian.of(null, null).value(x));
    }

    static void trapNull_written() {
        double[] x = {2, 3};
        TrapNullOptionalAdjoint.Result r = TrapNullOptionalAdjoint.vjp(x, null, null, 1, null, null);
        assertArrayEquals(new double[] {3 + 32, 2}, r.xBar());
        assertNull(r.uBar());
        assertEquals(22, r.value());
        TrapNullOptionalTangent.Result t =
                TrapNullOptionalTangent.jvp(x, null, null, new double[] {1, 0}, null);
        assertEquals(35, t.tangent());
        assertNull(t.gradDot());
        double[] grad = new double[2];
        r = TrapNullOptionalAdjoint.vjp(x, null, grad, 1, null, new double[] {0, 1});
        assertArrayEquals(new double[] {35, 4}, r.xBar());
        assertArrayEquals(new double[] {4, 6}, grad);
        double[] xBar = new double[2];
        TrapNullOptionalAdjoint.vjp(x, null, null, 1, null, null, xBar, new TrapNullOptionalAdjoint.Workspace());
        assertArrayEquals(new double[] {35, 2}, xBar);
        TrapNullOptionalTangent.jvp(
                x, null, null, new double[] {1, 0}, null, null, new TrapNullOptionalTangent.Workspace());
    }

    static void trapNull_scratch() {
        double[] x = {2, 3};
        assertArrayEquals(new double[] {3, 2}, TrapNullScratchAdjoint.gradient(x, null).xBar());
        double[] xBar = new double[2];
        TrapNullScratchAdjoint.vjp(x, null, 1, xBar, null, new TrapNullScratchAdjoint.Workspace());
        assertArrayEquals(new double[] {3, 2}, xBar);
        double[] dot = {1, 0};
        TrapNullScratchTangent.Workspace ws = new TrapNullScratchTangent.Workspace();
        assertEquals(3, TrapNullScratchTangent.jvp(x, null, dot, null, ws));
        assertEquals(3, TrapNullScratchTangent.jvp(x, null, dot, null).tangent());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;
import io.jacquard.Passive;

final class TrapPassive {
    private static int drawn;

    private TrapPassive() {}

    @Differentiable
    static double scaled(double[] x, @Passive double k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i] * k;
        return s;
    }

    @Differentiable
    static double local(double x, double y) {
        @Passive double c = x * y;
        double s = c * x;
        c *= y;
        c = c + x++;
        return s + c * y + x;
    }

    @Differentiable
    static double cast(double x) {
        return (@Passive double) square(x) * x + (@Passive double) (x * x) * Math.floor(x) * x;
    }

    static double square(double x) {
        return x * x;
    }

    @Differentiable
    static double arrays(double[] x) {
        @Passive double[] c = new double[x.length];
        for (int i = 0; i < x.length; i++) c[i] = x[i] * x[i];
        @Passive double[] d = x.clone();
        @Passive double[] e = {x[0], 2 * x[1]};
        @Passive double[][] m = {{x[1]}, {x[0]}};
        double[] row = m[1];
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * (c[i] + d[i]);
        return s + total(c) + e[1] * x[0] + row[0] * m[0][0] * x[1];
    }

    static double total(double[] a) {
        double s = 0;
        for (double v : a) s += v;
        return s;
    }

    @Differentiable
    static double helper(double[] x) {
        return weighted(x, x[0] * x[1]) + arrayWeighted(x, x);
    }

    static double weighted(double[] x, @Passive double w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * w;
        return s;
    }

    static double arrayWeighted(double[] x, @Passive double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * w[i];
        return s;
    }

    @Differentiable
    static double drawing(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) s += (@Passive double) Draws.next(x) * x * x;
        return s;
    }

    @Differentiable
    static void step(double[] u, @Passive double[] seen) {
        for (int i = 0; i < u.length; i++) {
            seen[i] = 2 * u[i];
            u[i] = u[i] * seen[i];
        }
    }

    static void trapPassive_parametersAreNoIndependents() {
        assertArrayEquals(new double[] {12, 18}, TrapPassiveScaledAdjoint.gradient(new double[] {2, 3}, 3));
        assertEquals(30, TrapPassiveScaledTangent.jvp(new double[] {2, 3}, 3, new double[] {1, 1}).tangent());
        assertEquals(2, TrapPassiveScaledJacobian.at(new double[] {2, 3}, 3).columns());
    }

    static void trapPassive_localsAreConstants() {
        // s = 6 x with 6 held; c = 6 * 3 + 2 = 20 held
        var g = TrapPassiveLocalAdjoint.gradient(2, 3);
        assertEquals(6 + 1, g.xBar());
        assertEquals(20, g.yBar());
        assertEquals(7 + 20, TrapPassiveLocalTangent.jvp(2, 3, 1, 1).tangent());
        assertEquals(12 + 60 + 3, TrapPassiveLocalTangent.jvp(2, 3, 1, 1).value());
    }

    static void trapPassive_castsCutWithoutWarning() {
        assertEquals(2.25 + 2.25, TrapPassiveCastAdjoint.gradient(1.5));
        assertEquals(4.5, TrapPassiveCastTangent.jvp(1.5, 1).tangent());
    }

    static void trapPassive_elementsAreCutWhenStoredAndWhenRead() {
        double[] x = {2, 3};
        double[] expected = {4 + 2 + 6, 9 + 3 + 2 * 3};
        assertArrayEquals(expected, TrapPassiveArraysAdjoint.gradient(x));
        assertEquals(expected[0], TrapPassiveArraysTangent.jvp(x, new double[] {1, 0}).tangent());
        assertEquals(expected[1], TrapPassiveArraysTangent.jvp(x, new double[] {0, 1}).tangent());
    }

    static void trapPassive_parametersOfHelpersCut() {
        double[] x = {2, 3};
        assertArrayEquals(new double[] {6 + 2, 6 + 3}, TrapPassiveHelperAdjoint.gradient(x));
        assertEquals(17, TrapPassiveHelperTangent.jvp(x, new double[] {1, 1}).tangent());
    }

    static void trapPassive_otherClassesMethodsRunOnce() {
        Draws.next = 0;
        assertEquals((1 + 2 + 3) * 2 * 2.5, TrapPassiveDrawingAdjoint.gradient(2.5, 3));
        assertEquals(3, Draws.next);
        var jacobian = TrapPassiveDrawingJacobian.at(2.5, 2);
        assertEquals((4 + 5) * 5.0, jacobian.toMatrix()[0][0]);
        assertEquals(5, Draws.next);
    }

    record Pair(double a, @Passive double b) {
        double product(@Passive double w) {
            return a * b * w;
        }
    }

    @Differentiable
    static double records(double x) {
        Pair pair = new Pair(x * x, x);
        return pair.product(x) + pair.b() + twice(pair, x);
    }

    @Differentiable
    static double component(Pair p) {
        return p.a() * p.b();
    }

    static void trapPassive_componentsAreNoIndependents() {
        assertEquals(7, TrapPassiveComponentAdjoint.vjp(new Pair(2, 7), 1).pABar());
        assertEquals(1, TrapPassiveComponentJacobian.at(new Pair(2, 7)).columns());
    }

    static double twice(Pair p, @Passive double k) {
        return 2 * p.a() * k;
    }

    static void trapPassive_componentsAndParametersOfRecords() {
        assertEquals(2 * 3 * 9 + 2 * 2 * 3 * 3, TrapPassiveRecordsAdjoint.gradient(3));
        assertEquals(2 * 3 * 9 + 2 * 2 * 3 * 3, TrapPassiveRecordsTangent.jvp(3, 1).tangent());
    }

    @Differentiable
    static double chosen(double x) {
        @Passive double v = switch ((int) x) {
            case 2 -> {
                double square = x * x;
                yield square;
            }
            default -> x;
        };
        return v * x;
    }

    static void trapPassive_valuesOfASwitchAreCut() {
        assertEquals(4, TrapPassiveChosenAdjoint.gradient(2));
        assertEquals(3, TrapPassiveChosenTangent.jvp(3, 1).tangent());
    }

    @Differentiable
    static double random(double x) {
        double u = (@Passive double) Math.random();
        return u * x;
    }

    static void trapPassive_whatIsDrawnIsDrawnOnce() {
        var r = TrapPassiveRandomAdjoint.valueAndGradient(2);
        assertEquals(r.value(), r.xBar() * 2);
        var t = TrapPassiveRandomTangent.jvp(2, 1);
        assertEquals(t.value(), t.tangent() * 2);
    }

    static void trapPassive_writtenArraysKeepTheirValue() {
        double[] seen = new double[1];
        double[] u = {3};
        var r = TrapPassiveStepAdjoint.vjp(u, seen, new double[] {1});
        assertEquals(6, seen[0]);
        assertEquals(18, u[0]);
        assertArrayEquals(new double[] {6}, r.uBar());
    }
}

package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.Differentiable;
import io.jacquard.Jacobian;

final class Trap33 {
    private Trap33() {}

    @Differentiable
    static double own(double[] x) {
        int[] at = new int[1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            at[0] = x.length - 1 - i;
            s += (i + 1) * x[at[0]] * x[at[0]];
        }
        at[0] = 0;
        return s;
    }

    @Differentiable
    static double given(double[] x, int[] at) {
        double s = x[at[0]] * x[at[0]];
        at[0] = at[1];
        s += x[at[0]] * x[at[0]] * x[at[0]];
        at[0] = 0;
        return s;
    }

    static void trap33_indicesOverwrittenBetweenTheSweeps() {
        assertArrayEquals(new double[] {36, 28, 14}, Trap33OwnAdjoint.gradient(new double[] {6, 7, 7}));
    }

    static void trap33_indicesOfTheCaller() {
        int[] at = {2, 1};
        double[] x = {5, 2, 3};
        assertArrayEquals(new double[] {0, 12, 6}, Trap33GivenAdjoint.gradient(x, at));
        assertArrayEquals(new int[] {0, 1}, at);
        at[0] = 2;
        assertEquals(18, Trap33GivenTangent.jvp(x, at, new double[] {1, 1, 1}).tangent());
        assertArrayEquals(new int[] {0, 1}, at);
        at[0] = 2;
        Jacobian jacobian = Trap33GivenJacobian.at(x, at);
        assertArrayEquals(new int[] {2, 1}, at);
        at[1] = 0;
        assertArrayEquals(new double[] {0, 12, 6}, jacobian.transposeTimes(new double[] {1}));
    }
}

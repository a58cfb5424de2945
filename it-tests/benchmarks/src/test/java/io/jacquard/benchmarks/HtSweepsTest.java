package io.jacquard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.corpus.gradbench.HtComplicatedTangent;
import org.junit.jupiter.api.Test;

/** The packed Jacobian of hand tracking is what single tangents give. */
class HtSweepsTest {
    private static final int POINTS = 3;

    @Test
    void columnsAreTangents() {
        HtSweeps sweeps = new HtSweeps();
        sweeps.points = POINTS;
        sweeps.draw();
        double[][] jacobian = sweeps.jacobian();
        Hand hand = new Hand(POINTS);
        for (int column = 0; column < jacobian[0].length; column++) {
            double[][] usDot = new double[POINTS][2];
            double[] thetaDot = new double[Hand.ANGLES];
            if (column < 2) {
                for (double[] row : usDot) row[column] = 1;
            } else {
                thetaDot[column - 2] = 1;
            }
            double[] tangent = HtComplicatedTangent.jvp(
                            hand.us,
                            hand.theta,
                            hand.parents,
                            hand.relatives,
                            hand.inverses,
                            hand.positions,
                            hand.weights,
                            false,
                            hand.triangles,
                            hand.correspondences,
                            hand.points,
                            usDot,
                            thetaDot)
                    .tangent();
            for (int i = 0; i < tangent.length; i++) assertEquals(tangent[i], jacobian[i][column], 1e-9);
        }
    }
}

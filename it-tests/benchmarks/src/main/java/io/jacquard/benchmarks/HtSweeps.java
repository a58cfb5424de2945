package io.jacquard.benchmarks;

import io.jacquard.Jacobian;
import io.jacquard.corpus.gradbench.Ht;
import io.jacquard.corpus.gradbench.HtComplicatedJacobian;
import io.jacquard.corpus.gradbench.HtComplicatedTangent;
import io.jacquard.corpus.gradbench.HtPackedJacobian;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Errors of a tracked hand and their whole packed Jacobian, three rows a point and 28 columns, as GradBench has it. */
public class HtSweeps extends Sweeps {
    @Param({"100", "1600"})
    int points;

    private Hand hand;
    private Jacobian columns;
    private double[][] jacobian;
    private double[][] usDot;
    private double[] thetaDot;
    private double[] value;
    private double[] tangent;
    private final HtComplicatedTangent.Workspace forwards = new HtComplicatedTangent.Workspace();

    @Setup
    public void draw() {
        hand = new Hand(points);
        columns = HtPackedJacobian.at(hand.us, hand.theta);
        jacobian = new double[3 * points][columns.rows()];
        usDot = new Draws(9).matrix(points, 2, -1, 1);
        thetaDot = new Draws(10).vector(Hand.ANGLES, -1, 1);
        value = new double[3 * points];
        tangent = new double[3 * points];
    }

    @Benchmark
    public double[] primal() {
        return Ht.complicated(
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
                hand.points);
    }

    @Benchmark
    public double[] jvp() {
        HtComplicatedTangent.jvp(
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
                thetaDot,
                value,
                tangent,
                forwards);
        return tangent;
    }

    /** Forwards once, then four columns in each tangent sweep. */
    @Benchmark
    public double[][] jacobian() {
        HtComplicatedJacobian.at(
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
                        hand.points)
                .timesTranspose(columns, jacobian);
        return jacobian;
    }
}

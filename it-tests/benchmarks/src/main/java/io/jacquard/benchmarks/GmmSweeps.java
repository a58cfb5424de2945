package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Gmm;
import io.jacquard.corpus.gradbench.GmmObjectiveAdjoint;
import io.jacquard.corpus.gradbench.GmmObjectiveTangent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A thousand observations of a mixture of Gaussians, as GradBench has it. */
public class GmmSweeps extends Sweeps {
    private static final int OBSERVATIONS = 1000;

    @Param({"10", "20"})
    int d;

    private double[] alpha;
    private double[][] mu;
    private double[][] q;
    private double[][] l;
    private double[][] x;
    private double[] alphaDot;
    private double[][] muDot;
    private double[][] qDot;
    private double[][] lDot;
    private double[] alphaBar;
    private double[][] muBar;
    private double[][] qBar;
    private double[][] lBar;
    private final GmmObjectiveTangent.Workspace forwards = new GmmObjectiveTangent.Workspace();
    private final GmmObjectiveAdjoint.Workspace backwards = new GmmObjectiveAdjoint.Workspace();

    @Setup
    public void draw() {
        int k = d == 10 ? 25 : 50;
        Draws draws = new Draws(2);
        alpha = draws.vector(k, -0.5, 0.5);
        mu = draws.matrix(k, d, -0.5, 0.5);
        q = draws.matrix(k, d, -0.5, 0.5);
        l = draws.matrix(k, d * (d - 1) / 2, -0.5, 0.5);
        x = new Draws(3).matrix(OBSERVATIONS, d, -0.5, 0.5);
        alphaDot = draws.vector(k, -0.5, 0.5);
        muDot = draws.matrix(k, d, -0.5, 0.5);
        qDot = draws.matrix(k, d, -0.5, 0.5);
        lDot = draws.matrix(k, d * (d - 1) / 2, -0.5, 0.5);
        alphaBar = new double[k];
        muBar = new double[k][d];
        qBar = new double[k][d];
        lBar = new double[k][d * (d - 1) / 2];
    }

    @Benchmark
    public double primal() {
        return Gmm.objective(alpha, mu, q, l, x, 1, 0);
    }

    @Benchmark
    public double jvp() {
        return GmmObjectiveTangent.jvp(alpha, mu, q, l, x, 1, 0, alphaDot, muDot, qDot, lDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return GmmObjectiveAdjoint.valueAndGradient(alpha, mu, q, l, x, 1, 0, alphaBar, muBar, qBar, lBar, backwards);
    }
}

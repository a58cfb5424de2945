package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A loss over a thousand samples of a hundred numbers. */
public class LogisticSweeps extends Sweeps {
    private static final int SAMPLES = 1000;
    private static final int LENGTH = 100;

    final double[][] x = new Draws(6).matrix(SAMPLES, LENGTH, -0.5, 0.5);
    final double[] y = new Draws(7).signs(SAMPLES);
    final double[] w = new Draws(8).vector(LENGTH, -0.5, 0.5);
    private final double[] wDot = new Draws(9).vector(LENGTH, -1, 1);
    private final double[] wBar = new double[LENGTH];
    private final FunctionsLogisticTangent.Workspace forwards = new FunctionsLogisticTangent.Workspace();
    private final FunctionsLogisticAdjoint.Workspace backwards = new FunctionsLogisticAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.logistic(w, x, y);
    }

    @Benchmark
    public double jvp() {
        return FunctionsLogisticTangent.jvp(w, x, y, wDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsLogisticAdjoint.valueAndGradient(w, x, y, wBar, backwards);
    }
}

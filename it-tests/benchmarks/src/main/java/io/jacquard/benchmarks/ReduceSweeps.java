package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A sum over elements. */
public class ReduceSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    final double[] x = new Draws().vector(LENGTH, -1, 1);
    private final double[] xDot = new Draws().vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final FunctionsReduceTangent.Workspace forwards = new FunctionsReduceTangent.Workspace();
    private final FunctionsReduceAdjoint.Workspace backwards = new FunctionsReduceAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.reduce(x);
    }

    @Benchmark
    public double jvp() {
        return FunctionsReduceTangent.jvp(x, xDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsReduceAdjoint.valueAndGradient(x, xBar, backwards);
    }
}

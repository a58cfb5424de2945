package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A hundred steps of a stencil in two dimensions, from one array to another. */
public class HeatSweeps extends Sweeps {
    private static final int SIZE = 100;
    private static final int STEPS = 100;

    private final double[][] x = new Draws(4).matrix(SIZE, SIZE, 0, 1);
    private final double[][] xDot = new Draws(5).matrix(SIZE, SIZE, -1, 1);
    private final double[][] xBar = new double[SIZE][SIZE];
    private final FunctionsHeatTangent.Workspace forwards = new FunctionsHeatTangent.Workspace();
    private final FunctionsHeatAdjoint.Workspace backwards = new FunctionsHeatAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.heat(x, STEPS);
    }

    @Benchmark
    public double jvp() {
        return FunctionsHeatTangent.jvp(x, STEPS, xDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsHeatAdjoint.valueAndGradient(x, STEPS, xBar, backwards);
    }
}

package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** An element at a time. */
public class MapSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, -1, 1);
    private final double[] xDot = new Draws().vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] value = new double[LENGTH];
    private final double[] tangent = new double[LENGTH];
    private final double[] resultBar = new Draws().vector(LENGTH, -1, 1);
    private final FunctionsMapTangent.Workspace forwards = new FunctionsMapTangent.Workspace();
    private final FunctionsMapAdjoint.Workspace backwards = new FunctionsMapAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Functions.map(x);
    }

    @Benchmark
    public double[] jvp() {
        FunctionsMapTangent.jvp(x, xDot, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[] vjp() {
        FunctionsMapAdjoint.vjp(x, resultBar, xBar, backwards);
        return xBar;
    }
}

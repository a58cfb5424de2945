package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A sum of what a small helper makes of elements. */
public class SquashSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    final double[] x = new Draws().vector(LENGTH, -1, 1);
    private final double[] xDot = new Draws().vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] scalarBars = new double[2];
    private final FunctionsSquashTangent.Workspace forwards = new FunctionsSquashTangent.Workspace();
    private final FunctionsSquashAdjoint.Workspace backwards = new FunctionsSquashAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.squash(x, 0.7, 0.1);
    }

    @Benchmark
    public double jvp() {
        return FunctionsSquashTangent.jvp(x, 0.7, 0.1, xDot, 1, 1, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsSquashAdjoint.valueAndGradient(x, 0.7, 0.1, xBar, scalarBars, backwards);
    }
}

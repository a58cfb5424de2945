package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** One sweep of a stencil. */
public class StencilSweeps extends Sweeps {
    private static final int LENGTH = 10_000;
    private static final double NU = 0.1;

    private final double[] u = new Draws().vector(LENGTH, -1, 1);
    private final double[] uDot = new Draws().vector(LENGTH, -1, 1);
    private final double[] value = new double[LENGTH];
    private final double[] tangent = new double[LENGTH];
    private final double[] resultBar = new Draws().vector(LENGTH, -1, 1);
    private final double[] uBar = new double[LENGTH];
    private final double[] scalarBars = new double[1];
    private final FunctionsStencilTangent.Workspace forwards = new FunctionsStencilTangent.Workspace();
    private final FunctionsStencilAdjoint.Workspace backwards = new FunctionsStencilAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Functions.stencil(u, NU);
    }

    @Benchmark
    public double[] jvp() {
        FunctionsStencilTangent.jvp(u, NU, uDot, 0.5, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[] vjp() {
        FunctionsStencilAdjoint.vjp(u, NU, resultBar, uBar, scalarBars, backwards);
        return uBar;
    }
}

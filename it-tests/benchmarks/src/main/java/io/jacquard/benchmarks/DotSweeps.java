package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A reduction: its adjoint vectorises, the sum itself does not. */
public class DotSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.1, 1);
    private final double[] y = new Draws().vector(LENGTH, 0.1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] yBar = new double[LENGTH];
    private final ExamplesDotAdjoint.Workspace workspace = new ExamplesDotAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.dot(x, y);
    }

    @Benchmark
    public double[] byHand() {
        ExamplesByHand.dotAdjoint(x, xBar, y, yBar, 0.5);
        return xBar;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesDotAdjoint.vjp(x, y, 0.5, xBar, yBar, workspace);
        return xBar;
    }
}

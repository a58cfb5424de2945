package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A branch in a loop, decided by what the loop computes. */
public class DampedSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.3, 2.2);
    private final double[] xBar = new double[LENGTH];
    private final ExamplesDampedAdjoint.Workspace workspace = new ExamplesDampedAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.damped(x);
    }

    @Benchmark
    public double[] byHand() {
        ExamplesByHand.dampedAdjoint(x, xBar, 1);
        return xBar;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesDampedAdjoint.vjp(x, 1, xBar, workspace);
        return xBar;
    }
}

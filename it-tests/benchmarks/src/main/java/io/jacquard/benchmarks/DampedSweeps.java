package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A branch in a loop, decided by what the loop computes. */
public class DampedSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.3, 2.2);
    private final double[] xBar = new double[LENGTH];
    private final double[] xDot = new Draws(2).vector(LENGTH, -1, 1);
    private final ExamplesDampedTangent.Workspace forwards = new ExamplesDampedTangent.Workspace();
    private final ExamplesDampedAdjoint.Workspace backwards = new ExamplesDampedAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.damped(x);
    }

    @Benchmark
    public double jvp() {
        return ExamplesDampedTangent.jvp(x, xDot, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.dampedAdjoint(x, xBar, 1);
    }

    @Benchmark
    public double[] vjp() {
        ExamplesDampedAdjoint.vjp(x, 1, xBar, backwards);
        return xBar;
    }
}

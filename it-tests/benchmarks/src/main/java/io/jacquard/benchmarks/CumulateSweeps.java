package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A recurrence in place: what it overwrites must be kept. */
public class CumulateSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] start = new Draws().vector(LENGTH, 0.99, 1.01);
    private final double[] seed = new Draws().vector(LENGTH, -1, 1);
    private final double[] u = new double[LENGTH];
    private final double[] uBar = new double[LENGTH];
    private final ExamplesCumulateTangent.Workspace forwards = new ExamplesCumulateTangent.Workspace();
    private final ExamplesCumulateAdjoint.Workspace backwards = new ExamplesCumulateAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Examples.cumulate(u);
        return u;
    }

    @Benchmark
    public double[] jvp() {
        restore();
        ExamplesCumulateTangent.jvp(u, uBar, forwards);
        return uBar;
    }

    @Benchmark
    public double[] byHand() {
        restore();
        ExamplesByHand.cumulateAdjoint(u, uBar);
        return uBar;
    }

    @Benchmark
    public double[] vjp() {
        restore();
        ExamplesCumulateAdjoint.vjp(u, uBar, backwards);
        return uBar;
    }

    /** The same two copies for all three. */
    private void restore() {
        System.arraycopy(start, 0, u, 0, LENGTH);
        System.arraycopy(seed, 0, uBar, 0, LENGTH);
    }
}

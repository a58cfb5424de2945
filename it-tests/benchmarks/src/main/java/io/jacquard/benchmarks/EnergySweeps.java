package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Helpers that write an array, one of them the array that it reads. */
public class EnergySweeps extends Sweeps {
    private static final int LENGTH = 1000;

    private final double[] x = new Draws().vector(LENGTH, 0.2, 1);
    private final double[] xDot = new Draws().vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] bars = new double[1];
    private final ExamplesEnergyTangent.Workspace forwards = new ExamplesEnergyTangent.Workspace();
    private final ExamplesEnergyAdjoint.Workspace backwards = new ExamplesEnergyAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.energy(x, 0.6);
    }

    @Benchmark
    public double jvp() {
        return ExamplesEnergyTangent.jvp(x, 0.6, xDot, 0.3, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.energyAdjoint(x, xBar, 0.6, bars, 0.5);
    }

    @Benchmark
    public double[] vjp() {
        ExamplesEnergyAdjoint.vjp(x, 0.6, 0.5, xBar, bars, backwards);
        return xBar;
    }
}

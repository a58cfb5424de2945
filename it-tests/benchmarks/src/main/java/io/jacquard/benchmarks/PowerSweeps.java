package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A power by recursion. */
public class PowerSweeps extends Sweeps {
    private double x = 1.07;
    private int n = 1000;
    private final double[] bars = new double[1];
    private final ExamplesPowerTangent.Workspace forwards = new ExamplesPowerTangent.Workspace();
    private final ExamplesPowerAdjoint.Workspace backwards = new ExamplesPowerAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.power(x, n);
    }

    @Benchmark
    public double jvp() {
        return ExamplesPowerTangent.jvp(x, n, 0.5, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.powerAdjoint(x, n, 0.5);
    }

    @Benchmark
    public double vjp() {
        ExamplesPowerAdjoint.vjp(x, n, 0.5, bars, backwards);
        return backwards.value();
    }
}

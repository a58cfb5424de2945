package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A root by iteration, as often as it takes. */
public class HeronSweeps extends Sweeps {
    private double a = 2;
    private double start = 7;
    private final double[] bars = new double[2];
    private final ExamplesHeronTangent.Workspace forwards = new ExamplesHeronTangent.Workspace();
    private final ExamplesHeronAdjoint.Workspace backwards = new ExamplesHeronAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.heron(a, start);
    }

    @Benchmark
    public double jvp() {
        return ExamplesHeronTangent.jvp(a, start, 0.3, 0.8, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.heronAdjoint(a, start, 0.5, bars);
    }

    @Benchmark
    public double vjp() {
        ExamplesHeronAdjoint.vjp(a, start, 0.5, bars, backwards);
        return backwards.value();
    }
}

package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Straight-line scalar code. */
public class WaveSweeps extends Sweeps {
    private double a = 0.7;
    private double b = 1.3;
    private final double[] bars = new double[2];
    private final ExamplesWaveAdjoint.Workspace workspace = new ExamplesWaveAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.wave(a, b);
    }

    @Benchmark
    public double[] byHand() {
        ExamplesByHand.waveAdjoint(a, b, 1, bars);
        return bars;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesWaveAdjoint.vjp(a, b, 1, bars, workspace);
        return bars;
    }
}

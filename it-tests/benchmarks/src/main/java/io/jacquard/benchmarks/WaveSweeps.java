package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Straight-line scalar code. */
public class WaveSweeps extends Sweeps {
    private double a = 0.7;
    private double b = 1.3;
    private final double[] bars = new double[2];
    private final ExamplesWaveTangent.Workspace forwards = new ExamplesWaveTangent.Workspace();
    private final ExamplesWaveAdjoint.Workspace backwards = new ExamplesWaveAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.wave(a, b);
    }

    @Benchmark
    public double jvp() {
        return ExamplesWaveTangent.jvp(a, b, 0.3, 0.8, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.waveAdjoint(a, b, 1, bars);
    }

    @Benchmark
    public double vjp() {
        ExamplesWaveAdjoint.vjp(a, b, 1, bars, backwards);
        return backwards.value();
    }
}

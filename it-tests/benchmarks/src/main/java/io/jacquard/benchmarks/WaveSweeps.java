package io.jacquard.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Straight-line scalar code. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class WaveSweeps {
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

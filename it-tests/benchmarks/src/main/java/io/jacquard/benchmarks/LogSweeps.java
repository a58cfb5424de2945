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

/** Partials that may be infinite, all met by one bar: HotSpot tests that once by itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class LogSweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.3, 2.2);
    private final double[] xBar = new double[LENGTH];
    private final ExamplesLogLikelihoodAdjoint.Workspace workspace = new ExamplesLogLikelihoodAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.logLikelihood(x);
    }

    @Benchmark
    public double[] byHand() {
        ExamplesByHand.logLikelihoodAdjoint(x, xBar, 1);
        return xBar;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesLogLikelihoodAdjoint.vjp(x, 1, xBar, workspace);
        return xBar;
    }
}

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

/** A reduction: its adjoint vectorises, the sum itself does not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class DotSweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.1, 1);
    private final double[] y = new Draws().vector(LENGTH, 0.1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] yBar = new double[LENGTH];
    private final ExamplesDotAdjoint.Workspace workspace = new ExamplesDotAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.dot(x, y);
    }

    @Benchmark
    public double[] byHand() {
        ExamplesByHand.dotAdjoint(x, xBar, y, yBar, 0.5);
        return xBar;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesDotAdjoint.vjp(x, y, 0.5, xBar, yBar, workspace);
        return xBar;
    }
}

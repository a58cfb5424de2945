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

/** A recurrence in place: what it overwrites must be kept. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CumulateSweeps {
    private static final int LENGTH = 10_000;

    private final double[] start = new Draws().vector(LENGTH, 0.99, 1.01);
    private final double[] seed = new Draws().vector(LENGTH, -1, 1);
    private final double[] u = new double[LENGTH];
    private final double[] uBar = new double[LENGTH];
    private final ExamplesCumulateAdjoint.Workspace workspace = new ExamplesCumulateAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Examples.cumulate(u);
        return u;
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
        ExamplesCumulateAdjoint.vjp(u, uBar, workspace);
        return uBar;
    }

    /** The same two copies for all three. */
    private void restore() {
        System.arraycopy(start, 0, u, 0, LENGTH);
        System.arraycopy(seed, 0, uBar, 0, LENGTH);
    }
}

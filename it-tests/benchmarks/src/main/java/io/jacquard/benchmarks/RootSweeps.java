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

/** Partials that may be infinite: a root an element, where a test of each bar keeps HotSpot from vector code. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class RootSweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.3, 2.2);
    private final double[] y = new double[LENGTH];
    private final double[] yBar = new Draws().vector(LENGTH, -1.0, 1.0);
    private final double[] xBar = new double[LENGTH];
    private final double[] w = new Draws().vector(LENGTH, 0.5, 1.5);
    private final double[] wBar = new double[LENGTH];
    private final ExamplesRootsAdjoint.Workspace workspace = new ExamplesRootsAdjoint.Workspace();
    private final ExamplesRatiosAdjoint.Workspace ratios = new ExamplesRatiosAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Examples.roots(x);
    }

    @Benchmark
    public double[] byHand() {
        ExamplesByHand.rootsAdjoint(x, xBar, y, yBar);
        return xBar;
    }

    @Benchmark
    public double[] byHandTested() {
        ExamplesByHand.rootsAdjointTested(x, xBar, y, yBar);
        return xBar;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesRootsAdjoint.vjp(x, yBar, xBar, workspace);
        return xBar;
    }

    @Benchmark
    public double[] vjpRatios() {
        ExamplesRatiosAdjoint.vjp(x, w, yBar, xBar, wBar, ratios);
        return xBar;
    }
}

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

/** A thousand steps of an integrator: helpers, small loops, scratch arrays. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class Rk4Sweeps {
    private static final int STEPS = 1000;
    private static final double H = 0.05;

    private final double[] p = {1.1, 0.4, 0.3, 0.9};
    private final double[] y = new double[2];
    private final double[] yBar = new double[2];
    private final double[] pBar = new double[4];
    private final ExamplesRk4Adjoint.Workspace workspace = new ExamplesRk4Adjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Examples.rk4(y, p, H, STEPS);
        return y;
    }

    @Benchmark
    public double[] byHand() {
        restore();
        Rk4ByHand.adjoint(y, yBar, p, pBar, H, STEPS);
        return pBar;
    }

    @Benchmark
    public double[] vjp() {
        restore();
        ExamplesRk4Adjoint.vjp(y, p, H, STEPS, yBar, pBar, workspace);
        return pBar;
    }

    private void restore() {
        y[0] = 1;
        y[1] = 0.7;
        yBar[0] = 1.3;
        yBar[1] = -0.2;
    }
}

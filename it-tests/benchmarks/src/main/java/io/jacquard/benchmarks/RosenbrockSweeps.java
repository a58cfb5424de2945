package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A chain of neighbours. */
public class RosenbrockSweeps extends Sweeps {
    @Param({"50", "1000"})
    int n;

    double[] x;
    private double[] xDot;
    private double[] xBar;
    private final FunctionsRosenbrockTangent.Workspace forwards = new FunctionsRosenbrockTangent.Workspace();
    private final FunctionsRosenbrockAdjoint.Workspace backwards = new FunctionsRosenbrockAdjoint.Workspace();

    @Setup
    public void draw() {
        x = new Draws(1).vector(n, -1, 1);
        xDot = new Draws(2).vector(n, -1, 1);
        xBar = new double[n];
    }

    @Benchmark
    public double primal() {
        return Functions.rosenbrock(x);
    }

    @Benchmark
    public double jvp() {
        return FunctionsRosenbrockTangent.jvp(x, xDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsRosenbrockAdjoint.valueAndGradient(x, xBar, backwards);
    }
}

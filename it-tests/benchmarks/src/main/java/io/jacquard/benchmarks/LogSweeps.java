package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Partials that may be infinite, all met by one bar: HotSpot tests that once by itself. */
public class LogSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.3, 2.2);
    private final double[] xBar = new double[LENGTH];
    private final double[] xDot = new Draws(2).vector(LENGTH, -1, 1);
    private final ExamplesLogLikelihoodTangent.Workspace forwards = new ExamplesLogLikelihoodTangent.Workspace();
    private final ExamplesLogLikelihoodAdjoint.Workspace backwards = new ExamplesLogLikelihoodAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.logLikelihood(x);
    }

    @Benchmark
    public double jvp() {
        return ExamplesLogLikelihoodTangent.jvp(x, xDot, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.logLikelihoodAdjoint(x, xBar, 1);
    }

    @Benchmark
    public double[] vjp() {
        ExamplesLogLikelihoodAdjoint.vjp(x, 1, xBar, backwards);
        return xBar;
    }
}

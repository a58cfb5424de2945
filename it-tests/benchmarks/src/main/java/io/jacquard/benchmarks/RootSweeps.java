package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Partials that may be infinite: a root an element, where a test of each bar keeps HotSpot from vector code. */
public class RootSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.3, 2.2);
    private final double[] y = new double[LENGTH];
    private final double[] yBar = new Draws().vector(LENGTH, -1.0, 1.0);
    private final double[] xBar = new double[LENGTH];
    private final double[] value = new double[LENGTH];
    private final double[] tangent = new double[LENGTH];
    private final double[] w = new Draws().vector(LENGTH, 0.5, 1.5);
    private final double[] wBar = new double[LENGTH];
    private final double[] xDot = new Draws(2).vector(LENGTH, -1, 1);
    private final ExamplesRootsTangent.Workspace forwards = new ExamplesRootsTangent.Workspace();
    private final ExamplesRootsAdjoint.Workspace backwards = new ExamplesRootsAdjoint.Workspace();
    private final ExamplesRatiosAdjoint.Workspace ratios = new ExamplesRatiosAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Examples.roots(x);
    }

    @Benchmark
    public double[] jvp() {
        ExamplesRootsTangent.jvp(x, xDot, value, tangent, forwards);
        return tangent;
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
        ExamplesRootsAdjoint.vjp(x, yBar, xBar, backwards);
        return xBar;
    }

    @Benchmark
    public double[] vjpRatios() {
        ExamplesRatiosAdjoint.vjp(x, w, yBar, xBar, wBar, ratios);
        return xBar;
    }
}

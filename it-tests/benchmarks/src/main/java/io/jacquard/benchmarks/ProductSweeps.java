package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A product that may end early, in two ways. */
public class ProductSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    private final double[] x = new Draws().vector(LENGTH, 0.99, 1.01);
    private final double[] xDot = new Draws().vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final ExamplesProductTangent.Workspace forwards = new ExamplesProductTangent.Workspace();
    private final ExamplesProductAdjoint.Workspace backwards = new ExamplesProductAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.product(x, 1e9);
    }

    @Benchmark
    public double jvp() {
        return ExamplesProductTangent.jvp(x, 1e9, xDot, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.productAdjoint(x, xBar, 1e9, 0.5);
    }

    @Benchmark
    public double[] vjp() {
        ExamplesProductAdjoint.vjp(x, 1e9, 0.5, xBar, backwards);
        return xBar;
    }
}

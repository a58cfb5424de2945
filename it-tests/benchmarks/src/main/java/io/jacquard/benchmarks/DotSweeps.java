package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A reduction: its adjoint vectorises, the sum itself does not. */
public class DotSweeps extends Sweeps {
    private static final int LENGTH = 10_000;

    final double[] x = new Draws().vector(LENGTH, 0.1, 1);
    final double[] y = new Draws().vector(LENGTH, 0.1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] yBar = new double[LENGTH];
    private final double[] xDot = new Draws(2).vector(LENGTH, -1, 1);
    private final double[] yDot = new Draws(3).vector(LENGTH, -1, 1);
    private final ExamplesDotJacobian jacobian = ExamplesDotJacobian.at(x, y);
    private final double[] seed = {0.5};
    private final double[] bars = new double[2 * LENGTH];
    private final ExamplesDotTangent.Workspace forwards = new ExamplesDotTangent.Workspace();
    private final ExamplesDotAdjoint.Workspace backwards = new ExamplesDotAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Examples.dot(x, y);
    }

    @Benchmark
    public double jvp() {
        return ExamplesDotTangent.jvp(x, y, xDot, yDot, forwards);
    }

    @Benchmark
    public double byHand() {
        return ExamplesByHand.dotAdjoint(x, xBar, y, yBar, 0.5);
    }

    /** The reverse sweep alone: the gradient without the value. */
    @Benchmark
    public double[] adjoint() {
        ExamplesDotAdjoint.gradient(x, y, xBar, yBar, backwards);
        return xBar;
    }

    /** The same by the operator, at a point that is kept. */
    @Benchmark
    public double[] operator() {
        jacobian.transposeTimes(seed, bars);
        return bars;
    }

    @Benchmark
    public double[] vjp() {
        ExamplesDotAdjoint.vjp(x, y, 0.5, xBar, yBar, backwards);
        return xBar;
    }
}

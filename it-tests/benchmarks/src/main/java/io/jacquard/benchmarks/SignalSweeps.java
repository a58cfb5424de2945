package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Several steps over long arrays, each into an array of its own. */
public class SignalSweeps extends Sweeps {
    private static final int LENGTH = 100_000;
    private static final double GAIN = 1.7;

    private final double[] x = new Draws().vector(LENGTH, -1, 1);
    private final double[] window = new Draws(2).vector(LENGTH, 0, 1);
    private final double[] xDot = new Draws(3).vector(LENGTH, -1, 1);
    private final double[] windowDot = new Draws(4).vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] windowBar = new double[LENGTH];
    private final FunctionsSignalTangent.Workspace forwards = new FunctionsSignalTangent.Workspace();
    private final FunctionsSignalAdjoint.Workspace backwards = new FunctionsSignalAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.signal(x, window, GAIN);
    }

    @Benchmark
    public double jvp() {
        return FunctionsSignalTangent.jvp(x, window, GAIN, xDot, windowDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsSignalAdjoint.valueAndGradient(x, window, GAIN, xBar, windowBar, backwards);
    }
}

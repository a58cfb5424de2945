package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The loss of a network with one hidden layer, and its gradient by weights and biases. */
public class MlpSweeps extends Sweeps {
    private static final int SAMPLES = 32;
    private static final int INPUTS = 64;
    private static final int HIDDEN = 64;
    private static final int OUTPUTS = 8;

    final double[][] w1 = new Draws(1).matrix(HIDDEN, INPUTS, -0.2, 0.2);
    final double[] b1 = new Draws(2).vector(HIDDEN, -0.2, 0.2);
    final double[][] w2 = new Draws(3).matrix(OUTPUTS, HIDDEN, -0.2, 0.2);
    final double[] b2 = new Draws(4).vector(OUTPUTS, -0.2, 0.2);
    final double[][] x = new Draws(5).matrix(SAMPLES, INPUTS, -1, 1);
    final double[][] y = new Draws(6).matrix(SAMPLES, OUTPUTS, -1, 1);
    private final double[][] w1Dot = new Draws(7).matrix(HIDDEN, INPUTS, -0.2, 0.2);
    private final double[] b1Dot = new Draws(8).vector(HIDDEN, -0.2, 0.2);
    private final double[][] w2Dot = new Draws(9).matrix(OUTPUTS, HIDDEN, -0.2, 0.2);
    private final double[] b2Dot = new Draws(10).vector(OUTPUTS, -0.2, 0.2);
    private final double[][] w1Bar = new double[HIDDEN][INPUTS];
    private final double[] b1Bar = new double[HIDDEN];
    private final double[][] w2Bar = new double[OUTPUTS][HIDDEN];
    private final double[] b2Bar = new double[OUTPUTS];
    private final FunctionsMlpTangent.Workspace forwards = new FunctionsMlpTangent.Workspace();
    private final FunctionsMlpAdjoint.Workspace backwards = new FunctionsMlpAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.mlp(w1, b1, w2, b2, x, y);
    }

    @Benchmark
    public double jvp() {
        return FunctionsMlpTangent.jvp(w1, b1, w2, b2, x, y, w1Dot, b1Dot, w2Dot, b2Dot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsMlpAdjoint.valueAndGradient(w1, b1, w2, b2, x, y, w1Bar, b1Bar, w2Bar, b2Bar, backwards);
    }
}

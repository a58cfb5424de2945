package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Simulations side by side, of which each step updates several arrays. */
public class OscillatorsSweeps extends Sweeps {
    private static final int LENGTH = 1000;
    private static final int STEPS = 20;
    private static final double H = 0.01;

    private final double[] x = new Draws(1).vector(LENGTH, -1, 1);
    private final double[] v = new Draws(2).vector(LENGTH, -1, 1);
    private final double[] stiffness = new Draws(3).vector(LENGTH, 1, 2);
    private final double[] xDot = new Draws(4).vector(LENGTH, -1, 1);
    private final double[] vDot = new Draws(5).vector(LENGTH, -1, 1);
    private final double[] value = new double[LENGTH];
    private final double[] tangent = new double[LENGTH];
    private final double[] resultBar = new Draws(6).vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] vBar = new double[LENGTH];
    private final FunctionsOscillatorsTangent.Workspace forwards = new FunctionsOscillatorsTangent.Workspace();
    private final FunctionsOscillatorsAdjoint.Workspace backwards = new FunctionsOscillatorsAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Functions.oscillators(x, v, stiffness, H, STEPS);
    }

    @Benchmark
    public double[] jvp() {
        FunctionsOscillatorsTangent.jvp(x, v, stiffness, H, STEPS, xDot, vDot, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[] vjp() {
        FunctionsOscillatorsAdjoint.vjp(x, v, stiffness, H, STEPS, resultBar, xBar, vBar, backwards);
        return xBar;
    }
}

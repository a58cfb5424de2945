package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A Fourier transform in place. */
public class FftSweeps extends Sweeps {
    private static final int LENGTH = 1024;

    private final double[] start = new Draws().vector(LENGTH, -1, 1);
    private final double[] seed = new Draws(2).vector(LENGTH, -1, 1);
    private final double[] re = new double[LENGTH];
    private final double[] im = new double[LENGTH];
    private final double[] reDot = new double[LENGTH];
    private final double[] imDot = new double[LENGTH];
    private final FunctionsFftTangent.Workspace forwards = new FunctionsFftTangent.Workspace();
    private final FunctionsFftAdjoint.Workspace backwards = new FunctionsFftAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Functions.fft(re, im);
        return re;
    }

    @Benchmark
    public double[] jvp() {
        restore();
        FunctionsFftTangent.jvp(re, im, reDot, imDot, forwards);
        return reDot;
    }

    @Benchmark
    public double[] vjp() {
        restore();
        FunctionsFftAdjoint.vjp(re, im, reDot, imDot, backwards);
        return reDot;
    }

    private void restore() {
        System.arraycopy(start, 0, re, 0, LENGTH);
        System.arraycopy(seed, 0, im, 0, LENGTH);
        System.arraycopy(seed, 0, reDot, 0, LENGTH);
        System.arraycopy(start, 0, imDot, 0, LENGTH);
    }
}

package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Llsq;
import io.jacquard.corpus.gradbench.LlsqPrimalAdjoint;
import io.jacquard.corpus.gradbench.LlsqPrimalTangent;
import org.openjdk.jmh.annotations.Benchmark;

/** A polynomial against a step, as GradBench has it. */
public class LeastSquaresSweeps extends Sweeps {
    private static final int LENGTH = 128;
    private static final int POINTS = 4096;

    private final double[] x = new Draws().vector(LENGTH, 0, 1);
    private final double[] xDot = new Draws(2).vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final LlsqPrimalTangent.Workspace forwards = new LlsqPrimalTangent.Workspace();
    private final LlsqPrimalAdjoint.Workspace backwards = new LlsqPrimalAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Llsq.primal(x, POINTS);
    }

    @Benchmark
    public double jvp() {
        return LlsqPrimalTangent.jvp(x, POINTS, xDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return LlsqPrimalAdjoint.valueAndGradient(x, POINTS, xBar, backwards);
    }
}

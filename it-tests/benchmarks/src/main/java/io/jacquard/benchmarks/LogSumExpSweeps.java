package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Lse;
import io.jacquard.corpus.gradbench.LsePrimalAdjoint;
import io.jacquard.corpus.gradbench.LsePrimalTangent;
import org.openjdk.jmh.annotations.Benchmark;

/** The logarithm of a sum of exponentials, as GradBench has it. */
public class LogSumExpSweeps extends Sweeps {
    private static final int LENGTH = 100_000;

    final double[] x = new Draws(5).vector(LENGTH, 0, 10);
    private final double[] xDot = new Draws(6).vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final LsePrimalTangent.Workspace forwards = new LsePrimalTangent.Workspace();
    private final LsePrimalAdjoint.Workspace backwards = new LsePrimalAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Lse.primal(x);
    }

    @Benchmark
    public double jvp() {
        return LsePrimalTangent.jvp(x, xDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return LsePrimalAdjoint.valueAndGradient(x, xBar, backwards);
    }
}

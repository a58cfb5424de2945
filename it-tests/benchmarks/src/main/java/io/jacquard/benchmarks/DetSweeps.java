package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Det;
import io.jacquard.corpus.gradbench.DetPrimalAdjoint;
import io.jacquard.corpus.gradbench.DetPrimalTangent;
import org.openjdk.jmh.annotations.Benchmark;

/** A determinant by minors: recursion, as GradBench has it. */
public class DetSweeps extends Sweeps {
    private static final int SIZE = 7;

    private final double[] a = new Draws(1).vector(SIZE * SIZE, 0, 1);
    private final double[] aDot = new Draws(2).vector(SIZE * SIZE, -1, 1);
    private final double[] aBar = new double[SIZE * SIZE];
    private final DetPrimalTangent.Workspace forwards = new DetPrimalTangent.Workspace();
    private final DetPrimalAdjoint.Workspace backwards = new DetPrimalAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Det.primal(a, SIZE);
    }

    @Benchmark
    public double jvp() {
        return DetPrimalTangent.jvp(a, SIZE, aDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return DetPrimalAdjoint.valueAndGradient(a, SIZE, aBar, backwards);
    }
}

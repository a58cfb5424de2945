package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Lstm;
import io.jacquard.corpus.gradbench.LstmObjectiveAdjoint;
import io.jacquard.corpus.gradbench.LstmObjectiveTangent;
import org.openjdk.jmh.annotations.Benchmark;

/** Two layers of long short-term memory over 1024 elements of 14 numbers, as GradBench has it. */
public class LstmSweeps extends Sweeps {
    private static final int LAYERS = 2;
    private static final int ELEMENTS = 1024;
    private static final int LENGTH = 14;

    private final double[][] main = new Draws(1).matrix(2 * LAYERS, 4 * LENGTH, -1, 1);
    private final double[][] extra = new Draws(2).matrix(3, LENGTH, -1, 1);
    private final double[][] state = new Draws(3).matrix(2 * LAYERS, LENGTH, -1, 1);
    private final double[][] sequence = new Draws(4).matrix(ELEMENTS, LENGTH, 0, 1);
    private final double[][] mainDot = new Draws(5).matrix(2 * LAYERS, 4 * LENGTH, -1, 1);
    private final double[][] extraDot = new Draws(6).matrix(3, LENGTH, -1, 1);
    private final double[][] mainBar = new double[2 * LAYERS][4 * LENGTH];
    private final double[][] extraBar = new double[3][LENGTH];
    private final LstmObjectiveTangent.Workspace forwards = new LstmObjectiveTangent.Workspace();
    private final LstmObjectiveAdjoint.Workspace backwards = new LstmObjectiveAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Lstm.objective(main, extra, state, sequence);
    }

    @Benchmark
    public double jvp() {
        return LstmObjectiveTangent.jvp(main, extra, state, sequence, mainDot, extraDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return LstmObjectiveAdjoint.valueAndGradient(main, extra, state, sequence, mainBar, extraBar, backwards);
    }
}

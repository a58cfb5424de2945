package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Ode;
import io.jacquard.corpus.gradbench.OdePrimalAdjoint;
import io.jacquard.corpus.gradbench.OdePrimalTangent;
import org.openjdk.jmh.annotations.Benchmark;

/** Ten steps with a thousand unknowns, as GradBench has it. */
public class OdeSweeps extends Sweeps {
    private static final int LENGTH = 1000;
    private static final int STEPS = 10;

    private final double[] x = new Draws(1).vector(LENGTH, 0, 1);
    private final double[] xDot = new Draws(2).vector(LENGTH, -1, 1);
    private final double[] value = new double[LENGTH];
    private final double[] tangent = new double[LENGTH];
    private final double[] resultBar = new Draws(3).vector(LENGTH, -1, 1);
    private final double[] xBar = new double[LENGTH];
    private final OdePrimalTangent.Workspace forwards = new OdePrimalTangent.Workspace();
    private final OdePrimalAdjoint.Workspace backwards = new OdePrimalAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Ode.primal(x, STEPS);
    }

    @Benchmark
    public double[] jvp() {
        OdePrimalTangent.jvp(x, STEPS, xDot, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[] vjp() {
        OdePrimalAdjoint.vjp(x, STEPS, resultBar, xBar, backwards);
        return xBar;
    }
}

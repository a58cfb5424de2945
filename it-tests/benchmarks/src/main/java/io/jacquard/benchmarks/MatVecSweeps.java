package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A matrix of rows times a vector, both independent. */
public class MatVecSweeps extends Sweeps {
    private static final int ROWS = 100;
    private static final int COLUMNS = 1000;

    final double[][] a = new Draws().matrix(ROWS, COLUMNS, -1, 1);
    final double[] x = new Draws().vector(COLUMNS, -1, 1);
    private final double[][] aDot = new Draws().matrix(ROWS, COLUMNS, -1, 1);
    private final double[] xDot = new Draws().vector(COLUMNS, -1, 1);
    private final double[] value = new double[ROWS];
    private final double[] tangent = new double[ROWS];
    final double[] resultBar = new Draws().vector(ROWS, -1, 1);
    private final double[][] aBar = new double[ROWS][COLUMNS];
    private final double[] xBar = new double[COLUMNS];
    private final FunctionsMatVecTangent.Workspace forwards = new FunctionsMatVecTangent.Workspace();
    private final FunctionsMatVecAdjoint.Workspace backwards = new FunctionsMatVecAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Functions.matVec(a, x);
    }

    @Benchmark
    public double[] jvp() {
        FunctionsMatVecTangent.jvp(a, x, aDot, xDot, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[] vjp() {
        FunctionsMatVecAdjoint.vjp(a, x, resultBar, aBar, xBar, backwards);
        return xBar;
    }
}

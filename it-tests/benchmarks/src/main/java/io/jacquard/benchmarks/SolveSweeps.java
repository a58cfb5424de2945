package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A linear system by elimination with row exchanges. */
public class SolveSweeps extends Sweeps {
    private static final int SIZE = 100;

    private final double[][] a = new Draws().matrix(SIZE, SIZE, -1, 1);
    private final double[] b = new Draws().vector(SIZE, -1, 1);
    private final double[][] aDot = new Draws(2).matrix(SIZE, SIZE, -1, 1);
    private final double[] bDot = new Draws(3).vector(SIZE, -1, 1);
    private final double[] value = new double[SIZE];
    private final double[] tangent = new double[SIZE];
    private final double[] resultBar = new Draws(4).vector(SIZE, -1, 1);
    private final double[][] aBar = new double[SIZE][SIZE];
    private final double[] bBar = new double[SIZE];
    private final FunctionsSolveTangent.Workspace forwards = new FunctionsSolveTangent.Workspace();
    private final FunctionsSolveAdjoint.Workspace backwards = new FunctionsSolveAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        return Functions.solve(a, b);
    }

    @Benchmark
    public double[] jvp() {
        FunctionsSolveTangent.jvp(a, b, aDot, bDot, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[] vjp() {
        FunctionsSolveAdjoint.vjp(a, b, resultBar, aBar, bBar, backwards);
        return bBar;
    }
}

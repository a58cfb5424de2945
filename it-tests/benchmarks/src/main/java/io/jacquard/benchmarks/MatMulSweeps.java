package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A product of two square matrices, both independent: what libraries of dense linear algebra are made for. */
public class MatMulSweeps extends Sweeps {
    static final int SIZE = 256;

    final double[][] a = new Draws(1).matrix(SIZE, SIZE, -1, 1);
    final double[][] b = new Draws(2).matrix(SIZE, SIZE, -1, 1);
    final double[][] resultBar = new Draws(3).matrix(SIZE, SIZE, -1, 1);
    private final double[][] aDot = new Draws(4).matrix(SIZE, SIZE, -1, 1);
    private final double[][] bDot = new Draws(5).matrix(SIZE, SIZE, -1, 1);
    private final double[][] value = new double[SIZE][SIZE];
    private final double[][] tangent = new double[SIZE][SIZE];
    private final double[][] aBar = new double[SIZE][SIZE];
    private final double[][] bBar = new double[SIZE][SIZE];
    private final FunctionsMatMulTangent.Workspace forwards = new FunctionsMatMulTangent.Workspace();
    private final FunctionsMatMulAdjoint.Workspace backwards = new FunctionsMatMulAdjoint.Workspace();

    @Benchmark
    public double[][] primal() {
        return Functions.matMul(a, b);
    }

    @Benchmark
    public double[][] jvp() {
        FunctionsMatMulTangent.jvp(a, b, aDot, bDot, value, tangent, forwards);
        return tangent;
    }

    @Benchmark
    public double[][] vjp() {
        FunctionsMatMulAdjoint.vjp(a, b, resultBar, aBar, bBar, backwards);
        return bBar;
    }
}

package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A matrix in one flat array, as most people write it; both factors are independent. */
public class RootMatVecSweeps extends Sweeps {
    private static final int ROWS = 50;
    private static final int COLUMNS = 200;

    private final double[] a = new Draws().vector(ROWS * COLUMNS, 0.1, 1);
    private final double[] x = new Draws().vector(COLUMNS, 0.1, 1);
    private final double[] seed = new Draws().vector(ROWS, 0.5, 1);
    private final double[] y = new double[ROWS];
    private final double[] yBar = new double[ROWS];
    private final double[] aBar = new double[ROWS * COLUMNS];
    private final double[] xBar = new double[COLUMNS];
    private final double[] aDot = new Draws(2).vector(ROWS * COLUMNS, -1, 1);
    private final double[] xDot = new Draws(3).vector(COLUMNS, -1, 1);
    private final ExamplesRootMatVecTangent.Workspace forwards = new ExamplesRootMatVecTangent.Workspace();
    private final ExamplesRootMatVecAdjoint.Workspace backwards = new ExamplesRootMatVecAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Examples.rootMatVec(a, x, y);
        return y;
    }

    @Benchmark
    public double[] jvp() {
        restore();
        ExamplesRootMatVecTangent.jvp(a, x, y, aDot, xDot, yBar, forwards);
        return yBar;
    }

    @Benchmark
    public double[] byHand() {
        restore();
        ExamplesByHand.rootMatVecAdjoint(a, aBar, x, xBar, y, yBar);
        return aBar;
    }

    @Benchmark
    public double[] vjp() {
        restore();
        ExamplesRootMatVecAdjoint.vjp(a, x, y, yBar, aBar, xBar, backwards);
        return aBar;
    }

    /** The adjoints consume their seed. */
    private void restore() {
        System.arraycopy(seed, 0, yBar, 0, ROWS);
    }
}

package io.jacquard.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A matrix in one flat array, as most people write it; both factors are independent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class RootMatVecSweeps {
    private static final int ROWS = 50;
    private static final int COLUMNS = 200;

    private final double[] a = new Draws().vector(ROWS * COLUMNS, 0.1, 1);
    private final double[] x = new Draws().vector(COLUMNS, 0.1, 1);
    private final double[] seed = new Draws().vector(ROWS, 0.5, 1);
    private final double[] y = new double[ROWS];
    private final double[] yBar = new double[ROWS];
    private final double[] aBar = new double[ROWS * COLUMNS];
    private final double[] xBar = new double[COLUMNS];
    private final ExamplesRootMatVecAdjoint.Workspace workspace = new ExamplesRootMatVecAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Examples.rootMatVec(a, x, y);
        return y;
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
        ExamplesRootMatVecAdjoint.vjp(a, x, y, yBar, aBar, xBar, workspace);
        return aBar;
    }

    /** The adjoints consume their seed. */
    private void restore() {
        System.arraycopy(seed, 0, yBar, 0, ROWS);
    }
}

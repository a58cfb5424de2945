package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A simulation whose state each step overwrites, with a small helper in it. */
public class StockSweeps extends Sweeps {
    private static final int STEPS = 100_000;
    private static final double H = 1e-3;

    private final double[] rates = {0.9, 0.2, 0.1};
    private final double[] ratesDot = new Draws().vector(3, -1, 1);
    private final double[] ratesBar = new double[3];
    private final double[] food = new Draws().vector(STEPS, 0.5, 1.5);
    private final double[] seen = new Draws(2).vector(STEPS, 0.5, 1.5);
    private final FunctionsStockTangent.Workspace forwards = new FunctionsStockTangent.Workspace();
    private final FunctionsStockAdjoint.Workspace backwards = new FunctionsStockAdjoint.Workspace();

    @Benchmark
    public double primal() {
        return Functions.stock(rates, food, seen, H);
    }

    @Benchmark
    public double jvp() {
        return FunctionsStockTangent.jvp(rates, food, seen, H, ratesDot, forwards);
    }

    @Benchmark
    public double vjp() {
        return FunctionsStockAdjoint.valueAndGradient(rates, food, seen, H, ratesBar, backwards);
    }
}

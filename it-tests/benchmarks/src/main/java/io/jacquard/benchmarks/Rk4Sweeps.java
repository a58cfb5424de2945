package io.jacquard.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A thousand steps of an integrator: helpers, small loops, scratch arrays. */
public class Rk4Sweeps extends Sweeps {
    private static final int STEPS = 1000;
    private static final double H = 0.05;

    private final double[] p = {1.1, 0.4, 0.3, 0.9};
    private final double[] y = new double[2];
    private final double[] yBar = new double[2];
    private final double[] pDot = {0.3, -0.2, 0.5, 0.1};
    private final double[] pBar = new double[4];
    private final ExamplesRk4Tangent.Workspace forwards = new ExamplesRk4Tangent.Workspace();
    private final ExamplesRk4Adjoint.Workspace backwards = new ExamplesRk4Adjoint.Workspace();

    @Benchmark
    public double[] primal() {
        restore();
        Examples.rk4(y, p, H, STEPS);
        return y;
    }

    @Benchmark
    public double[] jvp() {
        restore();
        ExamplesRk4Tangent.jvp(y, p, H, STEPS, yBar, pDot, forwards);
        return yBar;
    }

    @Benchmark
    public double[] byHand() {
        restore();
        Rk4ByHand.adjoint(y, yBar, p, pBar, H, STEPS);
        return pBar;
    }

    @Benchmark
    public double[] vjp() {
        restore();
        ExamplesRk4Adjoint.vjp(y, p, H, STEPS, yBar, pBar, backwards);
        return pBar;
    }

    private void restore() {
        y[0] = 1;
        y[1] = 0.7;
        yBar[0] = 1.3;
        yBar[1] = -0.2;
    }
}

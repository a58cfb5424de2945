package io.jacquard.benchmarks;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** Value and gradient of a short dot product, by both factors. */
public class DotPeers extends Sweeps {
    private static final int LENGTH = 50;

    private final double[] x = new Draws(1).vector(LENGTH, 0.1, 1);
    private final double[] y = new Draws(2).vector(LENGTH, 0.1, 1);
    private final double[] xBar = new double[LENGTH];
    private final double[] yBar = new double[LENGTH];
    private final ExamplesDotAdjoint.Workspace workspace = new ExamplesDotAdjoint.Workspace();
    private final DSFactory factory = new DSFactory(2 * LENGTH, 1);

    @Benchmark
    public double jacquard() {
        return ExamplesDotAdjoint.valueAndGradient(x, y, xBar, yBar, workspace);
    }

    @Benchmark
    public double[] hipparchusGradient() {
        return HipparchusFunctions.dot(HipparchusFunctions.gradients(x, y)).getGradient();
    }

    @Benchmark
    public double[] hipparchusStructure() {
        return HipparchusFunctions.dot(HipparchusFunctions.structures(factory, x, y))
                .getAllDerivatives();
    }

    @Benchmark
    public double[] commonsMath() {
        return CommonsMathFunctions.dot(CommonsMathFunctions.variables(x, y)).getAllDerivatives();
    }
}

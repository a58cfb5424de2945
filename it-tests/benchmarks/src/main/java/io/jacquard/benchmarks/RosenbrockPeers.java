package io.jacquard.benchmarks;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Value and gradient of a chain of neighbours, by us and by libraries whose numbers carry their derivatives along.
 *
 * <p>For a thousand variables the general structures take seconds to prepare and gigabytes to hold, so they run less often.
 */
public class RosenbrockPeers extends Sweeps {
    @Param({"50", "1000"})
    int n;

    private double[] x;
    private double[] xBar;
    private final FunctionsRosenbrockAdjoint.Workspace workspace = new FunctionsRosenbrockAdjoint.Workspace();
    private DSFactory factory;

    @Setup
    public void draw() {
        x = new Draws(1).vector(n, -1, 1);
        xBar = new double[n];
        factory = new DSFactory(n, 1);
    }

    @Benchmark
    public double jacquard() {
        return FunctionsRosenbrockAdjoint.valueAndGradient(x, xBar, workspace);
    }

    @Benchmark
    public double[] hipparchusGradient() {
        return HipparchusFunctions.rosenbrock(HipparchusFunctions.gradients(x)).getGradient();
    }

    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 3)
    public double[] hipparchusStructure() {
        return HipparchusFunctions.rosenbrock(HipparchusFunctions.structures(factory, x))
                .getAllDerivatives();
    }

    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 3)
    public double[] commonsMath() {
        return CommonsMathFunctions.rosenbrock(CommonsMathFunctions.variables(x))
                .getAllDerivatives();
    }
}

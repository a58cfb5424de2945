package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.LsePrimalAdjoint;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** Value and gradient of the logarithm of a short sum of exponentials. */
public class LogSumExpPeers extends Sweeps {
    private static final int LENGTH = 50;

    private final double[] x = new Draws(5).vector(LENGTH, 0, 10);
    private final double[] xBar = new double[LENGTH];
    private final LsePrimalAdjoint.Workspace workspace = new LsePrimalAdjoint.Workspace();
    private final DSFactory factory = new DSFactory(LENGTH, 1);

    @Benchmark
    public double jacquard() {
        return LsePrimalAdjoint.valueAndGradient(x, xBar, workspace);
    }

    @Benchmark
    public double[] hipparchusGradient() {
        return HipparchusFunctions.logSumExp(HipparchusFunctions.gradients(x)).getGradient();
    }

    @Benchmark
    public double[] hipparchusStructure() {
        return HipparchusFunctions.logSumExp(HipparchusFunctions.structures(factory, x))
                .getAllDerivatives();
    }

    @Benchmark
    public double[] commonsMath() {
        return CommonsMathFunctions.logSumExp(CommonsMathFunctions.variables(x)).getAllDerivatives();
    }
}

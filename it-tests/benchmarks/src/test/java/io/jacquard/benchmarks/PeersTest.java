package io.jacquard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.corpus.gradbench.LsePrimalAdjoint;
import java.util.Arrays;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;

/** Only libraries that compute the same are compared. */
class PeersTest {
    private static final int LENGTH = 7;
    private static final double CLOSE = 1e-11;

    private final double[] x = new Draws(1).vector(LENGTH, -1, 1);
    private final double[] y = new Draws(2).vector(LENGTH, -1, 1);

    @Test
    void rosenbrock() {
        check(
                FunctionsRosenbrockAdjoint.gradient(x),
                HipparchusFunctions.rosenbrock(HipparchusFunctions.gradients(x)),
                HipparchusFunctions.rosenbrock(HipparchusFunctions.structures(new DSFactory(LENGTH, 1), x)),
                CommonsMathFunctions.rosenbrock(CommonsMathFunctions.variables(x)));
    }

    @Test
    void dot() {
        ExamplesDotAdjoint.Gradient gradient = ExamplesDotAdjoint.gradient(x, y);
        double[] both = Arrays.copyOf(gradient.xBar(), 2 * LENGTH);
        System.arraycopy(gradient.yBar(), 0, both, LENGTH, LENGTH);
        check(
                both,
                HipparchusFunctions.dot(HipparchusFunctions.gradients(x, y)),
                HipparchusFunctions.dot(HipparchusFunctions.structures(new DSFactory(2 * LENGTH, 1), x, y)),
                CommonsMathFunctions.dot(CommonsMathFunctions.variables(x, y)));
    }

    @Test
    void logSumExp() {
        check(
                LsePrimalAdjoint.gradient(x),
                HipparchusFunctions.logSumExp(HipparchusFunctions.gradients(x)),
                HipparchusFunctions.logSumExp(HipparchusFunctions.structures(new DSFactory(LENGTH, 1), x)),
                CommonsMathFunctions.logSumExp(CommonsMathFunctions.variables(x)));
    }

    private static void check(
            double[] ours,
            Gradient gradient,
            org.hipparchus.analysis.differentiation.DerivativeStructure structure,
            DerivativeStructure commons) {
        assertArrayEquals(ours, gradient.getGradient(), CLOSE);
        assertArrayEquals(ours, partials(structure.getAllDerivatives()), CLOSE);
        assertArrayEquals(ours, partials(commons.getAllDerivatives()), CLOSE);
    }

    /** Behind the value. */
    private static double[] partials(double[] all) {
        return Arrays.copyOfRange(all, 1, all.length);
    }
}

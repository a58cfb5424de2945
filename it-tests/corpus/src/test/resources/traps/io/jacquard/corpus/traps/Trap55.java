package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jacquard.Differentiable;
import io.jacquard.product.ProductOptions;

final class Trap55 {
    private Trap55() {}

    @Differentiable(wrt = "x")
    static double[] f(double[] x, double[] a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i] * a[i];
        return y;
    }

    static void trap55_resultOfTheCallers() {
        double[] x1 = {1, 2};
        double[] x2 = {3, 4};
        double[] a = {1, 1};
        double[] b = {2, 2};
        double[][] result = new double[2][2];
        Trap55FJacobian.jacobianProduct(x1, x2, a, ProductOptions.defaults().into(result));
        assertArrayEquals(new double[][] {{12, 0}, {0, 32}}, result);
        Trap55FJacobian.jacobianProduct(x1, a, x2, b, ProductOptions.defaults().into(result));
        assertArrayEquals(new double[][] {{24, 0}, {0, 64}}, result);
        assertArrayEquals(result, Trap55FJacobian.jacobianProduct(x1, a, x2, b));
    }
}

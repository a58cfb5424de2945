package io.jacquard.corpus.toy;

import io.jacquard.VectorFunction;
import io.jacquard.product.LinearizedJacobian;
import io.jacquard.product.ProductOptions;
import io.jacquard.product.Products;
import java.util.Arrays;

final class ToyFJacobian extends LinearizedJacobian {
    private ToyFJacobian(ToyPoint point) {
        super(point);
    }

    static ToyFJacobian at(double[] x, double a) {
        return new ToyFJacobian(new ToyPoint(x, a));
    }

    static VectorFunction of() {
        return x -> at(Arrays.copyOf(x, x.length - 1), x[x.length - 1]);
    }

    static double[][] jacobianProduct(double[] x1, double a1, double[] x2, double a2) {
        return jacobianProduct(x1, a1, x2, a2, ProductOptions.defaults());
    }

    static double[][] jacobianProduct(double[] x1, double a1, double[] x2, double a2, ProductOptions options) {
        return Products.jacobianProduct(new ToyPoint(x1, a1), new ToyPoint(x2, a2), options);
    }
}

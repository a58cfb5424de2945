package io.jacquard.benchmarks;

import java.util.Arrays;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** The functions as users of Commons Math write them. */
final class CommonsMathFunctions {
    private CommonsMathFunctions() {}

    /** The vectors one behind the other, each element a variable of its own. */
    static DerivativeStructure[] variables(double[]... vectors) {
        double[] flat = Arrays.stream(vectors).flatMapToDouble(Arrays::stream).toArray();
        DerivativeStructure[] variables = new DerivativeStructure[flat.length];
        for (int i = 0; i < flat.length; i++) {
            variables[i] = new DerivativeStructure(flat.length, 1, i, flat[i]);
        }
        return variables;
    }

    static DerivativeStructure rosenbrock(DerivativeStructure[] x) {
        DerivativeStructure sum = x[0].getField().getZero();
        for (int i = 0; i + 1 < x.length; i++) {
            DerivativeStructure a = x[i + 1].subtract(x[i].multiply(x[i]));
            DerivativeStructure b = x[i].negate().add(1);
            sum = sum.add(a.multiply(a).multiply(100)).add(b.multiply(b));
        }
        return sum;
    }

    /** The first half of the variables times the second. */
    static DerivativeStructure dot(DerivativeStructure[] xy) {
        int n = xy.length / 2;
        DerivativeStructure sum = xy[0].getField().getZero();
        for (int i = 0; i < n; i++) {
            sum = sum.add(xy[i].multiply(xy[n + i]));
        }
        return sum;
    }

    static DerivativeStructure logSumExp(DerivativeStructure[] x) {
        DerivativeStructure max = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i].getValue() > max.getValue()) {
                max = x[i];
            }
        }
        DerivativeStructure sum = x[0].getField().getZero();
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(x[i].subtract(max).exp());
        }
        return sum.log().add(max);
    }
}

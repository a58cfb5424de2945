package io.jacquard.benchmarks;

import java.util.Arrays;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;

/** The functions as users of Hipparchus write them: once, over numbers that carry their derivatives along. */
final class HipparchusFunctions {
    private HipparchusFunctions() {}

    /** The vectors one behind the other, each element a variable of its own. */
    static Gradient[] gradients(double[]... vectors) {
        double[] flat = flat(vectors);
        Gradient[] variables = new Gradient[flat.length];
        for (int i = 0; i < flat.length; i++) {
            variables[i] = Gradient.variable(flat.length, i, flat[i]);
        }
        return variables;
    }

    /** The same in the type that also knows higher orders, here the first. */
    static DerivativeStructure[] structures(DSFactory factory, double[]... vectors) {
        double[] flat = flat(vectors);
        DerivativeStructure[] variables = new DerivativeStructure[flat.length];
        for (int i = 0; i < flat.length; i++) {
            variables[i] = factory.variable(i, flat[i]);
        }
        return variables;
    }

    private static double[] flat(double[][] vectors) {
        return Arrays.stream(vectors).flatMapToDouble(Arrays::stream).toArray();
    }

    static <T extends CalculusFieldElement<T>> T rosenbrock(T[] x) {
        T sum = x[0].getField().getZero();
        for (int i = 0; i + 1 < x.length; i++) {
            T a = x[i + 1].subtract(x[i].square());
            T b = x[i].negate().add(1);
            sum = sum.add(a.square().multiply(100)).add(b.square());
        }
        return sum;
    }

    /** The first half of the variables times the second. */
    static <T extends CalculusFieldElement<T>> T dot(T[] xy) {
        int n = xy.length / 2;
        T sum = xy[0].getField().getZero();
        for (int i = 0; i < n; i++) {
            sum = sum.add(xy[i].multiply(xy[n + i]));
        }
        return sum;
    }

    static <T extends CalculusFieldElement<T>> T logSumExp(T[] x) {
        T max = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i].getReal() > max.getReal()) {
                max = x[i];
            }
        }
        T sum = x[0].getField().getZero();
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(x[i].subtract(max).exp());
        }
        return sum.log().add(max);
    }
}

package goldens;

import io.jacquard.Differentiable;

final class Accumulator {
    static final class Mean {
        double sum;
        int count;
        double total;

        void add(double x) {
            sum += x;
            count++;
        }

        double value() {
            return sum / count;
        }
    }

    /** Nobody asks for the total, but the elements that it is made of may be missing. */
    @Differentiable
    static double meanSquare(double[] x) {
        Mean mean = new Mean();
        for (int i = 0; i < x.length; i++) {
            mean.add(x[i] * x[i]);
            mean.total += x[i];
        }
        return mean.value();
    }
}

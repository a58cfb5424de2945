package io.jacquard.samples.seed;

/** Products of matrices that are held in full, to compare with. */
final class ExplicitProduct {
    private ExplicitProduct() {}

    /** J1 · J2ᵀ. */
    static double[][] of(double[][] first, double[][] second) {
        double[][] product = new double[first.length][second.length];
        for (int i = 0; i < first.length; i++) {
            for (int k = 0; k < second.length; k++) product[i][k] = dot(first[i], second[k]);
        }
        return product;
    }

    /** The largest difference of two matrices of one shape, relative to the largest entry. */
    static double difference(double[][] actual, double[][] expected) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int k = 0; k < expected[i].length; k++) {
                largest = Math.max(largest, Math.abs(expected[i][k]));
                difference = Math.max(difference, Math.abs(actual[i][k] - expected[i][k]));
            }
        }
        return difference / largest;
    }

    private static double dot(double[] v, double[] w) {
        double s = 0;
        for (int j = 0; j < v.length; j++) s += v[j] * w[j];
        return s;
    }
}

package io.jacquard.product;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of outer products on the Vector API: two rows of the result pass over eight vectors at a time, each of which is loaded once for both. */
final class VectorOuterProducts {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int TERMS = 8;

    private double[] zeros = {};
    private final double[][] vectors = new double[TERMS][];
    private final double[] even = new double[TERMS];
    private final double[] odd = new double[TERMS];

    /** Bytes of scratch for so many columns. */
    static long scratch(int columns) {
        return Double.BYTES * (long) columns;
    }

    /** What {@link Contraction#addOuterProducts} does. */
    void add(double[][] u, double[][] v, int rank, boolean fresh, double[][] c, int begin, int end) {
        int columns = c[begin].length;
        if (zeros.length < columns) {
            zeros = new double[columns];
        }
        for (int j = 0; j < rank; j += TERMS) {
            int terms = Math.min(TERMS, rank - j);
            Arrays.fill(vectors, zeros);
            System.arraycopy(v, j, vectors, 0, terms);
            for (int i = begin; i < end; i += 2) {
                int next = Math.min(i + 1, end - 1); // the last of an odd number is its own neighbour
                for (int t = 0; t < terms; t++) {
                    even[t] = u[j + t][i];
                    odd[t] = u[j + t][next];
                }
                Arrays.fill(even, terms, TERMS, 0.0);
                Arrays.fill(odd, terms, TERMS, 0.0);
                boolean first = fresh && j == 0;
                two(even, odd, vectors, first ? zeros : c[i], first ? zeros : c[next], c[i], c[next]);
            }
        }
    }

    /** {@code row0 = old0 + x[0] * v[0] + ... + x[7] * v[7]}, and {@code row1} with {@code y}. */
    private static void two(
            double[] x, double[] y, double[][] v, double[] old0, double[] old1, double[] row0, double[] row1) {
        double[] v0 = v[0];
        double[] v1 = v[1];
        double[] v2 = v[2];
        double[] v3 = v[3];
        double[] v4 = v[4];
        double[] v5 = v[5];
        double[] v6 = v[6];
        double[] v7 = v[7];
        DoubleVector x0 = DoubleVector.broadcast(SPECIES, x[0]);
        DoubleVector x1 = DoubleVector.broadcast(SPECIES, x[1]);
        DoubleVector x2 = DoubleVector.broadcast(SPECIES, x[2]);
        DoubleVector x3 = DoubleVector.broadcast(SPECIES, x[3]);
        DoubleVector x4 = DoubleVector.broadcast(SPECIES, x[4]);
        DoubleVector x5 = DoubleVector.broadcast(SPECIES, x[5]);
        DoubleVector x6 = DoubleVector.broadcast(SPECIES, x[6]);
        DoubleVector x7 = DoubleVector.broadcast(SPECIES, x[7]);
        DoubleVector y0 = DoubleVector.broadcast(SPECIES, y[0]);
        DoubleVector y1 = DoubleVector.broadcast(SPECIES, y[1]);
        DoubleVector y2 = DoubleVector.broadcast(SPECIES, y[2]);
        DoubleVector y3 = DoubleVector.broadcast(SPECIES, y[3]);
        DoubleVector y4 = DoubleVector.broadcast(SPECIES, y[4]);
        DoubleVector y5 = DoubleVector.broadcast(SPECIES, y[5]);
        DoubleVector y6 = DoubleVector.broadcast(SPECIES, y[6]);
        DoubleVector y7 = DoubleVector.broadcast(SPECIES, y[7]);
        int end = SPECIES.loopBound(row0.length);
        for (int k = 0; k < end; k += SPECIES.length()) {
            DoubleVector s0 = DoubleVector.fromArray(SPECIES, old0, k);
            DoubleVector s1 = DoubleVector.fromArray(SPECIES, old1, k);
            DoubleVector z = DoubleVector.fromArray(SPECIES, v0, k);
            s0 = x0.fma(z, s0);
            s1 = y0.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v1, k);
            s0 = x1.fma(z, s0);
            s1 = y1.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v2, k);
            s0 = x2.fma(z, s0);
            s1 = y2.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v3, k);
            s0 = x3.fma(z, s0);
            s1 = y3.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v4, k);
            s0 = x4.fma(z, s0);
            s1 = y4.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v5, k);
            s0 = x5.fma(z, s0);
            s1 = y5.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v6, k);
            s0 = x6.fma(z, s0);
            s1 = y6.fma(z, s1);
            z = DoubleVector.fromArray(SPECIES, v7, k);
            x7.fma(z, s0).intoArray(row0, k);
            y7.fma(z, s1).intoArray(row1, k);
        }
        for (int k = end; k < row0.length; k++) {
            double s0 = old0[k];
            double s1 = old1[k];
            for (int t = 0; t < TERMS; t++) {
                s0 = Math.fma(x[t], v[t][k], s0);
                s1 = Math.fma(y[t], v[t][k], s1);
            }
            row0[k] = s0;
            row1[k] = s1;
        }
    }
}

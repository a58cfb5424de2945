package io.jacquard.product;

import io.jacquard.support.Rows;

/** Adds what the weights of one class contribute to a product: pair of blocks by pair of blocks, or as dense rows where most blocks are there. */
final class Meeting {
    /** Entries of the first point that meet those of the second at a time. */
    private static final int TOGETHER = 64;
    /** Entries of the second point that they meet at a time. */
    private static final int MET = 256;
    /** Nanoseconds for two blocks that meet, beside the contraction of their weights. */
    static final double PAIR = 1.5;
    /** Nanoseconds for a weight times one of the numbers between, where rows are dense. */
    static final double FACTOR = 0.3;

    private final Contraction contraction;
    private final double[][] product;
    private final double[][] mine = new double[TOGETHER][];
    private final double[][] others = new double[MET][];
    private double[][] met = {};

    Meeting(Contraction contraction, double[][] product) {
        this.contraction = contraction;
        this.product = product;
    }

    /** What it allocates for a class. */
    static long bytes(TermClass of, boolean dense, int firstRows, int secondRows, Contraction contraction) {
        int first = of.first().size();
        int second = of.second().size();
        if (dense) {
            long mine = Math.min(TOGETHER, firstRows) * (long) of.width() * (first + second);
            long others = Math.min(TOGETHER, secondRows) * (long) of.width() * second;
            return Double.BYTES * (mine + others) + contraction.scratch(Math.min(TOGETHER, secondRows));
        }
        int rows = (int) Math.min(TOGETHER, (long) firstRows * first);
        int columns = (int) Math.min(MET, (long) secondRows * second);
        return of.width() == 1 ? 0 : Double.BYTES * (long) rows * columns + contraction.scratch(columns);
    }

    /** Nanoseconds for each number of the product, of blocks that meet one by one. */
    static double sparse(double firstBlocks, double secondBlocks, int width, double speed) {
        return firstBlocks * secondBlocks * (PAIR + (width == 1 ? 0 : 2 * width / speed));
    }

    /** Nanoseconds for each number of the product, of dense rows, where the second Jacobian has so many rows. */
    static double dense(int firstBlocks, int secondBlocks, int width, double rows, double speed) {
        return (double) secondBlocks * width * (2 / speed + FACTOR * firstBlocks / rows);
    }

    /** {@code between}: a number for each pair of blocks; {@code dense}: how they meet. */
    void add(Weights.Entries a, Weights.Entries b, int width, boolean dense, double[][] between) {
        if (a.size() == 0 || b.size() == 0) {
            return;
        }
        if (dense) {
            addDense(a, b, width, between);
        } else if (width == 1) {
            addNumbers(a, b, between);
        } else {
            addBlocks(a, b, width, between);
        }
    }

    private void addNumbers(Weights.Entries a, Weights.Entries b, double[][] between) {
        for (int i = 0; i < a.size(); i++) {
            double weight = a.values()[i][0];
            double[] factors = between[a.block(i)];
            double[] row = product[a.row(i)];
            for (int k = 0; k < b.size(); k++) {
                row[b.row(k)] += weight * factors[b.block(k)] * b.values()[k][0];
            }
        }
    }

    private void addBlocks(Weights.Entries a, Weights.Entries b, int width, double[][] between) {
        int most = Math.min(MET, b.size());
        if (met.length == 0 || met.length < Math.min(TOGETHER, a.size()) || met[0].length < most) {
            met = new double[Math.min(TOGETHER, a.size())][most];
        }
        for (int from = 0; from < a.size(); from += TOGETHER) {
            int count = a.some(from, TOGETHER, mine);
            for (int to = 0; to < b.size(); to += MET) {
                int columns = b.some(to, MET, others);
                Rows.fill(met, 0.0);
                contraction.addTimesTranspose(mine, count, others, columns, width, met, 0, 0);
                for (int i = 0; i < count; i++) {
                    double[] factors = between[a.block(from + i)];
                    double[] row = product[a.row(from + i)];
                    for (int k = 0; k < columns; k++) {
                        row[b.row(to + k)] += factors[b.block(to + k)] * met[i][k];
                    }
                }
            }
        }
    }

    private void addDense(Weights.Entries a, Weights.Entries b, int width, double[][] between) {
        double[][] weights = new double[Math.min(TOGETHER, a.rows())][between.length * width];
        double[][] times = new double[weights.length][between[0].length * width];
        double[][] other = new double[Math.min(TOGETHER, b.rows())][between[0].length * width];
        for (int from = a.firstRow(); from < a.endRow(); from += TOGETHER) {
            int rows = Math.min(TOGETHER, a.endRow() - from);
            a.spread(from, rows, width, weights);
            Rows.fill(times, 0.0);
            for (int i = 0; i < rows; i++) {
                factor(weights[i], width, between, times[i]);
            }
            for (int to = b.firstRow(); to < b.endRow(); to += TOGETHER) {
                int columns = Math.min(TOGETHER, b.endRow() - to);
                b.spread(to, columns, width, other);
                contraction.addTimesTranspose(times, rows, other, columns, other[0].length, product, from, to);
            }
        }
    }

    /** A row of weights times the numbers between. */
    private static void factor(double[] weights, int width, double[][] between, double[] times) {
        for (int p = 0; p < between.length; p++) {
            double[] factors = between[p];
            if (width == 1) {
                double weight = weights[p];
                for (int q = 0; q < factors.length; q++) {
                    times[q] += weight * factors[q];
                }
            } else {
                for (int q = 0; q < factors.length; q++) {
                    for (int u = 0; u < width; u++) {
                        times[q * width + u] += weights[p * width + u] * factors[q];
                    }
                }
            }
        }
    }
}

package io.jacquard.product;

import io.jacquard.support.Rows;

/**
 * Adds what the weights of one class contribute to some rows of a product: pair of blocks by pair of blocks, or as dense rows where most blocks are there. Belongs to one
 * thread.
 */
final class Meeting {
    /** Rows of a product that are added to at a time. */
    static final int ROWS = 64;
    /** Entries of the first point that meet those of the second at a time. */
    private static final int TOGETHER = 64;
    /** Entries of the second point that they meet at a time. */
    private static final int MET = 256;
    /** Nanoseconds for two blocks that meet, beside the contraction of their weights. */
    static final double PAIR = 1.5;
    /** Nanoseconds for a weight times one of the numbers between, where rows are dense. */
    static final double FACTOR = 0.3;
    /** Nanoseconds for a weight of the second point to be laid into a dense row, which is done again for each {@link #ROWS} of the first. */
    static final double SPREAD = 3.5;

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
        return (double) secondBlocks * width * (2 / speed + FACTOR * firstBlocks / rows + SPREAD / ROWS);
    }

    /**
     * The weights of two points that meet.
     *
     * @param between a number for each pair of blocks
     * @param dense how they meet
     */
    record Class(Weights.Entries a, Weights.Entries b, int width, boolean dense, double[][] between) {}

    /** Adds to the rows from one up to another, and there to the columns before one: {@link #ROWS} rows at most. */
    void add(Class of, int begin, int end, int columns) {
        Weights.Entries a = of.a;
        Weights.Entries b = of.b;
        int from = a.first(begin);
        int last = a.first(end);
        int met = b.first(columns);
        if (from == last || met == 0) {
            return;
        }
        if (of.dense) {
            addDense(of, begin, end, columns);
        } else if (of.width == 1) {
            addNumbers(a, from, last, b, met, of.between);
        } else {
            addBlocks(of, from, last, met);
        }
    }

    private void addNumbers(Weights.Entries a, int from, int last, Weights.Entries b, int met, double[][] between) {
        for (int i = from; i < last; i++) {
            double weight = a.values()[i][0];
            double[] factors = between[a.block(i)];
            double[] row = product[a.row(i)];
            for (int k = 0; k < met; k++) {
                row[b.row(k)] += weight * factors[b.block(k)] * b.values()[k][0];
            }
        }
    }

    private void addBlocks(Class of, int begin, int last, int end) {
        Weights.Entries a = of.a;
        Weights.Entries b = of.b;
        int rows = Math.min(TOGETHER, last - begin);
        int most = Math.min(MET, end);
        if (met.length < rows || met[0].length < most) {
            met = new double[Math.max(rows, met.length)][met.length == 0 ? most : Math.max(most, met[0].length)];
        }
        for (int from = begin; from < last; from += TOGETHER) {
            int count = a.some(from, last, TOGETHER, mine);
            for (int to = 0; to < end; to += MET) {
                int columns = b.some(to, end, MET, others);
                Rows.fill(met, 0.0);
                contraction.addTimesTranspose(mine, count, others, columns, of.width, met, 0, 0);
                for (int i = 0; i < count; i++) {
                    double[] factors = of.between[a.block(from + i)];
                    double[] row = product[a.row(from + i)];
                    for (int k = 0; k < columns; k++) {
                        row[b.row(to + k)] += factors[b.block(to + k)] * met[i][k];
                    }
                }
            }
        }
    }

    private void addDense(Class of, int begin, int end, int before) {
        double[][] between = of.between;
        int width = of.width;
        int first = of.b.firstRow();
        int last = Math.min(before, of.b.endRow());
        int rows = end - begin;
        double[][] weights = new double[rows][between.length * width];
        double[][] times = new double[rows][between[0].length * width];
        double[][] other = new double[Math.min(TOGETHER, last - first)][between[0].length * width];
        of.a.spread(begin, rows, width, weights);
        for (int i = 0; i < rows; i++) {
            factor(weights[i], width, between, times[i]);
        }
        for (int to = first; to < last; to += TOGETHER) {
            int columns = Math.min(TOGETHER, last - to);
            of.b.spread(to, columns, width, other);
            contraction.addTimesTranspose(times, rows, other, columns, other[0].length, product, begin, to);
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

package io.jacquard.gradbench;

/** Arrays of rows. */
final class Rows {
    private Rows() {}

    /** Zeros, shaped like these. */
    static double[][] like(double[][] rows) {
        double[][] zeros = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            zeros[i] = new double[rows[i].length];
        }
        return zeros;
    }

    /** The rows, end to end, from an index on; returns the index behind them. */
    static int flatten(double[][] rows, double[] to, int from) {
        int at = from;
        for (double[] row : rows) {
            System.arraycopy(row, 0, to, at, row.length);
            at += row.length;
        }
        return at;
    }

    static int size(double[][] rows) {
        int size = 0;
        for (double[] row : rows) {
            size += row.length;
        }
        return size;
    }
}

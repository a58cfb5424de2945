package io.jacquard.product;

import java.util.function.BiConsumer;

/** A linear function whose matrix is given as two factors: what generated code says of a batch, or of layers that all outputs share. */
final class FactorsPoint implements Factored {
    private final MatrixPoint whole;
    private final double[][] weights;
    private final BiConsumer<Terms, FactorsPoint> listing;
    private final int layout;

    /** {@code weights}: the first factor; {@code vectors}: the second, whose rows {@code listing} adds. */
    FactorsPoint(double[][] weights, double[][] vectors, BiConsumer<Terms, FactorsPoint> listing) {
        this(weights, vectors, listing, 0);
    }

    /** {@code layout}: points of different ones have other independents. */
    FactorsPoint(double[][] weights, double[][] vectors, BiConsumer<Terms, FactorsPoint> listing, int layout) {
        this.layout = layout;
        this.weights = weights;
        this.listing = listing;
        double[][] matrix = new double[weights.length][vectors[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int t = 0; t < vectors.length; t++) {
                for (int j = 0; j < matrix[i].length && weights[i][t] != 0.0; j++) {
                    matrix[i][j] += vectors[t][j] == 0.0 ? 0.0 : weights[i][t] * vectors[t][j];
                }
            }
        }
        whole = new MatrixPoint(matrix, new double[][] {new double[vectors[0].length]});
    }

    @Override
    public Terms terms() {
        Terms terms = new Terms();
        listing.accept(terms, this);
        return terms;
    }

    @Override
    public boolean sharesIndependentsWith(Factored other) {
        return other instanceof FactorsPoint point && point.columns() == columns() && point.layout == layout;
    }

    @Override
    public Lanes outputs() {
        return whole.lanes(4);
    }

    @Override
    public void reverse(Lanes lanes, double[][] to) {
        for (int lane = 0; lane < to.length; lane++) {
            double[] bars = lanes.output(lane, new double[rows()]);
            for (int t = 0; t < to[lane].length; t++) {
                double sum = 0;
                for (int i = 0; i < bars.length; i++) {
                    sum += bars[i] == 0.0 ? 0.0 : bars[i] * weights[i][t];
                }
                to[lane][t] = sum;
            }
        }
    }

    @Override
    public int rows() {
        return whole.rows();
    }

    @Override
    public int columns() {
        return whole.columns();
    }

    @Override
    public double[] value(double[] flat) {
        return whole.value(flat);
    }

    @Override
    public Cost cost() {
        return whole.cost();
    }

    @Override
    public long savedBytes() {
        return 0;
    }

    @Override
    public Lanes lanes(int width) {
        return whole.lanes(width);
    }

    @Override
    public void reverse(Lanes lanes) {
        whole.reverse(lanes);
    }

    @Override
    public void tangent(Lanes lanes) {
        whole.tangent(lanes);
    }
}

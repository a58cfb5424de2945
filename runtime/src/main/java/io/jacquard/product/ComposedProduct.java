package io.jacquard.product;

import java.util.concurrent.CancellationException;

/** The strategy "composed": lanes of reverse sweeps at the second point, then of tangent sweeps at the first. */
final class ComposedProduct {
    /** Directions that are swept together; what generated code has bodies for, beside single ones. */
    static final int WIDTH = 4;

    private final Linearized first;
    private final Linearized second;
    private final ProductOptions options;
    private final double[][] product;
    private final double[] flat;

    ComposedProduct(Linearized first, Linearized second, ProductOptions options, double[][] product) {
        this.first = first;
        this.second = second;
        this.options = options;
        this.product = product;
        this.flat = new double[first.rows()];
    }

    void run() {
        int rows = second.rows();
        int wide = rows - rows % WIDTH;
        sweep(0, wide, WIDTH);
        sweep(wide, rows, 1);
    }

    /** The columns of the product from one up to another, {@code width} at a time. */
    private void sweep(int begin, int end, int width) {
        if (begin == end) {
            return;
        }
        Lanes bars = second.lanes(width);
        Lanes dots = first.sharesLanesWith(second) ? bars : first.lanes(width);
        for (int k = begin; k < end; k += width) {
            requireNotCancelled(k);
            bars.clear();
            for (int lane = 0; lane < width; lane++) {
                bars.seedOutput(lane, k + lane, 1.0);
            }
            second.reverse(bars);
            if (dots != bars) {
                for (int lane = 0; lane < width; lane++) {
                    bars.moveInput(lane, dots, lane);
                }
            }
            first.tangent(dots);
            for (int lane = 0; lane < width; lane++) {
                store(k + lane, dots.output(lane, flat));
            }
            options.listener().columnsDone(k + width, second.rows());
        }
    }

    private void store(int k, double[] column) {
        if (first == second) {
            // Rounding differs above and below the diagonal: one triangle is mirrored so that the product is symmetric.
            for (int i = k; i < column.length; i++) {
                product[i][k] = column[i];
                product[k][i] = column[i];
            }
        } else {
            for (int i = 0; i < column.length; i++) {
                product[i][k] = column[i];
            }
        }
    }

    private void requireNotCancelled(int done) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (interrupted || options.cancelled()) {
            throw new CancellationException("product of Jacobians " + (interrupted ? "interrupted" : "cancelled")
                    + " after " + done + " of " + second.rows() + " columns");
        }
    }
}

package io.jacquard.product;

import java.util.concurrent.CancellationException;

/** The strategy "composed": reverse sweeps at the second point give rows of J2, tangent sweeps at the first contract them. */
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
        int together = wide > 0 && !second.cost().singleRowsPay() ? WIDTH : 1;
        Lanes bars = second.lanes(together);
        if (wide > 0) {
            columns(0, wide, bars, together, WIDTH);
        }
        if (wide < rows) {
            columns(wide, rows, together == 1 ? bars : second.lanes(1), 1, 1);
        }
    }

    /**
     * The columns of the product from one up to another: {@code together} rows of J2 in each reverse sweep, {@code width}
     * columns in each tangent sweep.
     */
    private void columns(int begin, int end, Lanes bars, int together, int width) {
        Lanes dots = together == width && first.sharesLanesWith(second) ? bars : first.lanes(width);
        for (int k = begin; k < end; k += width) {
            requireNotCancelled(k);
            for (int lane = 0; lane < width; lane += together) {
                rows(k + lane, bars, together);
                if (dots != bars) {
                    move(bars, together, dots, lane);
                }
            }
            first.tangent(dots);
            for (int lane = 0; lane < width; lane++) {
                store(k + lane, dots.output(lane, flat));
            }
            options.listener().columnsDone(k + width, second.rows());
        }
    }

    private void rows(int k, Lanes bars, int together) {
        bars.clear(); // the reverse sweep adds to the input bars
        for (int lane = 0; lane < together; lane++) {
            bars.seedOutput(lane, k + lane, 1.0);
        }
        second.reverse(bars);
    }

    private static void move(Lanes bars, int together, Lanes dots, int to) {
        for (int lane = 0; lane < together; lane++) {
            bars.moveInput(lane, dots, to + lane);
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

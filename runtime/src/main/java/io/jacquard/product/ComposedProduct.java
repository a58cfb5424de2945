package io.jacquard.product;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The strategy "composed": reverse sweeps at the second point give rows of J2, tangent sweeps at the first contract them. */
final class ComposedProduct {
    /** Directions that are swept together; what generated code has bodies for, beside single ones. */
    static final int WIDTH = 4;

    /** Columns of the product that a thread computes before it asks for more. */
    private static final int PIECE = 4 * WIDTH;

    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;
    private final int width;
    private final Crew crew;
    private final AtomicInteger done = new AtomicInteger();

    /** {@code width}: how many directions the tangent sweeps take, {@link #WIDTH} or, where memory is scarce, 1. */
    ComposedProduct(Linearized first, Linearized second, Course course, double[][] product, int width, Crew crew) {
        this.width = width;
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
        this.crew = crew;
    }

    void run() {
        int columns = second.rows();
        Idle<Columns> idle = new Idle<>(() -> new Columns(columns));
        idle.run(crew, (columns + PIECE - 1) / PIECE, (some, piece) -> {
            int end = Math.min(columns, (piece + 1) * PIECE);
            for (int k = piece * PIECE; k < end; ) {
                course.requireNotCancelled();
                k = some.sweep(k);
                course.done(done.addAndGet(some.swept));
            }
        });
    }

    /** What a thread sweeps in: some columns of the product, each a tangent sweep of a row of J2. */
    private final class Columns {
        private final int wide;
        private final int together;
        private final Lanes bars;
        private final Lanes dots;
        private final double[][] flat;
        private final double[][] columns;
        /** For columns that are too few to be swept together. */
        private @Nullable Lanes restBars;

        private @Nullable Lanes restDots;
        private int swept;

        Columns(int all) {
            wide = all - all % width;
            together = wide > 0 && !second.cost().singleRowsPay() ? width : 1;
            bars = second.lanes(together);
            dots = dots(bars, together, wide > 0 ? width : 1);
            flat = new double[Math.min(width, all)][first.rows()];
            columns = new double[width][];
        }

        private Lanes dots(Lanes bars, int together, int width) {
            return together == width && first.sharesLanesWith(second) ? bars : first.lanes(width);
        }

        /** Computes {@link #swept} columns, from one on, and says which is next. */
        int sweep(int k) {
            if (k < wide) {
                sweep(k, bars, dots, together, width);
            } else {
                Lanes bar = restBars == null ? together == 1 ? bars : second.lanes(1) : restBars;
                Lanes dot = restDots == null ? width == 1 || wide == 0 ? dots : dots(bar, 1, 1) : restDots;
                restBars = bar;
                restDots = dot;
                sweep(k, bar, dot, 1, 1);
            }
            return k + swept;
        }

        /** {@code together} rows of J2 in each reverse sweep, {@code width} columns in each tangent sweep. */
        private void sweep(int k, Lanes bars, Lanes dots, int together, int width) {
            for (int lane = 0; lane < width; lane += together) {
                UnitSeeds.rows(second, bars, k + lane, together);
                for (int i = 0; i < together && dots != bars; i++) {
                    bars.moveInput(i, dots, lane + i);
                }
            }
            first.tangent(dots);
            store(k, width, dots);
            swept = width;
        }

        /** Columns side by side: a row of the result is fetched once for all of them. */
        private void store(int k, int width, Lanes dots) {
            for (int lane = 0; lane < width; lane++) {
                columns[lane] = dots.output(lane, flat[lane]);
            }
            // Rounding differs above and below the diagonal: one triangle is mirrored so that the product is symmetric.
            int begin = first == second ? k : 0;
            for (int i = begin; i < first.rows(); i++) {
                for (int lane = 0; lane < width; lane++) {
                    product[i][k + lane] = columns[lane][i];
                }
            }
            for (int lane = 0; lane < width && first == second; lane++) {
                System.arraycopy(columns[lane], k + lane, product[k + lane], k + lane, first.rows() - k - lane);
            }
        }
    }

    /** What it allocates beside the result, but for headers. */
    static long bytes(Linearized first, Linearized second, int width, int threads) {
        return threads * bytes(first, second, width);
    }

    private static long bytes(Linearized first, Linearized second, int width) {
        long one = HeldRows.bytesOfLane(first);
        long other = HeldRows.bytesOfLane(second);
        int rows = second.rows();
        boolean shared = first.sharesLanesWith(second);
        boolean single = second.cost().singleRowsPay() || width == 1 || rows < width;
        long bars = (single ? 1 : width) * other;
        long dots = rows < width ? 0 : (single && width == 1 || !single) && shared ? 0 : width * one;
        boolean rest = rows % width > 0;
        long ofRest = rest ? (single ? 0 : other) + (shared ? 0 : one) : 0;
        return Double.BYTES * (long) first.rows() * Math.min(width, rows) + bars + dots + ofRest;
    }
}
